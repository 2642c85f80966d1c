using DisclosureInsights.Core.Publication;

namespace DisclosureInsights.Core.Prose;

/// <summary>Reads which channels the words in front of a number name.</summary>
internal static class ChannelReader
{
    /// <summary>The channels that a stretch of tokens names, in order, each once.</summary>
    /// <remarks>
    /// Within one phrase the last name is the head (门户网站信息公开专栏 is a platform, X新闻网镇门户网站 a website); names
    /// joined by 、 和 及 stand side by side; a parent behind its children (微信、微博等新媒体) names them all as one.
    /// </remarks>
    public static IReadOnlyList<Channel> Read(string text, IEnumerable<Token> tokens)
    {
        List<(Channel Channel, bool Closed)> found = [];
        Token? quoted = null;
        bool afterPreposition = false;
        bool etCetera = false;
        int bracket = 0;
        bool headInBracket = false;
        int previousEnd = int.MaxValue;
        TermKind previousKind = TermKind.Plain;
        foreach (Token token in tokens)
        {
            if (quoted is not null && token.Kind is not (TermKind.Publish or TermKind.ChannelGeneric or TermKind.Together or TermKind.Generic
                or TermKind.Information or TermKind.Channel or TermKind.EtCetera or TermKind.Enumeration))
            {
                quoted = null;
            }

            switch (token.Kind)
            {
                case TermKind.Channel:
                    quoted = null;
                    Add(found, (Channel)token.Value, etCetera, bracket > 0 && headInBracket);
                    break;
                case TermKind.Open:
                    bracket++;
                    headInBracket = found.Count > 0;
                    break;
                case TermKind.Close:
                    bracket = Math.Max(0, bracket - 1);
                    break;
                case TermKind.Quoted:
                    // A bare name behind 通过 is a channel that fits no code, unless its kind follows.
                    quoted = afterPreposition && !(previousKind == TermKind.Channel && previousEnd == token.Start) ? token : null;
                    break;
                case TermKind.Preposition:
                    afterPreposition = true;
                    break;
                case TermKind.ChannelGeneric when quoted is not null:
                    CloseQuoted(found, ref quoted);
                    break;
                case TermKind.ChannelGeneric when IsNamedPlatform(text, token, previousEnd) && afterPreposition && found.Count == 0 && quoted is null:
                    // 在市民政局社会救助信息管理平台: a platform of its own that fits no code.
                    found.Add((Channel.Other, true));
                    break;
                case TermKind.Generic when text.AsSpan(token.Start, token.End - token.Start) is "等":
                    etCetera = true;
                    break;
                case TermKind.Enumeration or TermKind.Conjunction or TermKind.Comma or TermKind.Publish or TermKind.EtCetera
                    or TermKind.Each or TermKind.Respectively or TermKind.Together:
                    CloseQuoted(found, ref quoted);
                    Close(found);
                    break;
            }

            previousEnd = token.End;
            previousKind = token.Kind;
        }

        return [.. found.Select(item => item.Channel).Distinct()];
    }

    private static bool IsNamedPlatform(string text, Token token, int previousEnd) =>
        token.Start - previousEnd >= 2 && text.AsSpan(token.Start, token.End - token.Start) is "平台"
        || (previousEnd == token.Start && token.Start >= 2 && text.AsSpan(token.Start - 2, 4) is "管理平台" or "系统平台" or "服务平台");

    private static void Add(List<(Channel Channel, bool Closed)> found, Channel channel, bool etCetera, bool inBracket)
    {
        if (etCetera && channel.IsParent() && found.Count > 0)
        {
            // 微信、微博等新媒体: the parent is the name of what was listed.
            found.RemoveAll(item => item.Channel.Parent() == channel || channel == Channel.Traditional);
        }
        else if (found.Count > 0 && !found[^1].Closed && !(IsAccount(found[^1].Channel) && IsAccount(channel)) && (!inBracket || channel == Channel.DisclosurePlatform))
        {
            found.RemoveAt(found.Count - 1);
        }
        else if (inBracket && found.Count > 0)
        {
            return;
        }

        found.Add((channel, false));
    }

    /// <summary>微博微信 written without a sign between them stand side by side.</summary>
    private static bool IsAccount(Channel channel) => channel is Channel.Wechat or Channel.Weibo or Channel.ShortVideo;

    private static void Close(List<(Channel Channel, bool Closed)> found)
    {
        if (found.Count > 0)
        {
            found[^1] = found[^1] with { Closed = true };
        }
    }

    private static void CloseQuoted(List<(Channel Channel, bool Closed)> found, ref Token? quoted)
    {
        if (quoted is not null)
        {
            found.Add((Channel.Other, true));
            quoted = null;
        }
    }
}
