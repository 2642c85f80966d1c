using System.Text;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Import.Documents;

namespace DisclosureInsights.Import.Readers;

/// <summary>
/// Tables whose columns are set apart by spaces, as converters of PDF and Word print them: consecutive lines with gaps of
/// two spaces or more. Where the numbers stand below each other they make a grid, in which nothing is a blank cell; else
/// the cells only follow each other.
/// </summary>
internal sealed class SpacedColumns(ReadLimits limits)
{
    private const int LongestCell = 120;

    // A line with one cell within a table: a label whose cells are blank, or a heading.
    private const int LongestSingle = 60;

    private readonly List<SpacedLine> lines = [];
    private int last;
    private int wide;

    /// <summary>Takes a line of the table, false where the line is none. An empty line does not end a table.</summary>
    public bool Add(ReadOnlySpan<char> text, int number)
    {
        if (lines.Count > 0 && number == last + 1 && text.IsWhiteSpace())
        {
            last = number;
            return true;
        }

        bool within = lines.Count > 0 && number == last + 1;
        bool gaps = text.Contains("  ", StringComparison.Ordinal) || text.Contains("\u3000", StringComparison.Ordinal);
        if ((!gaps && !within) || text.Contains('。'))
        {
            return false;
        }

        List<SpacedPiece> pieces = Divide(text);
        bool isRow = pieces.Count >= 2 || (pieces.Count == 1 && within && pieces[0].Text.Length <= LongestSingle);
        if (isRow)
        {
            lines.Add(new SpacedLine(number, pieces));
            last = number;
            wide += pieces.Count > 1 ? 1 : 0;
        }

        return isRow;
    }

    /// <summary>Ends the table; false where it exceeds a limit.</summary>
    /// <param name="blocks">Takes the table, or the lines as paragraphs where they make none.</param>
    /// <param name="tables">Tables of the document so far.</param>
    public bool Flush(List<SourceBlock> blocks, ref int tables)
    {
        if (lines.Count == 0)
        {
            return true;
        }

        if (lines.Sum(line => (long)line.Pieces.Count) > limits.MaximumTableCells || tables >= limits.MaximumTables)
        {
            return false;
        }

        if (wide == 1 && !lines[0].HasNumber)
        {
            foreach (SpacedLine line in lines)
            {
                PlainTextReader.AddParagraph(string.Join(' ', line.Pieces.Select(piece => piece.Text)), line.Number, blocks);
            }
        }
        else
        {
            foreach (List<SpacedLine> run in Runs())
            {
                AddRun(run, blocks, ref tables);
            }
        }

        lines.Clear();
        wide = 0;
        return tables <= limits.MaximumTables;
    }

    private static void AddRun(List<SpacedLine> run, List<SourceBlock> blocks, ref int tables)
    {
        if (run.TrueForAll(line => line.Pieces.Count == 1))
        {
            run.ForEach(line => PlainTextReader.AddParagraph(line.Pieces[0].Text, line.Number, blocks));
            return;
        }

        int table = ++tables;

        // Without a header a column in which nothing stands is not to be seen: then cells only follow each other.
        SpacedGrid? grid = run[0].HasValues ? null : SpacedGrid.Of(run);
        SourceRow[] rows = [.. run.Select((line, i) => new SourceRow(i + 1, grid?.Cells(line, table, i + 1) ?? Follow(line, table, i + 1)))];

        blocks.Add(new SourceTable(table, isGrid: grid is not null, rows) { Place = new SourceLocation(null, table, null, null, run[0].Number) });
    }

    // A line of words that stand over numbers, or under a heading where no label stands, is a header and begins a table.
    // Lines of words to the left of the numbers are labels whose cells are blank.
    private List<List<SpacedLine>> Runs()
    {
        HashSet<int> labels = [.. lines.Where(line => line.HasValues).SelectMany(line => line.Pieces).Where(piece => piece.IsWords).Select(piece => piece.Start)];
        List<List<SpacedLine>> runs = [[]];
        int firstNumber = int.MaxValue;
        foreach (SpacedLine line in lines)
        {
            List<SpacedLine> run = runs[^1];
            bool words = !line.HasValues && !line.IsSingle && run.Exists(above => above.HasValues);
            if (words && (line.Pieces[^1].Start >= firstNumber || (run[^1].IsSingle && line.Pieces.Any(piece => !labels.Contains(piece.Start)))))
            {
                if (run[^1].IsSingle)
                {
                    runs.Add([run[^1]]);
                    run.RemoveAt(run.Count - 1);
                }

                runs.Add([]);
                firstNumber = int.MaxValue;
            }

            foreach (SpacedPiece piece in line.Pieces.Where(piece => !piece.IsWords))
            {
                firstNumber = Math.Min(firstNumber, piece.Start);
            }

            runs[^1].Add(line);
        }

        return runs;
    }

    private static SourceCell[] Follow(SpacedLine line, int table, int row) =>
        [.. line.Pieces.Select((piece, i) => new SourceCell(piece.Text, i, 1, new SourceLocation(null, table, row, i + 1, line.Number)))];

    private static List<SpacedPiece> Divide(ReadOnlySpan<char> text)
    {
        List<SpacedPiece> pieces = [];
        StringBuilder cell = new();
        int place = 0, start = 0, gap = 2;
        foreach (char c in text)
        {
            int width = c < '\u2E80' ? 1 : 2;
            if (c is ' ' or '\u3000' or '\u00A0')
            {
                gap += width;
            }
            else
            {
                if (gap >= 2 && cell.Length > 0)
                {
                    pieces.Add(new SpacedPiece(cell.ToString(), start, place - gap));
                    cell.Clear();
                }
                else if (cell.Length > 0 && gap > 0)
                {
                    cell.Append(' ');
                }

                start = cell.Length == 0 ? place : start;
                cell.Append(c);
                gap = 0;
                if (cell.Length > LongestCell)
                {
                    return [];
                }
            }

            place += width;
        }

        if (cell.Length > 0)
        {
            pieces.Add(new SpacedPiece(cell.ToString(), start, place - gap));
        }

        return pieces;
    }
}

/// <summary>A line of a table with its cells.</summary>
internal sealed record SpacedLine(int Number, IReadOnlyList<SpacedPiece> Pieces)
{
    public bool IsSingle => Pieces.Count == 1;

    /// <summary>Whether a cell holds no words: a number, a stroke, a unit.</summary>
    public bool HasValues { get; } = Pieces.Any(piece => !piece.IsWords);

    public bool HasNumber => Pieces.Any(piece => char.IsDigit(piece.Text[^1]));
}

/// <summary>A cell with the places of its first and behind its last character; a Chinese character takes two.</summary>
internal readonly record struct SpacedPiece(string Text, int Start, int End)
{
    /// <summary>Words of a label; a unit is none.</summary>
    public bool IsWords { get; } = Text is not ("人次" or "万元") && LabelText.HasWords(Text);
}
