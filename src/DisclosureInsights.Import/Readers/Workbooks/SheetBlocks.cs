using DisclosureInsights.Core.Reports;
using DisclosureInsights.Import.Documents;

namespace DisclosureInsights.Import.Readers.Workbooks;

/// <summary>
/// Divides a sheet into paragraphs and tables. A row with one text in it is a paragraph (a title, a heading, a sentence
/// across merged cells) unless something shows it to be a row of a table whose other cells are blank.
/// </summary>
/// <param name="limits">Cells of a table and tables of the workbook.</param>
/// <param name="tablesBefore">Tables of the sheets before this one: they are numbered through the file.</param>
internal sealed class SheetBlocks(ReadLimits limits, int tablesBefore)
{
    // A cell this long is text, and so is one with a full stop and half of that.
    private const int LongText = 120;
    private const int SentenceText = 60;
    private const int LongestLabel = 60;

    // This many empty rows end a table.
    private const int EmptyRows = 3;

    private readonly List<SourceBlock> blocks = [];
    private readonly CellCharacters characters = new();
    private int tables;

    private enum Part
    {
        Empty,
        Text,
        Table,

        /// <summary>One text: what is around it tells.</summary>
        Single,
    }

    /// <summary>The blocks of a sheet in the order of its rows.</summary>
    /// <exception cref="ReadLimitException">A limit is exceeded.</exception>
    public IReadOnlyList<SourceBlock> Of(IReadOnlyList<PlacedRow> rows)
    {
        Part[] parts = [.. rows.Select(First)];
        bool bordered = rows.Any(row => row.LastBordered >= 0);
        for (int i = 0; i < rows.Count; i++)
        {
            if (parts[i] == Part.Single)
            {
                parts[i] = IsRowOfTable(rows, parts, i, bordered) ? Part.Table : Part.Text;
            }
            else if (parts[i] == Part.Empty && IsBlankRow(rows, parts, i))
            {
                parts[i] = Part.Table;
            }
        }

        for (int i = 0; i < rows.Count; i++)
        {
            if (parts[i] == Part.Text)
            {
                AddText(rows[i]);
            }
            else if (parts[i] == Part.Table && rows[i].Cells.Count > 0)
            {
                int end = End(rows, parts, i);
                AddTable(rows, parts, i, end);
                i = end;
            }
        }

        return blocks;
    }

    private static Part First(PlacedRow row)
    {
        if (row.Cells.Count == 0)
        {
            return row.Above.Count > 0 ? Part.Table : Part.Empty;
        }

        if (row.Cells.Any(cell => cell.Text.Length >= LongText || (cell.Text.Length >= SentenceText && cell.Text.Contains('。', StringComparison.Ordinal))))
        {
            return Part.Text;
        }

        return row.Cells.Count > 1 || row.Above.Any(area => area.FirstRow < row.Number && area.Width == 1) ? Part.Table : Part.Single;
    }

    private static bool IsRowOfTable(IReadOnlyList<PlacedRow> rows, Part[] parts, int index, bool bordered)
    {
        PlacedCell cell = rows[index].Cells[0];
        int above = Neighbour(rows, parts, index, -1), below = Neighbour(rows, parts, index, 1);
        if ((above < 0 && below < 0) || cell.Text.Length > LongestLabel || cell.Text.Contains('。', StringComparison.Ordinal))
        {
            return false;
        }

        PlacedRow near = above >= 0 ? rows[above] : rows[below];
        bool within = cell.End < near.Last && cell.Column >= near.First;
        bool between = above >= 0 && below >= 0, follows = index > 0 && parts[index - 1] == Part.Table && rows[index].Number == rows[index - 1].Number + 1;

        // Borders are drawn around the cells of a form and seldom around a heading.
        if (bordered && within)
        {
            return rows[index].LastBordered > cell.End;
        }

        if (within && (between || follows))
        {
            // Labels that are merged alike, labels of items further in, or cells that are there and blank.
            bool alike = cell.Width > 1 && (near.Cells[0] is { } label && label.Column == cell.Column && label.Width == cell.Width);
            if (alike || cell.Column > near.First || rows[index].LastCell > cell.End)
            {
                return true;
            }
        }

        if (!between)
        {
            return false;
        }

        PlacedRow next = rows[below];

        // A line across a table, or a lone label in it.
        return parts[index - 1] == Part.Table && parts[index + 1] == Part.Table && near.First == next.First && near.Last == next.Last && cell.Column == near.First;
    }

    // A row of a form whose cells are all blank: they are there under the whole width of the row above.
    private static bool IsBlankRow(IReadOnlyList<PlacedRow> rows, Part[] parts, int index) =>
        index > 0 && parts[index - 1] == Part.Table && rows[index - 1].Cells.Count > 0
        && rows[index].Number == rows[index - 1].Number + 1 && rows[index].LastCell > 0 && rows[index].LastCell >= rows[index - 1].Last;

    // The nearest row with several cells, empty rows and single texts between; -1 where text comes first.
    private static int Neighbour(IReadOnlyList<PlacedRow> rows, Part[] parts, int index, int step)
    {
        for (int i = index + step; i >= 0 && i < rows.Count; i += step)
        {
            if (Math.Abs(rows[i].Number - rows[i - step].Number) > EmptyRows || parts[i] == Part.Text)
            {
                return -1;
            }

            if (rows[i].Cells.Count > 1)
            {
                return i;
            }
        }

        return -1;
    }

    private static int End(IReadOnlyList<PlacedRow> rows, Part[] parts, int start)
    {
        int end = start, empty = 0;
        for (int i = start + 1; i < rows.Count && parts[i] != Part.Text; i++)
        {
            empty = parts[i] == Part.Empty ? empty + 1 : 0;
            if (empty >= EmptyRows || rows[i].Number - rows[i - 1].Number > EmptyRows)
            {
                break;
            }

            end = parts[i] == Part.Table ? i : end;
        }

        return end;
    }

    private void AddText(PlacedRow row)
    {
        foreach (PlacedCell cell in row.Cells)
        {
            foreach (string line in characters.Of(cell.Text).Split('\n'))
            {
                if (line.Length > 0)
                {
                    blocks.Add(new SourceParagraph(line) { Place = new SourceLocation(Row: row.Number, Column: cell.Column + 1) });
                }
            }
        }
    }

    private void AddTable(IReadOnlyList<PlacedRow> rows, Part[] parts, int start, int end)
    {
        int first = int.MaxValue, last = -1;
        for (int i = start; i <= end; i++)
        {
            if (rows[i].Cells.Count > 0)
            {
                first = Math.Min(first, rows[i].First);
                last = Math.Max(last, rows[i].Last);
            }
        }

        int number = tablesBefore + ++tables;
        if (number > limits.MaximumTables)
        {
            throw Exceeded(limits.MaximumTables);
        }

        if ((long)(end - start + 1) * (last - first + 1) > limits.MaximumTableCells)
        {
            throw Exceeded(limits.MaximumTableCells);
        }

        List<SourceRow> built = [];
        for (int i = start; i <= end; i++)
        {
            // A row that has no cells at all only keeps rows apart.
            if (parts[i] == Part.Table || rows[i].LastCell > first)
            {
                SourceRow row = Row(rows[i], first, last, number);
                if (row.Cells.Count > 0)
                {
                    built.Add(row);
                }
            }
        }

        blocks.Add(new SourceTable(number, isGrid: true, built) { Place = new SourceLocation(Table: number, Row: rows[start].Number, Column: first + 1) });
    }

    private SourceRow Row(PlacedRow row, int first, int last, int table)
    {
        List<SourceCell> cells = [];
        int at = 0;
        for (int column = first; column <= last;)
        {
            if (row.IsCovered(column))
            {
                column++;
                continue;
            }

            while (at < row.Cells.Count && row.Cells[at].Column < column)
            {
                at++;
            }

            string text = at < row.Cells.Count && row.Cells[at].Column == column ? characters.Of(row.Cells[at].Text) : "";
            int width = Math.Min(row.WidthAt(column), last - column + 1);
            cells.Add(new SourceCell(text, column - first, width, new SourceLocation(Table: table, Row: row.Number, Column: column + 1)));
            column += width;
        }

        return new SourceRow(row.Number, cells);
    }

    private static ReadLimitException Exceeded(int limit) => new(limit.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
