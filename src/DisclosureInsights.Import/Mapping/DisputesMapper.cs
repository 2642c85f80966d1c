using DisclosureInsights.Core.Forms;
using DisclosureInsights.Import.Documents;

namespace DisclosureInsights.Import.Mapping;

/// <summary>
/// Maps section 四: fifteen numbers in one row under a header three rows deep, whose order they keep even where the
/// header is broken.
/// </summary>
internal static class DisputesMapper
{
    private const int Count = 15;
    private const int BlockSize = 5;

    /// <summary>Maps the rows; false where no numbers were found.</summary>
    public static bool Map(IReadOnlyList<FormRow> rows, CellCollector cells)
    {
        FormRow? empty = null;
        foreach (FormRow row in rows)
        {
            int first = LastWords(row) + 1;
            if (row.Cells.Count - first < Count || (first > 0 && row.FilledCount - first != Count))
            {
                continue;
            }

            if (row.FilledCount == 0)
            {
                empty ??= row;
                continue;
            }

            MapRow(row, first, cells);
            return true;
        }

        // A row of blanks under the header is a row of blanks only where nothing else carries numbers.
        if (MapBlocks(rows, cells) || MapRun(rows, cells))
        {
            return true;
        }

        if (empty is not null && (empty.Table.IsGrid || empty.Cells.Count == Count))
        {
            MapRow(empty, 0, cells);
            return true;
        }

        return false;
    }

    // Labels may stand before the numbers where a text has one cell a line.
    private static int LastWords(FormRow row)
    {
        int last = row.Cells.Count - 1;
        while (last >= 0 && row.Label(last).Length == 0)
        {
            last--;
        }

        return last;
    }

    private static void MapRow(FormRow row, int first, CellCollector cells)
    {
        bool merged = row.Table.IsGrid && row.Cells.Skip(first).Take(Count).Any(cell => cell.Width > 1);
        bool extra = row.FilledCount - first > Count;
        for (int i = 0; i < Count; i++)
        {
            Add(i, row.Cells[first + i], extra || merged ? 0.6 : 1, recovered: false, cells);
        }

        if (extra)
        {
            cells.Leave(row, UnreadReasons.CellsExtra);
        }
    }

    // One row a block: 行政复议 | 0 | 0 | 0 | 0 | 0
    private static bool MapBlocks(IReadOnlyList<FormRow> rows, CellCollector cells)
    {
        bool any = false;
        foreach (FormRow row in rows)
        {
            int label = -1, block = -1;
            for (int i = 0; i < row.Cells.Count && i < Count && row.Label(i) is var words; i++)
            {
                int found = words.Contains("复议后起诉", StringComparison.Ordinal) ? 2
                    : words.Contains("直接起诉", StringComparison.Ordinal) ? 1
                    : words == "行政复议" ? 0 : -1;
                (label, block) = found >= 0 ? (i, found) : (label, block);
            }

            if (block < 0 || row.Cells.Count - label - 1 < BlockSize)
            {
                continue;
            }

            int first = label + 1;
            if (Enumerable.Range(first, row.Cells.Count - first).Any(i => row.Label(i).Length > 0)
                || row.FilledCount <= first || row.FilledCount - first > BlockSize)
            {
                continue;
            }

            for (int i = 0; i < BlockSize; i++)
            {
                Add((block * BlockSize) + i, row.Cells[first + i], 1, recovered: false, cells);
            }

            any = true;
        }

        return any;
    }

    // Fifteen numbers over several rows, in the form's order.
    private static bool MapRun(IReadOnlyList<FormRow> rows, CellCollector cells)
    {
        List<SourceCell> run = [];
        foreach (FormRow row in rows)
        {
            if (LastWords(row) >= 0)
            {
                continue;
            }

            run.AddRange(row.Cells.Where(cell => !cell.IsBlank));
            if (run.Count > Count)
            {
                return false;
            }
        }

        for (int i = 0; run.Count == Count && i < Count; i++)
        {
            Add(i, run[i], 0.95, recovered: true, cells);
        }

        return run.Count == Count;
    }

    private static void Add(int index, SourceCell source, double confidence, bool recovered, CellCollector cells) =>
        cells.Add(Disputes.AllBlocks[index / BlockSize][Disputes.Results[index % BlockSize]], source, confidence, recovered);
}
