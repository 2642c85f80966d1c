using DisclosureInsights.Import.Documents;

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

    // Of the way from row to row.
    private const double Near = 0.75;
    private const double TwoRows = 1.8;

    // In as many rows a column is not blank throughout.
    private const int ManyRows = 6;

    private readonly double size;
    private readonly List<Segment> cells;
    private readonly AlignedColumns columns;
    private readonly List<Row> rows = [];
    private readonly double leading;
    private bool isGrid = true;
    private int labels;

    /// <param name="segments">In the order of the page.</param>
    /// <param name="size">Of the letters.</param>
    public AlignedTable(List<Segment> segments, double size)
    {
        this.size = size;
        cells = Whole(segments, out leading);
        columns = new AlignedColumns(cells, size);
    }

    /// <summary>The most numbers that stand on a line.</summary>
    public int MostValues => cells.Where(cell => cell.IsValue).GroupBy(cell => cell.Line).Select(line => line.Count()).DefaultIfEmpty(0).Max();

    /// <summary>The table, null where there is only one column.</summary>
    /// <param name="expected">The most numbers in a row of the tables around it: with fewer, a column may be blank throughout.</param>
    public TablePiece? Read(int expected)
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
        labels = Labels();
        isGrid &= !HasMixedColumn();
        CheckBlanks();
        CheckColumns(expected);
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

            // A label has numbers beside one of its lines, and begins once.
            bool areRows = above is not null && (LabelText.NumberingLength(segment.Text) > 0
                || (HasValue(values, segment.Middle) && above.Middles.Exists(middle => HasValue(values, middle))));
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

        // A number between two columns may belong to either.
        isGrid &= !cell.IsValue;
        int at = columns.Nearest(cell);
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

    // Columns of labels: those that have words in rows with numbers, before the numbers.
    private int Labels()
    {
        int last = -1;
        foreach (Row row in rows.Where(row => row.HasValues))
        {
            int firstValue = row.Cells.Where(cell => cell.Cell.IsValue).Min(cell => cell.First);
            foreach ((int first, int _, Segment cell) in row.Cells)
            {
                last = !cell.IsValue && first < firstValue ? Math.Max(last, first) : last;
            }
        }

        return last + 1;
    }

    // Labels of some rows over numbers of others: two tables with columns of their own.
    private bool HasMixedColumn()
    {
        for (int column = 0; column < labels; column++)
        {
            bool numbers = false, words = false;
            foreach (Row row in rows.Where(row => row.HasValues))
            {
                foreach ((int first, int _, Segment cell) in row.Cells)
                {
                    numbers |= first == column && cell.IsValue && cell.Text.Any(char.IsDigit);
                    words |= first == column && !cell.IsValue;
                }
            }

            if (numbers && words)
            {
                return true;
            }
        }

        return false;
    }

    // Words without numbers beside them are a row of blanks, unless they may be a part of a row above or below: then
    // nothing there is known to be blank.
    private void CheckBlanks()
    {
        int begin = rows.FindIndex(row => row.HasValues);
        double pitch = Pitch();
        for (int i = 0; i < rows.Count; i++)
        {
            Row row = rows[i];
            if (row.HasValues)
            {
                // Numbers without a name beside a name without numbers.
                bool unnamed = labels > 0 && !row.Cells.Exists(cell => cell.First < labels);
                row.IsUnsure |= unnamed && ((i > begin && IsBareLabel(rows[i - 1], row)) || (i + 1 < rows.Count && IsBareLabel(rows[i + 1], row)));
            }
            else
            {
                row.IsUnsure |= (i < begin && !IsBlankRow(i)) || begin < 0 || Crowds(i, pitch) || row.Cells.TrueForAll(cell => MayGoOn(cell.First, cell.Cell));
                CheckHeader(i);
            }
        }
    }

    // From one low row of numbers to the next.
    private double Pitch()
    {
        List<double> steps = [];
        double? above = null;
        foreach (Row row in rows.Where(row => row.HasValues))
        {
            if (above is { } middle)
            {
                steps.Add(row.Middle - middle);
            }

            above = row.Middle;
        }

        steps.Sort();
        return steps.Count == 0 ? 0 : steps[steps.Count / 4];
    }

    // A line of words between rows of numbers that leave no room for another row: a part of one of their labels, or of a
    // label that stands beside several of them.
    private bool Crowds(int index, double pitch)
    {
        Row? above = rows.Take(index).LastOrDefault(row => row.HasValues), below = rows.Find(row => row.HasValues && row.Middle > rows[index].Middle);
        double fromAbove = above is null ? double.MaxValue : rows[index].Middle - above.Middle;
        double toBelow = below is null ? double.MaxValue : below.Middle - rows[index].Middle;
        return Math.Min(fromAbove, toBelow) < Near * pitch || fromAbove + toBelow < TwoRows * pitch;
    }

    // Above the first numbers: labels alone, below a header that has words over the numbers' columns.
    private bool IsBlankRow(int index) =>
        rows[index].Cells.TrueForAll(cell => cell.Last < labels)
        && rows.Take(index).Any(row => row.Cells.Exists(cell => cell.First >= labels) && row.Cells.Exists(cell => cell.First < labels));

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

        // Lines of one cell begin at one place, or are centred on one.
        bool isAligned = Math.Abs(above.Left - cell.Left) < 0.35 * size || Math.Abs(above.Left + above.Right - cell.Left - cell.Right) < 0.7 * size;
        if (!isAligned)
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
            for (int i = index + 1; column >= labels && i < rows.Count && rows[i].HasValues; i++)
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

    // Without a header a column that is blank in each of a few rows is not to be seen.
    private void CheckColumns(int expected)
    {
        bool hasHeader = rows.Take(Math.Max(0, rows.FindIndex(row => row.HasValues))).Any(row => row.Cells.Exists(cell => cell.First >= labels));
        if (hasHeader || rows.Count(row => row.HasValues) >= ManyRows)
        {
            return;
        }

        foreach (Row row in rows.Where(row => row.HasValues))
        {
            row.IsShort = Values(row).Count < expected;
            row.IsUnsure |= row.IsShort || Values(row).Count < columns.Count - labels;
        }
    }

    private static List<(int First, int Last, Segment Cell)> Values(Row row) => row.Cells.FindAll(cell => cell.Cell.IsValue);

    private bool IsBareLabel(Row row, Row beside) =>
        !row.HasValues && Math.Abs(beside.Middle - row.Middle) < Clear * size && row.Cells.TrueForAll(cell => cell.Last < labels);

    private PieceRow Build(Row row)
    {
        List<PieceCell> built = [];
        bool isSure = isGrid && !row.IsUnsure;
        List<(int First, int Last, Segment Cell)> values = Values(row);
        if (!isSure && values.Count > 0 && (row.IsShort || values.Count < columns.Count - labels))
        {
            // Numbers, and blanks nobody knows where: one cell that is none of them, for a person to look at.
            string together = string.Join(" | ", values.OrderBy(cell => cell.First).Select(cell => cell.Cell.Text));
            built.AddRange(row.Cells.Where(cell => !cell.Cell.IsValue).OrderBy(cell => cell.First).Select(cell => new PieceCell(cell.First, cell.Last + 1, cell.Cell.Text, false)));
            built.Add(new PieceCell(columns.Count - 1, columns.Count, "| " + together, false));
            return new PieceRow(row.Page, size, built);
        }

        for (int column = 0; column < columns.Count; column++)
        {
            int at = row.Cells.FindIndex(cell => cell.First == column);
            if (at < 0)
            {
                if (isSure)
                {
                    built.Add(new PieceCell(column, column + 1, "", false));
                }

                continue;
            }

            // A label reaches over the empty places of labels behind it.
            int end = row.Cells[at].Last + 1;
            while (!row.Cells[at].Cell.IsValue && end < labels && !columns.HasValues(end) && !row.Cells.Exists(other => other.First == end))
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

        /// <summary>Rows of the same kind have more numbers.</summary>
        public bool IsShort { get; set; }

        public List<(int First, int Last, Segment Cell)> Cells { get; } = [];
    }
}
