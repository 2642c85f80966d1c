using System.Text;

namespace DisclosureInsights.Tests.Shared.Rendering;

/// <summary>Prints a report as text.</summary>
internal sealed class TextPrinter(TextStyle style)
{
    private readonly StringBuilder text = new();

    public string Print(PrintedReport report)
    {
        if (report.Title is { } title)
        {
            Line((style.Layout == TextLayout.Markdown ? "# " : "") + title);
        }

        PrintHeaderBlock(report.Header);
        foreach (PrintedBlock block in report.Blocks)
        {
            switch (block)
            {
                case PrintedHeading heading:
                    Line((style.Layout == TextLayout.Markdown ? "## " : "") + heading.Text);
                    break;
                case PrintedParagraph paragraph:
                    Line(paragraph.Text);
                    break;
                case PrintedTable table when style.Layout == TextLayout.Spaces:
                    PrintAligned(table);
                    break;
                case PrintedTable table:
                    PrintTable(table);
                    break;
                default:
                    throw new InvalidOperationException(block.GetType().Name);
            }
        }

        if (style.SiteChrome)
        {
            text.Append("分享: |");
        }

        return text.ToString();
    }

    private void PrintHeaderBlock(IReadOnlyList<PrintedEntry> entries)
    {
        foreach (PrintedEntry[] pair in entries.Chunk(2))
        {
            if (style.Layout is TextLayout.CellPerLine or TextLayout.Spaces)
            {
                Line(string.Join(' ', pair.Select(entry => $"{entry.Label}:{entry.Text}")));
            }
            else
            {
                Line(Join([.. pair.SelectMany(entry => new[] { entry.Label, entry.Text })]));
            }
        }

        if (style.Layout == TextLayout.Markdown)
        {
            Line("");
        }
    }

    private void PrintTable(PrintedTable table)
    {
        bool markdown = style.Layout == TextLayout.Markdown;
        if (markdown)
        {
            Line("");
        }

        foreach ((int r, List<(int Column, RenderedCell Cell)> row) in table.Layout().Index())
        {
            List<string> cells = [];
            int padding = 0;
            foreach ((int column, RenderedCell cell) in row)
            {
                // Markdown has no merged cells: their places stay empty.
                cells.AddRange(markdown ? Enumerable.Repeat("", Math.Max(0, column - cells.Count)) : []);
                cells.Add(markdown ? cell.Text.ReplaceLineEndings("") : cell.Text);
                padding += cell.Columns - 1;
            }

            if (markdown)
            {
                cells.AddRange(Enumerable.Repeat("", Math.Max(0, table.Width - cells.Count)));
            }

            PrintRow(cells, padding);
            if (r == 0 && markdown)
            {
                Line("|" + string.Concat(Enumerable.Repeat(" --- |", table.Width)));
            }
        }

        if (markdown)
        {
            Line("");
        }
    }

    // As text converters print a table: every column as wide as its widest cell, a Chinese character two places wide.
    private void PrintAligned(PrintedTable table)
    {
        List<List<(int Column, RenderedCell Cell)>> rows = [.. table.Layout()];
        int[] widths = new int[table.Width];
        foreach ((int column, RenderedCell cell) in rows.SelectMany(row => row).Where(cell => cell.Cell.Columns == 1))
        {
            widths[column] = Math.Max(widths[column], Places(cell.Text));
        }

        // A merged cell that needs more room widens the last of its columns.
        foreach ((int column, RenderedCell cell) in rows.SelectMany(row => row).Where(cell => cell.Cell.Columns > 1))
        {
            int room = widths.Skip(column).Take(cell.Columns).Sum() + ((cell.Columns - 1) * 3);
            widths[Math.Min(column + cell.Columns, widths.Length) - 1] += Math.Max(0, Places(cell.Text) - room);
        }

        foreach (List<(int Column, RenderedCell Cell)> row in rows)
        {
            StringBuilder line = new();
            foreach ((int column, RenderedCell cell) in row)
            {
                int start = widths.Take(column).Sum() + (column * 3);
                line.Append(' ', Math.Max(line.Length == 0 ? 0 : 2, start - Places(line.ToString()))).Append(cell.Text.ReplaceLineEndings(""));
            }

            Line(line.ToString());
        }
    }

    private static int Places(string text) => text.Sum(c => c < '\u2E80' ? 1 : 2);

    private void PrintRow(List<string> cells, int padding)
    {
        switch (style.Layout)
        {
            case TextLayout.CellPerLine:
                foreach (string cell in cells.Where(cell => cell.Length > 0))
                {
                    Line(cell);
                }

                break;
            case TextLayout.Scraped:
                Line(string.Join(" | ", cells) + " |" + (padding > 0 ? " " + new string('|', padding) : ""));
                break;
            default:
                Line(Join(cells));
                break;
        }
    }

    private string Join(IReadOnlyList<string> cells) => style.Layout switch
    {
        TextLayout.Tabs => string.Join('\t', cells),
        TextLayout.Markdown => "| " + string.Join(" | ", cells) + " |",
        _ => string.Join(" | ", cells) + " |",
    };

    private void Line(string line) => text.Append(line).Append('\n');
}
