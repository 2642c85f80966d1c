namespace DisclosureInsights.Import.Readers.Workbooks;

/// <summary>A cell that begins in a row, with the columns it covers and whether it goes on in rows below.</summary>
internal readonly record struct PlacedCell(int Column, int Width, bool GoesDown, string Text)
{
    public int End => Column + Width - 1;
}

/// <summary>A row of a sheet with merged cells applied: what they cover is gone, not blank.</summary>
internal sealed class PlacedRow(SheetRow row, List<PlacedCell> cells, IReadOnlyList<MergedArea> begun, IReadOnlyList<MergedArea> above)
{
    public int Number => row.Number;

    /// <summary>The cells with text that begin in the row.</summary>
    public IReadOnlyList<PlacedCell> Cells { get; } = cells;

    /// <summary>Merged areas that begin in the row.</summary>
    public IReadOnlyList<MergedArea> Begun { get; } = begun;

    /// <summary>Merged areas that began above and reach into the row.</summary>
    public IReadOnlyList<MergedArea> Above { get; } = above;

    public int LastCell => row.LastCell;

    public int LastBordered => row.LastBordered;

    /// <summary>First column that the row has text or merged cells in.</summary>
    public int First { get; } = Ends(cells, begun, above).Select(ends => ends.First).DefaultIfEmpty(int.MaxValue).Min();

    /// <summary>Last such column.</summary>
    public int Last { get; } = Ends(cells, begun, above).Select(ends => ends.Last).DefaultIfEmpty(-1).Max();

    /// <summary>Applies a sheet's merged cells to its rows.</summary>
    /// <exception cref="ReadLimitException">Merged cells without end.</exception>
    public static List<PlacedRow> Place(IReadOnlyList<SheetRow> rows, IReadOnlyList<MergedArea> merged)
    {
        const int MostAtOnce = 2_000;
        MergedArea[] areas = [.. merged.OrderBy(area => area.FirstRow)];
        List<MergedArea> active = [];
        List<PlacedRow> placed = [];
        int next = 0;
        foreach (SheetRow row in rows)
        {
            active.RemoveAll(area => area.LastRow < row.Number);
            while (next < areas.Length && areas[next].FirstRow < row.Number)
            {
                if (areas[next].LastRow >= row.Number)
                {
                    active.Add(areas[next]);
                }

                next++;
            }

            int from = next;
            while (next < areas.Length && areas[next].FirstRow == row.Number)
            {
                next++;
            }

            MergedArea[] begun = areas[from..next];
            if (active.Count + begun.Length > MostAtOnce)
            {
                throw new ReadLimitException(MostAtOnce.ToString(System.Globalization.CultureInfo.InvariantCulture));
            }

            placed.Add(new PlacedRow(row, Visible(row, begun, active), begun, [.. active]));
            active.AddRange(begun.Where(area => area.LastRow > row.Number));
        }

        return placed;
    }

    /// <summary>Whether a merged area that began above covers a column.</summary>
    public bool IsCovered(int column)
    {
        foreach (MergedArea area in Above)
        {
            if (area.FirstColumn <= column && column <= area.LastColumn)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Columns that the cell at a column covers.</summary>
    public int WidthAt(int column)
    {
        foreach (MergedArea area in Begun)
        {
            if (area.FirstColumn == column)
            {
                return area.Width;
            }
        }

        return 1;
    }

    private static IEnumerable<(int First, int Last)> Ends(
        List<PlacedCell> cells, IReadOnlyList<MergedArea> begun, IReadOnlyList<MergedArea> above) =>
        cells.Select(cell => (cell.Column, cell.End)).Concat(begun.Concat(above).Select(area => (area.FirstColumn, area.LastColumn)));

    private static List<PlacedCell> Visible(SheetRow row, MergedArea[] begun, List<MergedArea> above)
    {
        List<PlacedCell> cells = [];
        foreach (SheetCell cell in row.Cells)
        {
            if (above.Exists(area => area.FirstColumn <= cell.Column && cell.Column <= area.LastColumn)
                || Array.Exists(begun, area => area.FirstColumn < cell.Column && cell.Column <= area.LastColumn))
            {
                continue;
            }

            MergedArea? own = Array.Find(begun, area => area.FirstColumn == cell.Column) is { Width: > 0, LastRow: > 0 } found ? found : null;
            cells.Add(new PlacedCell(cell.Column, own?.Width ?? 1, own is { } area && area.LastRow > area.FirstRow, cell.Text));
        }

        return cells;
    }
}
