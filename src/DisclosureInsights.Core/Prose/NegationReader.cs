namespace DisclosureInsights.Core.Prose;

/// <summary>Zeros said in words: 未收到申请,也没有复议和诉讼 gives three.</summary>
internal static class NegationReader
{
    /// <summary>How many words may stand between a request and the dispute that it led to.</summary>
    private const int FarthestCause = 20;

    /// <summary>The kinds that a clause says there were none of, each once.</summary>
    public static IReadOnlyList<FactKind> Read(string text, TextTokens tokens, int from, int to, SentenceState state)
    {
        int negator = -1;
        for (int i = from; i < to && negator < 0; i++)
        {
            negator = tokens.Tokens[i].Kind is TermKind.Negator or TermKind.Zero && !IsBroken(tokens, i, to) ? i : -1;
        }

        if (negator < 0 || IsCondition(text, tokens, from, to))
        {
            return [];
        }

        List<FactKind> kinds = [];
        Token word = tokens.Tokens[negator];
        if (word.Kind == TermKind.Negator)
        {
            Collect(tokens, negator + 1, to, kinds);
        }

        if (kinds.Count == 0 && (word.Kind == TermKind.Zero || IsPostposed(tokens, negator, to)))
        {
            Collect(tokens, from, negator, kinds);
            if (kinds.Count == 0 && word.Kind == TermKind.Zero)
            {
                AddZeroWord(text, word, state, kinds);
            }
        }

        if (kinds.Count > 0)
        {
            state.Subject = kinds.Contains(FactKind.RequestsNew) ? Subject.Requests : state.Subject;
        }

        return kinds;
    }

    /// <summary>未发生因信息公开申请行政复议,提起行政诉讼的情况: the second clause goes on with the negation of the first.</summary>
    public static IReadOnlyList<FactKind> ReadContinued(TextTokens tokens, int from, int to)
    {
        List<FactKind> kinds = [];
        for (int i = from; i < to; i++)
        {
            switch (tokens.Tokens[i].Kind)
            {
                case TermKind.Review:
                    Add(kinds, FactKind.ReviewTotal);
                    break;
                case TermKind.Litigation:
                    Add(kinds, FactKind.LitigationTotal);
                    break;
                case TermKind.Happen or TermKind.Generic or TermKind.Conjunction or TermKind.Enumeration or TermKind.Because or TermKind.NoCountNoun
                    or TermKind.Plain or TermKind.Receive or TermKind.Request or TermKind.Publish or TermKind.Information:
                    break;
                default:
                    return [];
            }
        }

        return kinds;
    }

    /// <summary>未及时, 未能, 未答复: something was not done well; no count.</summary>
    private static bool IsBroken(TextTokens tokens, int index, int to)
    {
        if (tokens.Tokens[index].Kind == TermKind.Zero)
        {
            return false;
        }

        int next = index + 1;
        while (next < to && tokens.Tokens[next].Kind == TermKind.Generic)
        {
            next++;
        }

        return next < to && tokens.Tokens[next].Kind is TermKind.NegationBreaker or TermKind.Answer or TermKind.Preposition
            or TermKind.Increment or TermKind.Updated;
    }

    /// <summary>如未收到申请, 未收到申请的: no statement of what happened.</summary>
    private static bool IsCondition(string text, TextTokens tokens, int from, int to)
    {
        int start = from == 0 ? 0 : tokens.Tokens[from - 1].End;
        int end = to < tokens.Tokens.Count ? tokens.Tokens[to].Start : text.Length;
        ReadOnlySpan<char> clause = text.AsSpan(start, Math.Max(0, end - start));
        return clause.StartsWith("如") || clause.StartsWith("若") || (clause.EndsWith("的") && !clause.StartsWith("没有"));
    }

    /// <summary>行政复议、行政诉讼均未发生: nothing but the act stands behind the negation.</summary>
    private static bool IsPostposed(TextTokens tokens, int negator, int to)
    {
        for (int i = negator + 1; i < to; i++)
        {
            if (tokens.Tokens[i].Kind is not (TermKind.Happen or TermKind.Receive or TermKind.Accept or TermKind.Generic or TermKind.NewReceive
                or TermKind.NoCountVerb))
            {
                return false;
            }
        }

        return true;
    }

    private static void Collect(TextTokens tokens, int from, int to, List<FactKind> kinds)
    {
        if (from < to && tokens.Tokens[from].Kind == TermKind.Collect)
        {
            // 未收取依申请提供信息的费用 denies fees only.
            Add(kinds, FactKind.FeesCollected);
            return;
        }

        bool isCause = false;
        bool made = false;
        bool repealed = false;
        bool inForce = false;
        bool carried = false;
        int phrase = 0;
        for (int i = from; i < to; i++)
        {
            Token token = tokens.Tokens[i];
            switch (token.Kind)
            {
                case TermKind.Because:
                    isCause = true;
                    break;
                case TermKind.Request when !carried && !IsCauseOfDispute(tokens, i, to, isCause) && !RestIsPublication(tokens, i, to):
                    Add(kinds, FactKind.RequestsNew);
                    break;
                case TermKind.CarriedIn:
                    carried = true;
                    Add(kinds, FactKind.RequestsCarriedIn);
                    break;
                case TermKind.CarriedOut:
                    carried = true;
                    kinds.Remove(FactKind.RequestsNew);
                    phrase = Math.Min(phrase, kinds.Count);
                    Add(kinds, FactKind.RequestsCarriedOut);
                    break;
                case TermKind.Enumeration or TermKind.Conjunction:
                    carried = false;
                    phrase = kinds.Count;
                    break;
                case TermKind.Review:
                    Add(kinds, FactKind.ReviewTotal);
                    break;
                case TermKind.Litigation:
                    Add(kinds, FactKind.LitigationTotal);
                    break;
                case TermKind.Dispute:
                    Add(kinds, FactKind.ReviewTotal);
                    Add(kinds, FactKind.LitigationTotal);
                    break;
                case TermKind.Fee:
                    // 未产生诉讼相关的费用 denies the costs only.
                    kinds.RemoveRange(phrase, kinds.Count - phrase);
                    Add(kinds, FactKind.FeesCollected);
                    break;
                case TermKind.MakeDocument or TermKind.Publish:
                    made = true;
                    break;
                case TermKind.RepealDocument:
                    repealed = true;
                    break;
                case TermKind.InForceDocument:
                    inForce = true;
                    break;
                case TermKind.NormativeDocument:
                    AddDocuments(tokens, i, to, kinds, made, repealed, inForce);
                    made = repealed = inForce = false;
                    break;
                case TermKind.Number:
                    // 未收到申请1件 does not occur; a number ends what the negation covers, except the 一 of 未发生一起.
                    carried = false;
                    break;
            }
        }
    }

    /// <summary>因申请公开引起的行政复议, and 申请 with the dispute directly behind it: no requests are spoken of.</summary>
    private static bool IsCauseOfDispute(TextTokens tokens, int request, int to, bool isCause)
    {
        for (int i = request + 1; i < to && i <= request + FarthestCause; i++)
        {
            TermKind kind = tokens.Tokens[i].Kind;
            if (kind is TermKind.Review or TermKind.Litigation or TermKind.Dispute)
            {
                return isCause || i == request + 1 || tokens.Tokens[i - 1].Kind == TermKind.Happen;
            }

            if (!isCause && kind is TermKind.Enumeration or TermKind.Conjunction)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>依申请公开栏目 and the like: a longer thing than a request.</summary>
    private static bool RestIsPublication(TextTokens tokens, int request, int to) =>
        request + 1 < to && tokens.Tokens[request + 1].Kind is TermKind.NoCountNoun or TermKind.Setup
        && tokens.Tokens[request + 1].Start == tokens.Tokens[request].End;

    private static void AddDocuments(
        TextTokens tokens, int document, int to, List<FactKind> kinds, bool made, bool repealed, bool inForce)
    {
        for (int i = document + 1; i < to && tokens.Tokens[i].Kind is not (TermKind.Negator or TermKind.NormativeDocument); i++)
        {
            made |= tokens.Tokens[i].Kind is TermKind.MakeDocument or TermKind.Publish;
            repealed |= tokens.Tokens[i].Kind == TermKind.RepealDocument;
            inForce |= tokens.Tokens[i].Kind == TermKind.InForceDocument;
        }

        if (made || (!repealed && !inForce))
        {
            Add(kinds, FactKind.DocumentsMade);
        }

        if (repealed)
        {
            Add(kinds, FactKind.DocumentsRepealed);
        }

        if (inForce)
        {
            Add(kinds, FactKind.DocumentsInForce);
        }
    }

    private static void AddZeroWord(string text, Token word, SentenceState state, List<FactKind> kinds)
    {
        ReadOnlySpan<char> name = text.AsSpan(word.Start, word.End - word.Start);
        if (name is "零复议")
        {
            kinds.Add(FactKind.ReviewTotal);
        }
        else if (name is "零诉讼")
        {
            kinds.Add(FactKind.LitigationTotal);
        }
        else if (name is "零申请" or "零受理" || (state.Subject == Subject.Requests && name is "零报告" or "零件" or "为零"))
        {
            kinds.Add(FactKind.RequestsNew);
        }
    }

    private static void Add(List<FactKind> kinds, FactKind kind)
    {
        if (!kinds.Contains(kind))
        {
            kinds.Add(kind);
        }
    }
}
