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
    private readonly Dictionary<Segment, List<Segment>> neighbours = [];
    private readonly double near;

    /// <param name="cells">Texts and numbers, those of several lines as one.</param>
    /// <param name="size">Of the letters.</param>
    public AlignedColumns(IReadOnlyList<Segment> cells, double size)
    {
        foreach (Segment cell in cells)
        {
            List<Segment> beside = [.. cells.Where(other => other != cell && cell.IsBeside(other))];
            if (beside.Count > 0)
            {
                neighbours[cell] = beside;
            }
        }

        near = NearLeft * size;

        // Numbers first: they are narrow, and the words above them wider than they need to be.
        // Words alone on their line, as the name of a part between two rows, are no column's.
        foreach (Segment cell in neighbours.Keys.OrderBy(cell => !cell.IsValue).ThenBy(cell => cell.Width).ThenBy(cell => cell.Line))
        {
            Add(cell);
        }

        columns.Sort((left, right) => left.Middle.CompareTo(right.Middle));
    }

    public int Count => columns.Count;

    /// <summary>Whether each column of numbers of the other table is one of this: all by their middles, or by one side.</summary>
    public bool Hold(AlignedColumns other)
    {
        return HoldAt(column => column.Middle) || HoldAt(column => column.Right) || HoldAt(column => column.Left);

        bool HoldAt(Func<Found, double> place)
        {
            double[] places = [.. columns.Where(column => column.Values > 0).Select(place)];
            return other.columns.Where(column => column.Values > 0).All(column =>
                Array.Exists(places, own => Math.Abs(own - place(column)) <= near / 2));
        }
    }

    /// <summary>Whether numbers stand in the column.</summary>
    public bool HasValues(int column) => columns[column].Values > 0;

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

    /// <summary>The column whose middle is nearest.</summary>
    public int Nearest(Segment cell)
    {
        double middle = (cell.Left + cell.Right) / 2;
        return Enumerable.Range(0, columns.Count).MinBy(i => Math.Abs(columns[i].Middle - middle));
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
        bool isOwn = beside[0].Values == 0 && !columns.Exists(column => column != beside[0] && column.Left < cell.Right && cell.Left < column.Right);
        if (cell.IsValue || isOwn)
        {
            beside[0].Extend(cell.Left, cell.Right);
        }
        else if (beside[0].Values > 0)
        {
            beside[0].ReachTo(cell);
        }
    }

    // Two columns have cells beside each other somewhere.
    private bool AreTwo(Found one, Found other)
    {
        foreach ((Segment cell, List<Segment> beside) in neighbours)
        {
            if (!one.Shares(cell) || other.Shares(cell))
            {
                continue;
            }

            foreach (Segment next in beside)
            {
                if (other.Shares(next) && !one.Shares(next))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private sealed class Found
    {
        private double wordsLeft = double.MaxValue;
        private double wordsRight = double.MinValue;

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

        /// <summary>Whether a cell stands in it: numbers below numbers, words also below the words above them.</summary>
        public bool Shares(Segment cell) => Segment.Overlap(cell.Left, cell.Right, Left, Right) > Shared
            || (!cell.IsValue && Segment.Overlap(cell.Left, cell.Right, wordsLeft, wordsRight) > Shared);

        public void ReachTo(Segment words) =>
            (wordsLeft, wordsRight) = (Math.Min(wordsLeft, words.Left), Math.Max(wordsRight, words.Right));

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
