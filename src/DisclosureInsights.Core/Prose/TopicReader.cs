using System.Text;

namespace DisclosureInsights.Core.Prose;

/// <summary>Reads what published items are about: the words that are left when the words of publishing are taken away.</summary>
internal static class TopicReader
{
    private const string Particles = "的了各数达为计等在对向及类与和中上内其到本并于、“”\"'.·~-—/\\+()0123456789";

    private static readonly string[] Bodies = ["镇", "乡", "街道", "局", "委", "办", "政府", "县", "区", "市", "处", "厅", "院", "中心", "单位", "机关", "部门", "社区", "村", "会"];

    /// <summary>The topic that a stretch of text names; empty where it names none (政府信息, 各类信息).</summary>
    /// <param name="words">Where to read.</param>
    /// <param name="from">First token.</param>
    /// <param name="to">Behind the last token.</param>
    /// <param name="start">Index in the text where the stretch begins.</param>
    /// <param name="end">Index in the text behind it.</param>
    public static string Read(Surroundings words, int from, int to, int start, int end)
    {
        StringBuilder topic = new();
        int position = start;
        for (int i = from; i < to; i++)
        {
            Token token = words[i];
            if (token.Start < position)
            {
                continue;
            }

            topic.Append(words.Text, position, token.Start - position);
            position = Math.Max(position, token.End);
            if (Keeps(token.Kind))
            {
                topic.Append(words.Text, token.Start, token.End - token.Start);
            }
        }

        if (position < end)
        {
            topic.Append(words.Text, position, end - position);
        }

        string rest = topic.ToString().Trim(Particles.ToCharArray());
        return rest.Length == 0 || Bodies.Any(body => rest.EndsWith(body, StringComparison.Ordinal)) ? "" : rest;
    }

    private static bool Keeps(TermKind kind) => kind is TermKind.Plain or TermKind.NoCountNoun or TermKind.Interpretation or TermKind.Response
        or TermKind.NormativeDocument or TermKind.Request or TermKind.Review or TermKind.Litigation or TermKind.Fee or TermKind.Channel
        or TermKind.Enumeration or TermKind.Conjunction or TermKind.Publish or TermKind.Quoted or TermKind.Means or TermKind.Followers
        or TermKind.Answer or TermKind.Outcome or TermKind.Setup or TermKind.NoCountVerb or TermKind.MakeDocument or TermKind.Users
        or TermKind.RepealDocument or TermKind.InForceDocument or TermKind.Accept or TermKind.Collect or TermKind.Dispute
        or TermKind.Reads or TermKind.Receive;
}
