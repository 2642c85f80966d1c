namespace DisclosureInsights.Core.Prose;

/// <summary>Reads what published items are about: the words that are left when the words of publishing are taken off
/// both ends.</summary>
internal static class TopicReader
{
    /// <summary>Longer stretches are no name of a topic but a sentence; they are cut.</summary>
    private const int Longest = 60;

    private static readonly char[] Particles = [.. "的了达为等在对向及与和约于、\"'·~-—/\\+() 0123456789."];

    private static readonly string[] Bodies =
        ["镇", "乡", "街道", "局", "委", "办", "政府", "县", "区", "市", "办事处", "厅", "单位", "机关", "社区", "党委", "截至", "年", "镇本", "我"];

    /// <summary>The topic that a stretch of text names; empty where it names none (政府信息, 各类信息).</summary>
    /// <param name="words">Where to read.</param>
    /// <param name="from">First token.</param>
    /// <param name="to">Behind the last token.</param>
    /// <param name="start">Index in the text where the stretch begins.</param>
    /// <param name="end">Index in the text behind it.</param>
    public static string Read(Surroundings words, int from, int to, int start, int end)
    {
        // Words of publishing are taken off the ends only: within a name they belong to it (文件, 公共服务).
        while (from < to && words[from].Start <= start && IsTakenOff(words[from].Kind))
        {
            start = words[from].End;
            from++;
        }

        while (to > from && words[to - 1].End >= end && IsTakenOff(words[to - 1].Kind))
        {
            end = words[to - 1].Start;
            to--;
        }

        if (start >= end)
        {
            return "";
        }

        string name = words.Text[start..end].Trim(Particles).TrimEnd('数');
        if (name.Length == 0 || Bodies.Any(body => name.EndsWith(body, StringComparison.Ordinal)))
        {
            return "";
        }

        return name.Length <= Longest ? name : name[^Longest..];
    }

    private static bool IsTakenOff(TermKind kind) => kind is TermKind.Generic or TermKind.Information or TermKind.Together or TermKind.SumMarker
        or TermKind.ThisYear or TermKind.Year or TermKind.OtherYear or TermKind.WholeArea or TermKind.OwnOffice or TermKind.PartMarker
        or TermKind.Preposition or TermKind.Comparison or TermKind.Respectively or TermKind.Each or TermKind.ChannelGeneric
        or TermKind.EtCetera or TermKind.Outside or TermKind.ViewMarker or TermKind.Comma or TermKind.Colon or TermKind.Semicolon
        or TermKind.Open or TermKind.Close or TermKind.Enumeration or TermKind.Conjunction or TermKind.Because or TermKind.Share
        or TermKind.Updated or TermKind.NegationBreaker;
}
