using DisclosureInsights.Import.Mapping;

namespace DisclosureInsights.Import.Readers.Pdf;

/// <summary>
/// One table without ruling lines. Its rows are where numbers stand; a label of several lines belongs to the row whose
/// numbers stand beside it, and a label without numbers is a row of blanks only where it cannot be a part of another.
/// </summary>
internal sealed class AlignedTable
{
    // Shares of the letters' size.
    private const double SameLine = 0.5;
    private const double WithinCell = 0.55;
    private const double Full = 1.25;
    private const double Clear = 1.5;

    private readonly double size;
    private readonly List<Segment> cells;
    private readonly AlignedColumns columns;
    private readonly List<Row> rows = [];
    private readonly double leading;
    private bool isGrid = true;

    public AlignedTable(List<Segment> segments, double size)
    {
        this.size = size;
        cells = Whole(segments, out leading);
        columns = new AlignedColumns(cells, size);
    }

    /// <summary>The table, null where there is only one column.</summary>
    public TablePiece? Read()
    {
        if (columns.Count < 2)
        {
            return null;
        }

        foreach (Segment cell in cells.Where(cell => cell.IsValue))
        {
            Row? row = rows.FindLast(row => Math.Abs(row.Middle - cell.Middle) <= SameLine * size);
            if (row is null)
            {
                rows.Add(row = new Row(cell, true));
            }

            Add(row, cell);
        }

        foreach (Segment cell in cells.Where(cell => !cell.IsValue))
        {
            Place(cell);
        }

        rows.Sort((left, right) => left.Middle.CompareTo(right.Middle));
        isGrid &= rows.Count > 1;
        CheckBlanks();
        List<PieceRow> result = [.. rows.Select(Build)];
        return new TablePiece(rows[0].Page, 0, columns.Count, result) { LastPage = rows[^1].Page, IsGrid = isGrid, Tolerance = 0.5 };
    }

    // Lines of words below each other, as close as lines of one cell are, become one.
    private List<Segment> Whole(List<Segment> segments, out double leading)
    {
        List<double> values = [.. segments.Where(segment => segment.IsValue).Select(segment => segment.Middle)];
        List<Segment> whole = [];
        List<double> gaps = [];
        foreach (Segment segment in segments)
        {
            Segment? above = segment.IsValue ? null : whole.FindLast(other => !other.IsValue
                && Segment.Overlap(other.Left, other.Right, segment.Left, segment.Right) > SameLine);
            double gap = above is null ? double.MaxValue : segment.Top - above.Bottom;

            // Lines that each have numbers beside them are rows, however close.
            bool areRows = above is not null && HasValue(values, above.Middles[^1]) && HasValue(values, segment.Middle);
            if (gap <= WithinCell * size && gap > -SameLine * size && above!.Page == segment.Page && !areRows)
            {
                gaps.Add(gap);
                above.Add(segment);
            }
            else
            {
                whole.Add(segment);
            }
        }

        leading = gaps.Count >= 2 ? gaps.Max() : double.NaN;
        return whole;
    }

    private bool HasValue(List<double> values, double middle) => values.Exists(value => Math.Abs(value - middle) <= 0.25 * size);

    private void Place(Segment cell)
    {
        List<Row> beside = rows.FindAll(row => row.Middle >= cell.Top && row.Middle <= cell.Bottom);
        Row? row = beside.Find(row => row.HasValues && Math.Abs(row.Middle - cell.Middle) <= SameLine * size)
            ?? beside.Find(row => row.HasValues)
            ?? beside.Find(row => Math.Abs(row.Middle - cell.Middle) <= SameLine * size);
        if (row is null || !IsFree(row, cell))
        {
            rows.Add(row = new Row(cell, false));
        }

        Add(row, cell);
    }

    private (int First, int Last) Columns(Segment cell)
    {
        if (columns.Of(cell) is { } found)
        {
            return found;
        }

        // Between two columns it may belong to either.
        isGrid = false;
        int at = 0;
        while (at + 1 < columns.Count && columns.Right(at) < cell.Left)
        {
            at++;
        }

        return (at, at);
    }

    private bool IsFree(Row row, Segment cell)
    {
        (int first, int last) = Columns(cell);
        return !row.Cells.Exists(other => other.First <= last && first <= other.Last);
    }

    private void Add(Row row, Segment cell)
    {
        isGrid &= IsFree(row, cell);
        (int first, int last) = Columns(cell);
        row.Cells.Add((first, last, cell));
    }

    // Words without numbers beside them are a row of blanks, unless they may be a part of a row above or below: then
    // nothing there is known to be blank.
    private void CheckBlanks()
    {
        int labels = columns.Labels, begin = rows.FindIndex(row => row.HasValues);
        for (int i = 0; i < rows.Count; i++)
        {
            Row row = rows[i];
            if (row.HasValues)
            {
                // Numbers without a name beside a name without numbers.
                bool unnamed = labels > 0 && !row.Cells.Exists(cell => cell.First < labels);
                row.IsUnsure |= unnamed && ((i > begin && IsBareLabel(rows[i - 1], row, labels)) || (i + 1 < rows.Count && IsBareLabel(rows[i + 1], row, labels)));
            }
            else
            {
                row.IsUnsure |= i < begin || begin < 0 || row.Cells.TrueForAll(cell => MayGoOn(cell.First, cell.Cell));
                CheckHeader(i);
            }
        }
    }

    // The rest of a label whose last line was full, as near below it as its lines are to each other, or on the next page.
    private bool MayGoOn(int column, Segment cell)
    {
        Segment? above = null;
        foreach (Segment other in cells)
        {
            above = !other.IsValue && other != cell && other.Bottom <= cell.Top + (SameLine * size)
                && Segment.Overlap(other.Left, other.Right, cell.Left, cell.Right) > 0 && (above is null || other.Bottom > above.Bottom) ? other : above;
        }

        if (above is null || above.End < columns.Right(column) - (Full * size) || LabelText.NumberingLength(cell.Text) > 0)
        {
            return false;
        }

        double within = double.IsNaN(leading) ? Clear * size : (2 * leading) + (0.35 * size);
        return above.Page != cell.Page || cell.Top - above.Bottom < within;
    }

    // A number under a header's words, in another column than they are: which of the two columns is blank is not known.
    private void CheckHeader(int index)
    {
        foreach ((int column, int _, Segment header) in rows[index].Cells)
        {
            bool hasOwn = false, hasOther = false;
            for (int i = index + 1; column >= columns.Labels && i < rows.Count && rows[i].HasValues; i++)
            {
                foreach ((int first, int _, Segment cell) in rows[i].Cells)
                {
                    hasOwn |= cell.IsValue && first == column;
                    hasOther |= cell.IsValue && first != column && Segment.Overlap(header.Left, header.Right, cell.Left, cell.Right) > SameLine;
                }
            }

            isGrid &= hasOwn || !hasOther;
        }
    }

    private bool IsBareLabel(Row row, Row beside, int labels) =>
        !row.HasValues && Math.Abs(beside.Middle - row.Middle) < Clear * size && row.Cells.TrueForAll(cell => cell.Last < labels);

    private PieceRow Build(Row row)
    {
        List<PieceCell> built = [];
        int labels = columns.Labels;
        for (int column = 0; column < columns.Count; column++)
        {
            int at = row.Cells.FindIndex(cell => cell.First == column);
            if (at < 0)
            {
                if (isGrid && !row.IsUnsure)
                {
                    built.Add(new PieceCell(column, column + 1, "", false));
                }

                continue;
            }

            // A label reaches over the empty places of labels behind it.
            int end = row.Cells[at].Last + 1;
            while (end < labels && !row.Cells.Exists(other => other.First == end))
            {
                end++;
            }

            built.Add(new PieceCell(column, end, row.Cells[at].Cell.Text, false));
            column = end - 1;
        }

        return new PieceRow(row.Page, size, built);
    }

    private sealed class Row(Segment first, bool hasValues)
    {
        public double Middle { get; } = first.Middle;

        public int Page { get; } = first.Page;

        public bool HasValues { get; } = hasValues;

        /// <summary>What does not stand in it is not known to be blank.</summary>
        public bool IsUnsure { get; set; }

        public List<(int First, int Last, Segment Cell)> Cells { get; } = [];
    }
}
