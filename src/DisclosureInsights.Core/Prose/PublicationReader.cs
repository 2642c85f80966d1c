using DisclosureInsights.Core.Publication;

namespace DisclosureInsights.Core.Prose;

/// <summary>Counts of published items: the total, a channel's, a topic's.</summary>
internal static class PublicationReader
{
    /// <summary>Fills the statement; it stays without a kind where the number counts no publications.</summary>
    public static void Read(Surroundings words, SentenceState state, Statement statement)
    {
        bool inList = (state.InList || state.Link is Link.Part or Link.View) && state.Subject is not (Subject.Disputes or Subject.Requests);
        statement.Channels = ChannelsOf(words, state);
        if (words.Number.Unit == CountUnit.Event)
        {
            statement.Kind = statement.Channels is [Channel.PressConference] ? FactKind.Channel : null;
            return;
        }

        if (words.Number.Unit is not (CountUnit.Item or CountUnit.Piece) || IsNoPublication(words, inList)
            || !HasEvidence(words, state, statement, inList))
        {
            return;
        }

        if (statement.Channels is [Channel.Gazette] && words.Text[words.Number.End - 1] == '期')
        {
            // Issues of the gazette are not items published in it.
            return;
        }

        state.Subject = Subject.Publication;
        statement.Topic = TopicOf(words, inList);
        if (statement.Channels.Count > 0)
        {
            bool anyOf = statement.Channels.Count == 1 && words.LeftHas(TermKind.EtCetera);
            statement.Kind = anyOf ? FactKind.PublishedTotal : FactKind.Channel;
            statement.Channels = anyOf ? [] : statement.Channels;
            return;
        }

        if (statement.Topic.Length > 0 && !(IsEverything(words) && !inList))
        {
            statement.Kind = FactKind.Topic;
            return;
        }

        statement.Topic = null;
        bool isTotal = words.OwnHas(TermKind.Publish, TermKind.Information) || state.SumWord != SumWord.None;
        statement.Kind = isTotal ? FactKind.PublishedTotal : null;
        if (isTotal && state.Link == Link.Outside && words.WideLeftHas(TermKind.Preposition, TermKind.EtCetera))
        {
            // 此外,通过入户走访等方式公开42条: beside the total, by ways that fit no code.
            statement.Kind = FactKind.Channel;
            statement.Channels = [Channel.Other];
        }
    }

    /// <summary>公开要闻、公告、文件等信息1254条: a row of topics that ends in 等信息 stands for all there was.</summary>
    private static bool IsEverything(Surroundings words)
    {
        int joints = words.Left.Count(token => token.Kind == TermKind.Enumeration);
        return joints >= 2 && words.LeftHas(TermKind.Publish) && words.LeftHas(TermKind.Information)
            && words.Left.Any(token => token.Kind == TermKind.Generic && words.Text.AsSpan(token.Start, token.End - token.Start) is "等");
    }

    private static IReadOnlyList<Channel> ChannelsOf(Surroundings words, SentenceState state)
    {
        IReadOnlyList<Channel> own = ChannelReader.Read(words.Text, words.Left);
        if (own.Count > 0)
        {
            return own;
        }

        own = ChannelReader.Read(words.Text, words.Right);
        if (own.Count > 0)
        {
            return own;
        }

        IReadOnlyList<Channel> before = ChannelPhraseBefore(words);
        if (before.Count > 0)
        {
            return before;
        }

        // 开设政务微信1个、公开信息406条: the account goes on being spoken of, unless a general total follows.
        bool isGeneral = words.Left.Any(token => token.Kind is TermKind.Information
            && words.Text.AsSpan(token.Start, token.End - token.Start).Contains("政府信息", StringComparison.Ordinal));
        return state.Previous is { IsPublication: false, Channels.Count: > 0 } account && !isGeneral && words.LeftHas(TermKind.Publish, TermKind.Information)
            && account.Kind != FactKind.Share
            ? account.Channels
            : [];
    }

    /// <summary>通过政府网站,公开50条 and 政府网站:50条: a clause before that is nothing but a channel.</summary>
    private static IReadOnlyList<Channel> ChannelPhraseBefore(Surroundings words)
    {
        int end = words.ClauseStart - 1;
        if (end <= words.LeftStart || words[end].Kind is not (TermKind.Comma or TermKind.Colon))
        {
            return [];
        }

        int start = end;
        while (start > words.LeftStart && !words[start - 1].IsBoundary)
        {
            start--;
        }

        int last = end - 1;
        while (last >= start && words[last].Kind is TermKind.Generic or TermKind.ChannelGeneric or TermKind.EtCetera)
        {
            last--;
        }

        bool isPhrase = last >= start && words[last].Kind == TermKind.Channel && words[end].Start - words[last].End <= 4
            && (words[end].Kind == TermKind.Colon || (words[start].Kind == TermKind.Preposition) || last == start);
        return isPhrase ? ChannelReader.Read(words.Text, Enumerable.Range(start, end - start).Select(i => words[i])) : [];
    }

    /// <summary>Whether the nearest act or thing is none of publishing (审核信息30条, 开设账号2个).</summary>
    private static bool IsNoPublication(Surroundings words, bool inList)
    {
        Token? nearest = words.Nearest(TermKind.Publish, TermKind.NoCountNoun, TermKind.NoCountVerb, TermKind.Setup, TermKind.Updated,
            TermKind.Receive, TermKind.NewReceive, TermKind.Accept, TermKind.Answer, TermKind.Request, TermKind.Collect);
        bool isItem = words.Number.Unit == CountUnit.Item;
        if (words.RightHas(TermKind.Setup))
        {
            return true;
        }

        bool rightThing = words.RightHas(TermKind.NoCountNoun) && !words.RightHas(TermKind.Information) && !words.LeftHas(TermKind.Information);
        if (inList && isItem && nearest is { Kind: TermKind.NoCountVerb or TermKind.Setup or TermKind.Collect } named && IsWithinName(words, named))
        {
            return false;
        }

        switch (nearest?.Kind)
        {
            case TermKind.Publish:
                return rightThing && !isItem;
            case TermKind.NoCountNoun:
                bool isTopic = isItem && (inList || (words.LeftHas(TermKind.Publish) && InformationBehind(words, nearest.Value)));
                return !isTopic && !(inList && words.Number.Unit == CountUnit.Piece && !words.LeftHas(TermKind.Receive, TermKind.Accept, TermKind.Answer));
            case TermKind.Updated:
                return !inList;
            case TermKind.Request when isItem && inList:
            case null:
                return rightThing;
            default:
                return true;
        }
    }

    /// <summary>其中机构设置14条, 意见征集6条: an act that stands behind what it is done to is part of a topic's name.</summary>
    private static bool IsWithinName(Surroundings words, Token token)
    {
        int first = words.ClauseStart;
        while (first < words.Index && words[first].Kind is TermKind.PartMarker or TermKind.Enumeration or TermKind.Generic or TermKind.Comma)
        {
            first++;
        }

        int start = first == 0 ? 0 : words[first - 1].End;
        return token.Start > start;
    }

    private static bool InformationBehind(Surroundings words, Token token) =>
        words.Left.Any(other => other.Start >= token.End && (other.Kind == TermKind.Information || IsKindWord(words, other)));

    private static bool IsKindWord(Surroundings words, Token token) => words.Text.AsSpan(token.Start, token.End - token.Start) is "类";

    private static bool HasEvidence(Surroundings words, SentenceState state, Statement statement, bool inList)
    {
        if (inList || words.OwnHas(TermKind.Publish) || words.Own.Any(token => IsAct(words, token)))
        {
            return true;
        }

        bool spoken = state.Subject == Subject.Publication || words.WideLeftHas(TermKind.Publish);
        bool hasChannel = statement.Channels.Count > 0;
        return words.Number.Unit == CountUnit.Item
            ? spoken || hasChannel || words.OwnHas(TermKind.Information)
            : (spoken && hasChannel) || (state.Subject == Subject.Publication && words.OwnHas(TermKind.Information))
                || (state.HasPublication && !words.OwnHas(TermKind.Receive, TermKind.Accept, TermKind.Answer) && IsSameKind(words, state));
    }

    /// <summary>A list goes on in the same counting word: 动态8件,公告2件.</summary>
    private static bool IsSameKind(Surroundings words, SentenceState state) =>
        state.Previous is { IsPublication: true, Unit: CountUnit.Piece } && words.ClauseStart == words.LeftStart + (words[words.LeftStart].IsBoundary ? 1 : 0);

    private static string TopicOf(Surroundings words, bool inList)
    {
        int from = words.ClauseStart;
        int start = from == 0 ? 0 : words[from - 1].End;
        int publish = -1;
        int channel = -1;
        for (int i = words.ClauseStart; i < words.Index; i++)
        {
            if (words[i].Kind == TermKind.Publish || IsAct(words, words[i]))
            {
                publish = i;
            }
            else if (words[i].Kind is TermKind.Channel or TermKind.ChannelGeneric or TermKind.EtCetera)
            {
                channel = i;
            }
        }

        int behind = Math.Max(publish, channel);
        if (behind >= 0)
        {
            from = behind + 1;
            start = words[behind].End;
        }

        string topic = TopicReader.Read(words, from, words.Index, start, words.Number.Start);
        if (topic.Length == 0 && words.RightEnd > words.Index + 1)
        {
            topic = TopicReader.Read(words, words.Index + 1, words.RightEnd, words.Number.End, words[words.RightEnd - 1].End);
        }

        if (topic.Length == 0 && publish > words.ClauseStart && channel < 0)
        {
            topic = TopicBefore(words, publish, inList);
        }

        if (topic.Length == 0 && inList && channel < 0 && publish >= 0)
        {
            // 其中公示公告5条: in a list even a word of publishing names what is listed.
            int first = words.ClauseStart;
            topic = TopicReader.Read(words, first, words.Index, first == 0 ? 0 : words[first - 1].End, words.Number.Start);
        }

        if (topic.Length == 0 && behind < 0 && words.ClauseStart == words.Index && words.ClauseStart - 1 > words.LeftStart)
        {
            topic = TopicOfClauseBefore(words);
        }

        return topic;
    }

    /// <summary>社会救助类信息公开36条: the thing stands before the act.</summary>
    private static string TopicBefore(Surroundings words, int publish, bool inList)
    {
        Token last = words[publish - 1];
        bool isThing = inList || (last.Kind == TermKind.Information && last.End == words[publish].Start);
        for (int i = words.ClauseStart; i < publish && isThing; i++)
        {
            isThing = words[i].Kind is not (TermKind.Preposition or TermKind.Publish or TermKind.ChannelGeneric);
        }

        return isThing
            ? TopicReader.Read(words, words.ClauseStart, publish, words.ClauseStart == 0 ? 0 : words[words.ClauseStart - 1].End, words[publish].Start)
            : "";
    }

    /// <summary>公开政府信息数 holds the act within the thing.</summary>
    private static bool IsAct(Surroundings words, Token token)
    {
        ReadOnlySpan<char> name = words.Text.AsSpan(token.Start, token.End - token.Start);
        return token.Kind == TermKind.Information && (name.Contains("公开", StringComparison.Ordinal) || name.Contains("发布", StringComparison.Ordinal));
    }

    /// <summary>财政信息,1条: the thing stands in a clause of its own.</summary>
    private static string TopicOfClauseBefore(Surroundings words)
    {
        int end = words.ClauseStart - 1;
        int start = end;
        while (start > words.LeftStart && !words[start - 1].IsBoundary)
        {
            start--;
        }

        return words[start].Kind != TermKind.Preposition
            ? TopicReader.Read(words, start, end, start == 0 ? 0 : words[start - 1].End, words[end].Start)
            : "";
    }
}
