namespace DisclosureInsights.Import.Readers.Pdf;

/// <summary>
/// A table that ruling lines draw on one page: the lines that touch each other, the grid they span, and the cells that
/// are left where a line between two places of the grid is missing.
/// </summary>
internal sealed class RuledTable
{
    private const double Touch = 3.5;

    // No column and no row is narrower: two lines that near are one that is drawn unevenly.
    private const double Narrowest = 5;

    // A line is there between two places where it covers this share of the way.
    private const double Covered = 0.5;

    // Lines that stick out this far leave a column or row open.
    private const double OpenEnd = 8;
    private const int MostPlaces = 200_000;

    private readonly int[,] owner;

    private RuledTable(double[] xs, double[] ys, int[,] owner, List<RuledCell> cells)
    {
        Xs = xs;
        Ys = ys;
        this.owner = owner;
        Cells = cells;
    }

    /// <summary>Places of the lines from left to right, columns between them.</summary>
    public double[] Xs { get; }

    /// <summary>Places of the lines from top to bottom.</summary>
    public double[] Ys { get; }

    /// <summary>Row by row, each where it begins.</summary>
    public List<RuledCell> Cells { get; }

    public int CellCount => (Xs.Length - 1) * (Ys.Length - 1);

    public double Left => Xs[0];

    public double Right => Xs[^1];

    public double Top => Ys[0];

    public double Bottom => Ys[^1];

    public double Area => (Right - Left) * (Bottom - Top);

    /// <summary>The tables that lines form. A frame around one text is none.</summary>
    public static List<RuledTable> Of(IReadOnlyList<Ruling> horizontal, IReadOnlyList<Ruling> vertical)
    {
        List<RuledTable> tables = [];
        if (horizontal.Count < 2 || vertical.Count == 0)
        {
            return tables;
        }

        foreach ((List<Ruling> across, List<Ruling> down) in Touching(horizontal, vertical))
        {
            if (across.Count >= 2 && Build(across, down) is { } table)
            {
                tables.Add(table);
            }
        }

        // A table that holds another one lays out a page.
        tables.RemoveAll(outer => tables.Exists(inner => inner != outer && inner.Area < outer.Area
            && inner.Left > outer.Left - 1 && inner.Right < outer.Right + 1 && inner.Top > outer.Top - 1 && inner.Bottom < outer.Bottom + 1));
        return tables;
    }

    /// <summary>The cell at a place of the page, null outside of the table.</summary>
    public RuledCell? At(double x, double y)
    {
        int column = Place(Xs, x), row = Place(Ys, y);
        return column < 0 || row < 0 ? null : Cells[owner[row, column]];
    }

    private static int Place(double[] edges, double at)
    {
        if (at < edges[0] - 1 || at > edges[^1] + 1)
        {
            return -1;
        }

        int found = Array.BinarySearch(edges, at);
        return Math.Clamp(found >= 0 ? found : ~found - 1, 0, edges.Length - 2);
    }

    private static IEnumerable<(List<Ruling> Across, List<Ruling> Down)> Touching(IReadOnlyList<Ruling> horizontal, IReadOnlyList<Ruling> vertical)
    {
        int[] set = new int[horizontal.Count + vertical.Count];
        for (int i = 0; i < set.Length; i++)
        {
            set[i] = i;
        }

        for (int v = 0; v < vertical.Count; v++)
        {
            Ruling down = vertical[v];
            int h = First(horizontal, down.From - Touch);
            for (; h < horizontal.Count && horizontal[h].At <= down.To + Touch; h++)
            {
                if (down.At >= horizontal[h].From - Touch && down.At <= horizontal[h].To + Touch)
                {
                    set[Root(set, h)] = Root(set, horizontal.Count + v);
                }
            }
        }

        Dictionary<int, (List<Ruling> Across, List<Ruling> Down)> groups = [];
        for (int i = 0; i < set.Length; i++)
        {
            int root = Root(set, i);
            if (!groups.TryGetValue(root, out (List<Ruling> Across, List<Ruling> Down) group))
            {
                groups[root] = group = ([], []);
            }

            if (i < horizontal.Count)
            {
                group.Across.Add(horizontal[i]);
            }
            else
            {
                group.Down.Add(vertical[i - horizontal.Count]);
            }
        }

        return groups.Values.Where(group => group.Down.Count > 0);
    }

    private static int First(IReadOnlyList<Ruling> sorted, double at)
    {
        int low = 0, high = sorted.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = sorted[middle].At < at ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static int Root(int[] set, int i)
    {
        while (set[i] != i)
        {
            i = set[i] = set[set[i]];
        }

        return i;
    }

    private static RuledTable? Build(List<Ruling> across, List<Ruling> down)
    {
        double[] xs = Edges(down, across), ys = Edges(across, down);
        int columns = xs.Length - 1, rows = ys.Length - 1;
        if (columns < 2 || rows < 1 || (long)columns * rows > MostPlaces)
        {
            return null;
        }

        bool[,] toTheLeft = new bool[rows, columns], above = new bool[rows, columns];
        foreach (Ruling line in down)
        {
            int column = Nearest(xs, line.At);
            for (int row = 0; column < columns && row < rows; row++)
            {
                toTheLeft[row, column] |= Covers(line, ys[row], ys[row + 1]);
            }
        }

        foreach (Ruling line in across)
        {
            int row = Nearest(ys, line.At);
            for (int column = 0; row < rows && column < columns; column++)
            {
                above[row, column] |= Covers(line, xs[column], xs[column + 1]);
            }
        }

        int[,] owner = new int[rows, columns];
        List<RuledCell> cells = Divide(xs, ys, toTheLeft, above, owner);

        // A frame, or lines above and below paragraphs.
        return cells.Exists(cell => cell.Columns < columns) && cells.Count >= 2 ? new RuledTable(xs, ys, owner, cells) : null;
    }

    // Where the lines are, and where those across them end beyond the outermost: a table may be open at its sides, or
    // at the end of a page.
    private static double[] Edges(List<Ruling> lines, List<Ruling> crossing)
    {
        List<double> edges = [.. lines.Select(line => line.At)];
        double first = edges.Min(), last = edges.Max(), from = crossing.Min(line => line.From), to = crossing.Max(line => line.To);
        if (first - from > OpenEnd)
        {
            edges.Add(from);
        }

        if (to - last > OpenEnd)
        {
            edges.Add(to);
        }

        edges.Sort();
        List<double> distinct = [edges[0]];
        first = edges[0];
        foreach (double edge in edges)
        {
            if (edge - first > Narrowest)
            {
                distinct.Add(edge);
                first = edge;
            }
        }

        return [.. distinct];
    }

    private static int Nearest(double[] edges, double at)
    {
        int found = Array.BinarySearch(edges, at);
        if (found >= 0)
        {
            return found;
        }

        int next = ~found;
        return next == 0 ? 0 : next == edges.Length || at - edges[next - 1] <= edges[next] - at ? next - 1 : next;
    }

    private static bool Covers(Ruling line, double from, double to) =>
        Math.Min(line.To, to) - Math.Max(line.From, from) >= Covered * (to - from);

    private static List<RuledCell> Divide(double[] xs, double[] ys, bool[,] toTheLeft, bool[,] above, int[,] owner)
    {
        int columns = xs.Length - 1, rows = ys.Length - 1;
        bool[,] taken = new bool[rows, columns];
        List<RuledCell> cells = [];
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
            {
                if (taken[row, column])
                {
                    continue;
                }

                int right = column + 1;
                while (right < columns && !taken[row, right] && !toTheLeft[row, right])
                {
                    right++;
                }

                int bottom = row + 1;
                while (bottom < rows && Continues(bottom, column, right))
                {
                    bottom++;
                }

                for (int r = row; r < bottom; r++)
                {
                    for (int c = column; c < right; c++)
                    {
                        taken[r, c] = true;
                        owner[r, c] = cells.Count;
                    }
                }

                cells.Add(new RuledCell(row, column, bottom - row, right - column, xs[column], xs[right], ys[row], ys[bottom]));
            }
        }

        return cells;

        bool Continues(int row, int from, int to)
        {
            for (int c = from; c < to; c++)
            {
                if (above[row, c] || taken[row, c] || (c > from && toTheLeft[row, c]))
                {
                    return false;
                }
            }

            // The row below opens wider than the cell: it is another one.
            return (from == 0 || toTheLeft[row, from] || taken[row, from - 1]) && (to == columns || toTheLeft[row, to]);
        }
    }
}

/// <summary>A cell between ruling lines, in places of its table's grid and in points of the page.</summary>
internal sealed record RuledCell(int Row, int Column, int Rows, int Columns, double Left, double Right, double Top, double Bottom)
{
    /// <summary>The letters whose middle lies in it.</summary>
    public List<Glyph> Glyphs { get; } = [];
}
