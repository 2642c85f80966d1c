using DisclosureInsights.Import.Documents;
namespace DisclosureInsights.Import.Mapping;

/// <summary>
/// Whether rows of a grid moved to the left: where an item's cell was dropped, its values begin one column early and the
/// last one is empty. A lost label that became a "0" looks like it in rows without a total, so that all rows decide.
/// </summary>
internal sealed class GridShift
{
    private const int Columns = 7;
    private const double Doubtful = 0.7;

    private readonly int start;
    private readonly bool moved;
    private readonly bool unclear;

    private GridShift(int start, bool moved, bool unclear)
    {
        this.start = start;
        this.moved = moved;
        this.unclear = unclear;
    }

    /// <param name="lines">All lines of the section.</param>
    /// <param name="start">0-based column under 自然人.</param>
    public static GridShift Of(List<RequestLine> lines, int start)
    {
        int early = 0, withoutLast = 0, zeros = 0;
        foreach (RequestLine line in lines)
        {
            if (IsEarly(line, start, out string? before))
            {
                early++;
                withoutLast += IsLastBlank(line, start) ? 1 : 0;
                zeros += before is "0" or "０" ? 1 : 0;
            }
        }

        bool moved = early >= 2 && withoutLast == early;
        return new GridShift(start, moved, !moved && withoutLast > 0 && (zeros < early || early < 2));
    }

    /// <summary>How many columns to the left a line's values stand, and how sure that is.</summary>
    public (int Columns, double Confidence) Of(RequestLine line)
    {
        bool early = IsEarly(line, start, out _);
        bool mayHaveMoved = MayHaveMoved(line) && IsLastBlank(line, start);
        return moved && (early || mayHaveMoved) ? (1, early ? 1 : Doubtful) : (0, mayHaveMoved && unclear && early ? Doubtful : 1);
    }

    // A number stands where the item's label belongs.
    private static bool IsEarly(RequestLine line, int start, out string? before)
    {
        before = null;
        if (!MayHaveMoved(line) || line.Row.At(start - 1) is not { } cell || cell.IsBlank || cell.Column != start - 1
            || !NumberReader.IsValue(cell.Text))
        {
            return false;
        }

        before = cell.Text.Trim();
        return true;
    }

    private static bool MayHaveMoved(RequestLine line) => line.Row.Table.IsGrid && !line.IsNamed;

    private static bool IsLastBlank(RequestLine line, int start) => line.Row.At(start + Columns - 1) is null or { IsBlank: true };
}
