using DisclosureInsights.Core.Reports;
using DisclosureInsights.Import.Documents;

namespace DisclosureInsights.Import.Readers;

/// <summary>Columns of a table set apart by spaces, found where its numbers stand below each other.</summary>
internal sealed class SpacedGrid
{
    private const int MostColumns = 60;

    // Columns that the fullest row leaves blank.
    private const int MostMissing = 4;

    private readonly List<(int Start, int End, bool IsLabel)> columns;

    private SpacedGrid(List<(int Start, int End, bool IsLabel)> columns) => this.columns = columns;

    /// <summary>Columns that hold numbers only.</summary>
    public int ValueColumns => columns.Count(column => !column.IsLabel);

    /// <summary>The grid, null where numbers of one row share a column: then nothing stands below anything.</summary>
    public static SpacedGrid? Of(IReadOnlyList<SpacedLine> lines)
    {
        List<(int Start, int End, bool IsLabel)> found = [.. Clusters(lines)];
        int fullest = lines.Count == 0 ? 0 : lines.Max(line => line.Pieces.Count(piece => !piece.IsWords));

        // Numbers that only happen to stand nowhere below each other make far more columns than a row has numbers.
        if (found.Count > fullest + MostMissing)
        {
            return null;
        }

        foreach (SpacedLine line in lines.Where(line => line.HasValues))
        {
            foreach (SpacedPiece piece in line.Pieces.Where(piece => piece.IsWords))
            {
                int same = found.FindIndex(column => column.Start == piece.Start);
                if (same < 0)
                {
                    found.Add((piece.Start, piece.Start + 1, true));
                }
                else
                {
                    found[same] = found[same] with { IsLabel = true };
                }
            }
        }

        AddHeader(lines, found);
        found.Sort((left, right) => left.Start.CompareTo(right.Start));
        SpacedGrid grid = new(found);
        bool isGrid = found.Count is >= 2 and <= MostColumns && lines.Any(line => line.HasValues)
            && lines.All(line => !line.HasValues || grid.Places(line) is not null) && grid.IsAligned(lines);
        return isGrid ? grid : null;
    }

    /// <summary>The cells of a line, blank ones among them.</summary>
    public IReadOnlyList<SourceCell> Cells(SpacedLine line, int table, int row)
    {
        string?[] texts = new string?[columns.Count];
        int[] places = Places(line) ?? [.. line.Pieces.Select(Nearest)];
        for (int i = 0; i < places.Length; i++)
        {
            texts[places[i]] = texts[places[i]] + line.Pieces[i].Text;
        }

        return [.. texts.Select((text, i) => new SourceCell(text ?? "", i, 1, new SourceLocation(null, table, row, i + 1, line.Number)))];
    }

    // Where each piece of a row with numbers stands; null where two stand in one column or one in none.
    private int[]? Places(SpacedLine line)
    {
        int[] places = new int[line.Pieces.Count];
        for (int i = 0; i < places.Length; i++)
        {
            SpacedPiece piece = line.Pieces[i];
            places[i] = piece.IsWords
                ? columns.FindIndex(column => column.Start == piece.Start)
                : columns.FindIndex(column => Overlaps(column, piece));
            if (places[i] < 0 || (i > 0 && places[i] <= places[i - 1]))
            {
                return null;
            }
        }

        return places;
    }

    // The numbers of a column begin, end or are centred at one place; those pushed aside by a long label do not.
    private bool IsAligned(IReadOnlyList<SpacedLine> lines)
    {
        foreach ((int Start, int End, bool IsLabel) column in columns)
        {
            SpacedPiece[] values = [.. lines.SelectMany(line => line.Pieces).Where(piece => !piece.IsWords && Overlaps(column, piece))];
            bool aligned = values.Length < 2
                || Array.TrueForAll(values, value => value.Start == values[0].Start)
                || Array.TrueForAll(values, value => value.End == values[0].End)
                || values.Max(value => value.Start + value.End) - values.Min(value => value.Start + value.End) <= 2;
            if (!aligned)
            {
                return false;
            }
        }

        return true;
    }

    // A header's cell belongs to the numbers below it, else to the column that begins nearest.
    private int Nearest(SpacedPiece piece)
    {
        int best = columns.FindIndex(column => !column.IsLabel && Overlaps(column, piece));
        if (best >= 0)
        {
            return best;
        }

        best = 0;
        for (int i = 1; i < columns.Count; i++)
        {
            best = Math.Abs(columns[i].Start - piece.Start) < Math.Abs(columns[best].Start - piece.Start) ? i : best;
        }

        return best;
    }

    private static bool Overlaps((int Start, int End, bool IsLabel) column, SpacedPiece piece) =>
        piece.Start < column.End && column.Start < piece.End;

    // A column without any number shows under its header only. From the numbers up: a title over columns that already
    // have theirs adds none.
    private static void AddHeader(IReadOnlyList<SpacedLine> lines, List<(int Start, int End, bool IsLabel)> found)
    {
        int rows = 0, from = int.MaxValue, to = int.MinValue;
        while (rows < lines.Count && !lines[rows].HasValues)
        {
            rows++;
        }

        for (int i = rows - 1; i >= 0; i--)
        {
            // A label whose cells are blank, or a heading.
            if (lines[i].IsSingle)
            {
                continue;
            }

            foreach (SpacedPiece piece in lines[i].Pieces)
            {
                bool titles = piece.Start < to && from < piece.End;
                if (!titles && !found.Exists(column => Overlaps(column, piece)))
                {
                    found.Add((piece.Start, piece.Start + 1, false));
                }
            }

            from = Math.Min(from, lines[i].Pieces[0].Start);
            to = Math.Max(to, lines[i].Pieces[^1].End);
        }
    }

    private static IEnumerable<(int Start, int End, bool IsLabel)> Clusters(IReadOnlyList<SpacedLine> lines)
    {
        (int Start, int End)? open = null;
        foreach (SpacedPiece piece in lines.SelectMany(line => line.Pieces).Where(piece => !piece.IsWords).OrderBy(piece => piece.Start))
        {
            if (open is { } cluster && piece.Start < cluster.End)
            {
                open = (cluster.Start, Math.Max(cluster.End, piece.End));
                continue;
            }

            if (open is { } closed)
            {
                yield return (closed.Start, closed.End, false);
            }

            open = (piece.Start, piece.End);
        }

        if (open is { } last)
        {
            yield return (last.Start, last.End, false);
        }
    }
}
