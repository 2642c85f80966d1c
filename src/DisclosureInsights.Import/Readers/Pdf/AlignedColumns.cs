namespace DisclosureInsights.Import.Readers.Pdf;

/// <summary>
/// The columns of a table without ruling lines: what stands below each other is one, what stands beside each other on a
/// line is two, and what reaches over two such columns spans them.
/// </summary>
internal sealed class AlignedColumns
{
    private const double Shared = 0.25;
    private const double NearLeft = 0.5;

    private readonly List<Found> columns = [];
    private readonly IReadOnlyList<Segment> cells;
    private readonly double near;

    /// <param name="cells">Texts and numbers, those of several lines as one.</param>
    /// <param name="size">Of the letters.</param>
    public AlignedColumns(IReadOnlyList<Segment> cells, double size)
    {
        this.cells = cells;
        near = NearLeft * size;

        // Numbers first: they are narrow, and the words above them wider than they need to be.
        foreach (Segment cell in cells.OrderBy(cell => !cell.IsValue).ThenBy(cell => cell.Width).ThenBy(cell => cell.Line))
        {
            Add(cell);
        }

        columns.Sort((left, right) => left.Middle.CompareTo(right.Middle));
    }

    public int Count => columns.Count;

    /// <summary>Columns before the first that holds numbers.</summary>
    public int Labels
    {
        get
        {
            int first = columns.FindIndex(column => column.Values > 0);
            return first < 0 ? columns.Count : first;
        }
    }

    public double Right(int column) => columns[column].Right;

    /// <summary>The columns that a cell stands in, null where none is near.</summary>
    public (int First, int Last)? Of(Segment cell)
    {
        int first = -1, last = -1, best = -1;
        double most = 0;
        for (int i = 0; i < columns.Count; i++)
        {
            double overlap = Segment.Overlap(cell.Left, cell.Right, columns[i].Left, columns[i].Right);
            if (overlap > Shared)
            {
                first = first < 0 ? i : first;
                last = i;
            }

            (best, most) = overlap > most ? (i, overlap) : (best, most);
        }

        if (cell.IsValue)
        {
            return most > Shared ? (best, best) : null;
        }

        // Words above numbers are in the column they are centred on: what they reach over may have its own.
        if (first >= 0 && columns.GetRange(first, last - first + 1).TrueForAll(column => column.Values > 0))
        {
            double middle = (cell.Left + cell.Right) / 2;
            int nearest = Enumerable.Range(first, last - first + 1).MinBy(i => Math.Abs(columns[i].Middle - middle));
            return (nearest, nearest);
        }

        // A label begins where its column does, however far it reaches.
        int begun = columns.FindIndex(column => column.Values == 0 && Math.Abs(column.Left - cell.Left) <= near);
        return begun >= 0 ? (begun, Math.Max(begun, last)) : first < 0 ? null : (first, last);
    }

    private void Add(Segment cell)
    {
        List<Found> beside = columns.FindAll(column => column.Shares(cell));
        if (beside.Count == 0)
        {
            columns.Add(new Found(cell));
            return;
        }

        if (beside.Count > 1)
        {
            if (beside.Exists(one => beside.Exists(other => one != other && AreTwo(one, other))))
            {
                // It spans them, or is longer than its own.
                (cell.IsValue ? null : beside.Find(column => Math.Abs(column.Left - cell.Left) <= near))?.Count(cell);
                return;
            }

            for (int i = 1; i < beside.Count; i++)
            {
                beside[0].Take(beside[i]);
                columns.Remove(beside[i]);
            }
        }

        beside[0].Count(cell);
        if (cell.IsValue || beside[0].Values == 0)
        {
            beside[0].Extend(cell.Left, cell.Right);
        }
    }

    // Two columns have cells beside each other somewhere.
    private bool AreTwo(Found one, Found other)
    {
        foreach (Segment cell in cells)
        {
            if (!one.Shares(cell) || other.Shares(cell))
            {
                continue;
            }

            foreach (Segment next in cells)
            {
                if (other.Shares(next) && !one.Shares(next) && cell.IsBeside(next))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private sealed class Found
    {
        public Found(Segment cell)
        {
            (Left, Right) = (cell.Left, cell.Right);
            Count(cell);
        }

        public double Left { get; private set; }

        public double Right { get; private set; }

        public double Middle => (Left + Right) / 2;

        public int Values { get; private set; }

        public int Texts { get; private set; }

        public bool Shares(Segment cell) => Segment.Overlap(cell.Left, cell.Right, Left, Right) > Shared;

        public void Count(Segment cell)
        {
            Values += cell.IsValue ? 1 : 0;
            Texts += cell.IsValue ? 0 : 1;
        }

        public void Extend(double left, double right) => (Left, Right) = (Math.Min(Left, left), Math.Max(Right, right));

        public void Take(Found other)
        {
            Extend(other.Left, other.Right);
            Values += other.Values;
            Texts += other.Texts;
        }
    }
}
