using DisclosureInsights.Core.Reports;
using DisclosureInsights.Import.Documents;

namespace DisclosureInsights.Import.Readers;

/// <summary>
/// Scraped text and Markdown: a line with cells between <c>|</c>, tabs or wide gaps of spaces is a row, consecutive rows
/// are a table, any other line a paragraph.
/// </summary>
public static class PlainTextReader
{
    // A pipe inside a sentence does not make a row: the forms' longest label has 40 characters.
    private const int LongestCell = 120;

    public static DocumentOutcome Read(string text, ReadLimits limits, CancellationToken cancellationToken)
    {
        List<SourceBlock> blocks = [];
        List<PendingRow> rows = [];
        SpacedColumns spaced = new(limits);
        bool markdown = false;
        int tables = 0, line = 0, start = 0;
        while (start <= text.Length)
        {
            int length = text.AsSpan(start).IndexOfAny('\n', '\r');
            int end = length < 0 ? text.Length : start + length;
            int from = start;
            bool hasTabs = text.AsSpan(start, end - start).Contains('\t');
            ReadOnlySpan<char> content = Trim(text.AsSpan(start, end - start));
            line++;
            start = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);

            if (TryRow(content, out char separator))
            {
                if (!spaced.Flush(blocks, ref tables))
                {
                    return DocumentOutcome.TooComplex(limits.MaximumTableCells);
                }

                rows.Add(new PendingRow(line, content.ToString(), separator));
                continue;
            }

            // A line of tabs alone is a row of blank cells.
            if (content.Length == 0 && hasTabs && rows.Count > 0)
            {
                continue;
            }

            if (!Flush(rows, blocks, limits, ref tables, ref markdown))
            {
                return DocumentOutcome.TooComplex(limits.MaximumTableCells);
            }

            cancellationToken.ThrowIfCancellationRequested();
            if (spaced.Add(text.AsSpan(from, end - from), line))
            {
                continue;
            }

            if (!spaced.Flush(blocks, ref tables))
            {
                return DocumentOutcome.TooComplex(limits.MaximumTableCells);
            }

            AddParagraph(content, line, blocks);
        }

        return Flush(rows, blocks, limits, ref tables, ref markdown) && spaced.Flush(blocks, ref tables)
            ? DocumentOutcome.Of(new SourceDocument(markdown ? "markdown" : "text", blocks))
            : DocumentOutcome.TooComplex(limits.MaximumTableCells);
    }

    internal static void AddParagraph(ReadOnlySpan<char> content, int line, List<SourceBlock> blocks)
    {
        ReadOnlySpan<char> paragraph = content;
        bool heading = paragraph is ['#', ..];
        if (heading)
        {
            paragraph = paragraph.TrimStart('#').Trim();
        }

        if (paragraph.StartsWith("**", StringComparison.Ordinal) && paragraph.EndsWith("**", StringComparison.Ordinal) && paragraph.Length > 4)
        {
            paragraph = paragraph[2..^2].Trim();
        }

        paragraph = paragraph.Trim('|').Trim();
        if (paragraph.Length > 0)
        {
            blocks.Add(new SourceParagraph(paragraph.ToString())
            {
                IsHeading = heading,
                Place = new SourceLocation(Line: line),
            });
        }
    }

    // A tab at the end of a line of tabs ends a blank cell: only lines without another cell lose theirs.
    private static ReadOnlySpan<char> Trim(ReadOnlySpan<char> line)
    {
        ReadOnlySpan<char> trimmed = line.Trim();
        return trimmed.Length > 0 && line.Contains('\t') && !line.Contains('|') ? line.Trim(" \u3000\uFEFF") : trimmed;
    }

    private static bool TryRow(ReadOnlySpan<char> content, out char separator)
    {
        separator = '|';
        int pipes = content.Count('|');
        if (pipes == 0)
        {
            separator = '\t';
            if (!content.Contains('\t'))
            {
                return false;
            }
        }

        int longest = 0, cell = 0;
        foreach (char c in content)
        {
            cell = c == separator ? 0 : cell + 1;
            longest = Math.Max(longest, cell);
        }

        return longest <= LongestCell;
    }

    private static bool Flush(List<PendingRow> pending, List<SourceBlock> blocks, ReadLimits limits, ref int tables, ref bool markdown)
    {
        if (pending.Count == 0)
        {
            return true;
        }

        // A pipe before the first cell is a border where every row has it, and an empty first cell where some have.
        bool bordered = pending.TrueForAll(row => row.Separator == '|' && row.Text is ['|', ..]);
        bool ruled = pending.Exists(row => IsRule(row.Text));
        markdown |= ruled;
        int number = ++tables;
        long cells = 0;
        List<SourceRow> rows = new(pending.Count);
        foreach (PendingRow row in pending)
        {
            if (ruled && IsRule(row.Text))
            {
                continue;
            }

            cells += row.Text.AsSpan().Count(row.Separator) + 1;
            if (cells > limits.MaximumTableCells)
            {
                return false;
            }

            rows.Add(Split(row, bordered, number, rows.Count + 1));
        }

        pending.Clear();
        if (rows.Count > 0)
        {
            blocks.Add(new SourceTable(number, ruled && bordered, rows) { Place = rows[0].Cells[0].Place with { Row = null, Column = null } });
        }

        return tables <= limits.MaximumTables;
    }

    private static SourceRow Split(PendingRow row, bool bordered, int table, int number)
    {
        ReadOnlySpan<char> text = row.Text;
        if (bordered)
        {
            text = text[1..];
        }

        // The pipe behind the last cell ends it; it does not begin another one.
        if (text is [.., '|'])
        {
            text = text[..^1];
        }

        List<SourceCell> cells = new(16);
        int column = 0;
        foreach (Range range in text.Split(row.Separator))
        {
            ReadOnlySpan<char> cell = text[range].Trim();
            if (cell.StartsWith("**", StringComparison.Ordinal) && cell.EndsWith("**", StringComparison.Ordinal) && cell.Length > 4)
            {
                cell = cell[2..^2].Trim();
            }

            cells.Add(new SourceCell(cell.ToString(), column, 1, new SourceLocation(null, table, number, column + 1, row.Line)));
            column++;
        }

        return new SourceRow(number, cells);
    }

    /// <summary>The line under a Markdown table's header: |---|:--:|</summary>
    private static bool IsRule(string text)
    {
        int dashes = 0;
        foreach (char c in text)
        {
            if (c is not ('|' or '-' or ':' or ' '))
            {
                return false;
            }

            dashes += c == '-' ? 1 : 0;
        }

        // Three dashes a cell: a row of "-" is a row of cells that do not apply.
        return dashes >= 3 && text.Contains("---", StringComparison.Ordinal);
    }

    private readonly record struct PendingRow(int Line, string Text, char Separator);
}
