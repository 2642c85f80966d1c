namespace DisclosureInsights.Import.Readers.Word;

/// <summary>
/// Takes columns out of a table's grid that are none to the eye. Borders dragged by hand miss each other by a hair, and
/// programs round: either leaves a column too narrow for a letter, which cells above and below count differently.
/// </summary>
internal static class DocxSlivers
{
    // In twentieths of a point: a character of a form's smallest print.
    private const int NarrowestColumn = 200;

    // A file that gives all widths in another unit has no slivers for that.
    private const int PartOfColumn = 4;

    /// <summary>Counts the columns of cells anew, without slivers.</summary>
    /// <param name="rows">The table.</param>
    /// <param name="spans">Begin and width of all its cells, those that go on from others too.</param>
    /// <param name="widths">Width of each column of the grid, 0 where it is not known.</param>
    /// <param name="visible">Most cells of a row.</param>
    public static void Remove(List<List<DocxCell>> rows, List<(int Start, int Width)> spans, List<int> widths, int visible)
    {
        long total = widths.Sum(width => (long)width);
        long limit = Math.Min(NarrowestColumn, total / Math.Max(1, visible) / PartOfColumn);
        bool[] slivers = [.. widths.Select(width => width > 0 && width < limit)];
        if (!Array.Exists(slivers, sliver => sliver) || spans.Exists(span => span.Start + span.Width > slivers.Length))
        {
            return;
        }

        // Lines [i] and [i + 1] are one where column i is a sliver. A cell of nothing but slivers is narrow, but there.
        foreach ((int start, int width) in spans)
        {
            Span<bool> covered = slivers.AsSpan(start, width);
            if (!covered.Contains(false))
            {
                covered.Clear();
            }
        }

        int[] lines = new int[slivers.Length + 1];
        for (int i = 0; i < slivers.Length; i++)
        {
            lines[i + 1] = lines[i] + (slivers[i] ? 0 : 1);
        }

        foreach (List<DocxCell> row in rows)
        {
            foreach (DocxCell cell in row)
            {
                int end = lines[cell.Column + cell.Width];
                cell.Column = lines[cell.Column];
                cell.Width = end - cell.Column;
            }
        }
    }
}
