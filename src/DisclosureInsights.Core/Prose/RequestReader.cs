namespace DisclosureInsights.Core.Prose;

/// <summary>Counts of requests: new, carried in, accepted, answered, carried out, by means and by result.</summary>
internal static class RequestReader
{
    /// <summary>Fills the statement; false where the number counts no requests.</summary>
    /// <param name="words">The words around the number.</param>
    /// <param name="state">What the sentence speaks of.</param>
    /// <param name="statement">Told what it counts; its kind stays empty where the number counts something about requests that is no fact.</param>
    /// <param name="second">A second kind that the same number states (收到并答复), else null.</param>
    public static bool TryRead(Surroundings words, SentenceState state, Statement statement, out FactKind? second)
    {
        second = null;
        if (words.Number.Unit is not (CountUnit.Piece or CountUnit.Item) || !IsAboutRequests(words, state))
        {
            return false;
        }

        state.Subject = Subject.Requests;
        statement.Kind = KindOf(words, state, statement, out second);
        return true;
    }

    private static bool IsAboutRequests(Surroundings words, SentenceState state)
    {
        Token? nearest = words.Nearest(TermKind.Request, TermKind.NoCountNoun, TermKind.NoCountVerb, TermKind.CarriedIn, TermKind.CarriedOut,
            TermKind.Outcome, TermKind.Answer, TermKind.Receive);
        if (nearest is { Kind: TermKind.NoCountNoun or TermKind.NoCountVerb } || (words.LeftHas(TermKind.Happen) && !words.LeftHas(TermKind.Request)))
        {
            return false;
        }

        bool named = words.LeftHas(TermKind.Request) || words.RightHas(TermKind.Request);
        bool publishes = words.Nearest(TermKind.Publish, TermKind.Receive, TermKind.NewReceive, TermKind.Accept, TermKind.Answer, TermKind.Request) is
        { Kind: TermKind.Publish } publish && !(words.Nearest(TermKind.Request) is { } request && request.Start > publish.Start);
        if (named)
        {
            // 公开依申请信息 aside, a request named in the clause decides, unless the clause then publishes something.
            return !publishes || !words.LeftHas(TermKind.Information) || words.RightHas(TermKind.Request);
        }

        bool acts = words.OwnHas(TermKind.NewReceive, TermKind.Receive, TermKind.Accept, TermKind.Answer, TermKind.CarriedIn,
            TermKind.CarriedOut, TermKind.Outcome, TermKind.Means) || IsOther(words, state);
        if (state.Subject == Subject.Requests)
        {
            return acts && !(publishes && words.LeftHas(TermKind.Information)) && !words.RightHas(TermKind.NoCountNoun);
        }

        return words.OwnHas(TermKind.CarriedIn) || IsPlainOutcome(words) || (words.WideLeftHas(TermKind.Request) && acts && !publishes);
    }

    /// <summary>予以公开3件: words that only results of requests have; 已公开 and 全部公开 are said of much else.</summary>
    private static bool IsPlainOutcome(Surroundings words)
    {
        if (words.Number.Unit != CountUnit.Piece || words.Nearest(TermKind.Outcome) is not { } outcome)
        {
            return false;
        }

        ReadOnlySpan<char> name = words.Text.AsSpan(outcome.Start, outcome.End - outcome.Start);
        return name.StartsWith("予以") || name.StartsWith("不予") || name.EndsWith("部分公开") || name is "无法提供" or "其他处理" or "其它处理" or "同意公开";
    }

    private static FactKind? KindOf(Surroundings words, SentenceState state, Statement statement, out FactKind? second)
    {
        second = null;
        bool isPart = state.Link == Link.Part || (state.InList && state.Previous is { IsRequest: true });
        if (words.LeftHas(TermKind.CarriedIn))
        {
            return FactKind.RequestsCarriedIn;
        }

        if (words.LeftHas(TermKind.CarriedOut))
        {
            return CarriedOutOrIn(words);
        }

        if (words.OwnHas(TermKind.Outcome))
        {
            return Outcome(words, statement);
        }

        if (IsOther(words, state))
        {
            statement.Outcome = Outcomes.Id(Outcomes.Other);
            return FactKind.RequestsOutcome;
        }

        if (isPart && words.OwnHas(TermKind.Means))
        {
            return ByMeans(words, statement);
        }

        if (KindOfVerb(words.Left, out second) is { } kind)
        {
            return kind == FactKind.RequestsAnswered && IsHandlingOfReceived(words) ? FactKind.RequestsNew : kind;
        }

        if (words.OwnHas(TermKind.Means))
        {
            return ByMeans(words, statement);
        }

        if (words.RightHas(TermKind.CarriedOut))
        {
            return FactKind.RequestsCarriedOut;
        }

        if (words.RightHas(TermKind.CarriedIn))
        {
            return FactKind.RequestsCarriedIn;
        }

        if (!words.LeftHas(TermKind.Request))
        {
            return KindOfVerb(words.Right, out second) ?? KindOfVerb(words.WideLeft, out second)
                ?? (words.RightHas(TermKind.Request) && !isPart ? FactKind.RequestsNew : null);
        }

        return isPart ? null : KindOfVerb(words.WideLeft, out second) ?? FactKind.RequestsNew;
    }

    /// <summary>2022年结转5件 came from that year; 结转至2024年 and a bare 结转 go to the next.</summary>
    private static FactKind CarriedOutOrIn(Surroundings words)
    {
        Token carried = words.Nearest(TermKind.CarriedOut)!.Value;
        bool fromYear = words.Nearest(TermKind.Year, TermKind.OtherYear) is { } year && year.End == carried.Start;
        return fromYear && carried.End - carried.Start == 2 ? FactKind.RequestsCarriedIn : FactKind.RequestsCarriedOut;
    }

    /// <summary>其他1件 in a list of results.</summary>
    private static bool IsOther(Surroundings words, SentenceState state) =>
        state.Previous is { Kind: FactKind.RequestsOutcome } && words.Left.Any(token => token.Kind == TermKind.Plain
            && words.Text.AsSpan(token.Start, token.End - token.Start) is "其他" or "其它");

    private static FactKind? Outcome(Surroundings words, Statement statement)
    {
        // 予以公开或部分公开59件 is neither the one nor the other.
        if (words.Left.Where(token => token.Kind == TermKind.Outcome).Select(token => token.Value).Distinct().Count() > 1)
        {
            return null;
        }

        Token outcome = words.Nearest(TermKind.Outcome) ?? words.Right.First(token => token.Kind == TermKind.Outcome);
        statement.Outcome = Outcomes.Id(outcome.Value);
        return FactKind.RequestsOutcome;
    }

    private static FactKind ByMeans(Surroundings words, Statement statement)
    {
        Token means = words.Nearest(TermKind.Means) ?? words.Right.First(token => token.Kind == TermKind.Means);
        statement.Topic = words.Text[means.Start..means.End];
        return FactKind.RequestsByMeans;
    }

    /// <summary>收到公民的申请,依申请公开办理19件: 办理 behind 收到 without a number between counts what was received.</summary>
    private static bool IsHandlingOfReceived(Surroundings words) =>
        words.ClauseStart > words.LeftStart && words.WideLeftHas(TermKind.Receive) && words.LeftHas(TermKind.Request)
        && words.Left.All(token => token.Kind != TermKind.Answer || words.Text.AsSpan(token.Start, token.End - token.Start) is "办理" or "处理");

    private static FactKind? KindOfVerb(IEnumerable<Token> tokens, out FactKind? second)
    {
        second = null;
        FactKind? kind = null;
        bool answered = false;
        foreach (Token token in tokens)
        {
            switch (token.Kind)
            {
                case TermKind.NewReceive:
                    kind = FactKind.RequestsNew;
                    break;
                case TermKind.Receive:
                    kind ??= FactKind.RequestsNew;
                    break;
                case TermKind.Accept:
                    kind ??= FactKind.RequestsAccepted;
                    break;
                case TermKind.Answer:
                    answered = true;
                    break;
            }
        }

        if (kind is null)
        {
            return answered ? FactKind.RequestsAnswered : null;
        }

        second = answered ? FactKind.RequestsAnswered : null;
        return kind;
    }
}
