using DisclosureInsights.Core.Publication;

namespace DisclosureInsights.Core.Prose;

/// <summary>Followers (a fact of its own), readers, users and percentages: numbers that are never a count of publications.</summary>
internal static class ReachReader
{
    /// <summary>Whether the number is one of these; the statement is told what it is.</summary>
    public static bool TryRead(Surroundings words, SentenceState state, Statement statement)
    {
        if (words.Number.Unit == CountUnit.Percent)
        {
            statement.IsAside = true;
            ReadShare(words, state, statement);
            return true;
        }

        Token? nearest = words.Nearest(TermKind.Followers, TermKind.Reads, TermKind.Users, TermKind.Publish, TermKind.Request,
            TermKind.Response, TermKind.Receive, TermKind.Number);
        bool isPeople = words.Number.Unit is CountUnit.People or CountUnit.None;
        bool isNamed = nearest is { Kind: TermKind.Followers } left && (isPeople || !IsVerb(words, left));
        if (isNamed || (isPeople && words.RightHas(TermKind.Followers)))
        {
            statement.Kind = FactKind.Followers;
            statement.Channels = AccountsOf(words, state);
            statement.IsAside = true;
            return true;
        }

        if (nearest is { Kind: TermKind.Reads or TermKind.Users }
            || (words.Number.Unit != CountUnit.Item && words.RightHas(TermKind.Reads, TermKind.Users)))
        {
            statement.Channels = AccountsOf(words, state);
            statement.IsAside = true;
            return true;
        }

        return false;
    }

    private static IReadOnlyList<Channel> AccountsOf(Surroundings words, SentenceState state)
    {
        IReadOnlyList<Channel> own = ChannelReader.Read(words.Text, words.Left);
        own = own.Count > 0 ? own : ChannelReader.Read(words.Text, words.WideLeft);
        return own.Count > 0 ? own : state.Previous?.Channels ?? [];
    }

    /// <summary>关注 and 订阅 alone are also verbs: 群众关注的信息30条 counts no followers.</summary>
    private static bool IsVerb(Surroundings words, Token token) => token.End - token.Start <= 2
        && !words.Text.AsSpan(token.Start, token.End - token.Start).StartsWith("粉");

    private static void ReadShare(Surroundings words, SentenceState state, Statement statement)
    {
        if (!words.WideLeftHas(TermKind.Share) || words.LeftHas(TermKind.Increment))
        {
            return;
        }

        statement.Kind = FactKind.Share;
        if (state.Previous is { IsPublication: true } counted)
        {
            statement.Channels = counted.Channels;
            statement.Topic = counted.Topic;
        }
    }
}
