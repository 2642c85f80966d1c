using System.Text;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Import.Documents;

namespace DisclosureInsights.Import.Readers.Word;

/// <summary>
/// Puts the blocks of a Word file in reading order. Rows that only lay out the page, holding tables or an article, are
/// opened; what is between them are tables.
/// </summary>
internal sealed class DocxLayout
{
    // A cell of several lines and this many characters holds an article, not a number or a label.
    private const int LongestCell = 400;

    // What a picture shows is unknown: its cell is not blank.
    private const string Picture = "\uFFFC";

    private readonly List<SourceBlock> blocks = [];
    private readonly StringBuilder text = new();
    private int tables;

    /// <summary>The blocks as the mappers take them.</summary>
    public static List<SourceBlock> Of(List<DocxBlock> body)
    {
        DocxLayout layout = new();
        layout.Add(body, new SourceScope(null));
        return layout.blocks;
    }

    private void Add(List<DocxBlock> body, SourceScope scope)
    {
        foreach (DocxBlock block in body)
        {
            if (block is DocxParagraph paragraph)
            {
                AddParagraph(paragraph, scope);
            }
            else if (block is DocxTable table)
            {
                AddTable(table, scope);
            }
        }
    }

    private void AddParagraph(DocxParagraph paragraph, SourceScope scope)
    {
        if (!paragraph.Text.Contains('\n', StringComparison.Ordinal))
        {
            blocks.Add(new SourceParagraph(paragraph.Text) { Scope = scope, IsHeading = paragraph.IsHeading });
            return;
        }

        foreach (string line in paragraph.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            blocks.Add(new SourceParagraph(line) { Scope = scope, IsHeading = paragraph.IsHeading });
        }
    }

    private void AddTable(DocxTable table, SourceScope scope)
    {
        int from = 0;
        for (int i = 0; i < table.Rows.Count; i++)
        {
            if (table.Rows[i].Exists(IsOpened))
            {
                AddRows(table.Rows, from, i, scope);
                Open(table.Rows[i], scope);
                from = i + 1;
            }
        }

        AddRows(table.Rows, from, table.Rows.Count, scope);
    }

    private void AddRows(List<List<DocxCell>> rows, int from, int to, SourceScope scope)
    {
        int widest = 0;
        for (int i = from; i < to; i++)
        {
            widest = Math.Max(widest, rows[i].Count);
        }

        // A single cell is a frame around its text.
        if (widest <= 1)
        {
            for (int i = from; i < to; i++)
            {
                Open(rows[i], scope);
            }

            return;
        }

        tables++;
        List<SourceRow> built = new(to - from);
        for (int i = from; i < to; i++)
        {
            int number = built.Count + 1;
            SourceCell[] cells = [.. rows[i].Select(cell => new SourceCell(
                Text(cell), cell.Column, cell.Width, new SourceLocation(null, tables, number, cell.Column + 1)))];
            built.Add(new SourceRow(number, cells));
        }

        blocks.Add(new SourceTable(tables, isGrid: true, built) { Scope = scope, Place = new SourceLocation(null, tables) });
    }

    // Cells side by side are parts of a page that may not belong together.
    private void Open(List<DocxCell> row, SourceScope scope)
    {
        foreach (DocxCell cell in row)
        {
            Add(cell.Blocks, row.Count == 1 ? scope : new SourceScope(scope));
        }
    }

    private static bool IsOpened(DocxCell cell)
    {
        int length = 0, paragraphs = 0;
        foreach (DocxBlock block in cell.Blocks)
        {
            if (block is DocxTable table && HoldsCells(table))
            {
                return true;
            }

            if (block is DocxParagraph paragraph)
            {
                length += paragraph.Text.Length;
                paragraphs++;
            }
        }

        return length > LongestCell && paragraphs > 1;
    }

    private static bool HoldsCells(DocxTable table) => table.Rows.Exists(row => row.Count > 1 || row.Exists(IsOpened));

    private string Text(DocxCell cell)
    {
        switch (cell.Blocks)
        {
            case []:
                return "";
            case [DocxParagraph only]:
                return only.Text;
            default:
                text.Clear();
                bool hasPicture = Collect(cell.Blocks);
                return text.Length > 0 ? text.ToString() : hasPicture ? Picture : "";
        }
    }

    private bool Collect(List<DocxBlock> body)
    {
        bool hasPicture = false;
        foreach (DocxBlock block in body)
        {
            switch (block)
            {
                case DocxParagraph paragraph:
                    text.Append(text.Length > 0 ? "\n" : "").Append(paragraph.Text);
                    break;
                case DocxTable table:
                    table.Rows.ForEach(row => row.ForEach(cell => hasPicture |= Collect(cell.Blocks)));
                    break;
                default:
                    hasPicture = true;
                    break;
            }
        }

        return hasPicture;
    }
}
