using DisclosureInsights.Core.Publication;

namespace DisclosureInsights.Core.Prose;

/// <summary>The reading of one number: which words are its own, what it counts, and how it joins the list it stands in.</summary>
internal sealed partial class SectionReader
{
    private void ReadNumber(int i, int sentenceEnd)
    {
        NumberPhrase number = tokens.Numbers[tokens.Tokens[i].Value];
        bool formStyle = number.Unit == CountUnit.None && IsFormStyle(i);
        if (formStyle)
        {
            number = number with { Unit = CountUnit.Item };
            ((List<NumberPhrase>)tokens.Numbers)[tokens.Tokens[i].Value] = number;
        }

        int rightEnd = RightEnd(i, sentenceEnd, out int next);
        Surroundings words = new(text, tokens, i, leftStart, clauseStart, rightEnd);
        Statement statement = new()
        {
            Amount = number.Amount,
            IsMasked = number.IsMasked,
            Unit = number.Unit,
            Start = StartOf(words),
            End = EndOf(words),
            Sentence = sentence,
            Paragraph = paragraph,
            Scope = state.Scope,
            SumWord = words.WideLeftHas(TermKind.SumMarker) ? SumWord.Sum : words.LeftHas(TermKind.Together) ? SumWord.Together : SumWord.None,
        };
        state.SumWord = statement.SumWord;
        FactKind? second = Classify(words, statement, out IReadOnlyList<FactKind> kinds);
        Keep(statement, second, kinds, words);
        leftStart = next;
        clauseStart = Math.Max(clauseStart, leftStart);
    }

    private FactKind? Classify(Surroundings words, Statement statement, out IReadOnlyList<FactKind> disputes)
    {
        disputes = [];
        if (ReachReader.TryRead(words, state, statement))
        {
            statement.Kind = state.IsOtherYear ? null : statement.Kind;
            return null;
        }

        if (NoCountReader.IsNoCount(words, state))
        {
            statement.Channels = state.IsOtherYear || state.IsCumulative ? [] : ChannelReader.Read(text, words.WideLeft);
            statement.IsAside = NoCountReader.IsGrowth(words);
            return null;
        }

        if (TakeRespective(words, statement))
        {
            return null;
        }

        disputes = DisputeReader.Read(words, state);
        if (disputes.Count > 0)
        {
            statement.Kind = disputes[0];
            return disputes.Count > 1 ? disputes[1] : null;
        }

        if (RequestReader.TryRead(words, state, statement, out FactKind? second))
        {
            return second;
        }

        statement.Kind = ServiceReader.Read(words, state);
        if (statement.Kind is null && words.Number.Unit != CountUnit.Yuan && !state.InNoCountList)
        {
            PublicationReader.Read(words, state, statement);
        }

        return null;
    }

    /// <summary>微博、微信分别为5条和3条: the numbers take the channels in their order.</summary>
    private bool TakeRespective(Surroundings words, Statement statement)
    {
        if (words.LeftHas(TermKind.Request, TermKind.Receive, TermKind.Accept, TermKind.Answer, TermKind.Setup, TermKind.Review, TermKind.Litigation))
        {
            state.Respective.Clear();
        }

        if (state.Respective.Count == 0 || words.Number.Unit is not (CountUnit.Item or CountUnit.Piece))
        {
            return false;
        }

        statement.Kind = FactKind.Channel;
        statement.Channels = [state.Respective.Dequeue()];
        state.Subject = Subject.Publication;
        return true;
    }

    private void Keep(Statement statement, FactKind? second, IReadOnlyList<FactKind> disputes, Surroundings words)
    {
        if (IsReference(words) && FindEarlier(statement) is { } earlier)
        {
            // 上述113条中: an earlier figure is taken up again, no new one stated.
            state.ListWhole = earlier;
            state.Link = Link.Part;
            state.HasPublication |= earlier.IsPublication;
            return;
        }

        bool isListed = statement.IsPublication || statement.IsRequest
            || statement.Kind is FactKind.PolicyInterpretations or FactKind.ResponsesToConcerns;
        if (isListed)
        {
            statement.Link = state.Link;
            statement.ListWhole = state.ListWhole;
            statement.InBracket = bracketList;
            state.ListWhole = null;
            state.InList = state.Link is Link.Part or Link.View || (state.InList && state.Link != Link.Outside);
            state.Link = Link.None;
            state.HasPublication |= statement.IsPublication;
        }

        if (statement.Kind == FactKind.Channel && statement.Channels.Count > 1 && words.LeftHas(TermKind.Each))
        {
            foreach (Channel channel in statement.Channels)
            {
                statements.Add(Copy(statement, FactKind.Channel, [channel]));
            }

            state.Previous = statements[^1];
            return;
        }

        statements.Add(statement);
        state.Previous = statement;
        if (second is { } kind)
        {
            statements.Add(Copy(statement, kind, []));
        }
    }

    private bool IsReference(Surroundings words)
    {
        int end = EndOf(words);
        return end < text.Length && text[end] == '中';
    }

    /// <summary>The statement of the same kind and value among the last ones.</summary>
    private Statement? FindEarlier(Statement statement)
    {
        for (int i = statements.Count - 1; i >= 0 && i >= statements.Count - FarthestReference; i--)
        {
            Statement earlier = statements[i];
            if (earlier.Kind is not null && earlier.Amount.Value == statement.Amount.Value && earlier.IsPublication == statement.IsPublication
                && earlier.IsRequest == statement.IsRequest)
            {
                return earlier;
            }
        }

        return null;
    }

    private static Statement Copy(Statement statement, FactKind kind, IReadOnlyList<Channel> channels) => new()
    {
        Kind = kind,
        Amount = statement.Amount,
        IsMasked = statement.IsMasked,
        Unit = statement.Unit,
        Channels = channels,
        Start = statement.Start,
        End = statement.End,
        Sentence = statement.Sentence,
        Paragraph = statement.Paragraph,
        Scope = statement.Scope,
        Link = statement.Link,
    };

    /// <summary>公开政府信息数:5 — the form leaves the counting word out.</summary>
    private bool IsFormStyle(int i)
    {
        Token token = tokens.Tokens[i];
        int before = token.Start - 1;
        while (before >= 0 && text[before] is ':' or '为')
        {
            before--;
        }

        bool named = before >= 0 && text[before] is '数' or '量';
        return named && (token.End == text.Length || text[token.End] is ',' or ';' or '。' or '\n' or '、' or ')');
    }

    /// <summary>Where the words to the right of a number stop being its own.</summary>
    private int RightEnd(int i, int sentenceEnd, out int next)
    {
        int end = i + 1;
        while (end < sentenceEnd && !tokens.Tokens[end].IsBoundary
            && tokens.Tokens[end].Kind is not (TermKind.Enumeration or TermKind.Number or TermKind.PartMarker or TermKind.Outside or TermKind.Increment))
        {
            end++;
        }

        next = end;
        if (end == sentenceEnd || tokens.Tokens[end].Kind is not (TermKind.Number or TermKind.PartMarker or TermKind.Outside))
        {
            return end;
        }

        // Another number follows without a sign between: only the thing named directly behind the counting word is this one's.
        bool thing = end > i + 1 && tokens.Tokens[i + 1].Start == tokens.Tokens[i].End && tokens.Tokens[i + 1].Kind is TermKind.Information
            or TermKind.Request or TermKind.Review or TermKind.Litigation or TermKind.Interpretation or TermKind.NormativeDocument;
        next = thing ? i + 2 : i + 1;
        return next;
    }

    private int StartOf(Surroundings words)
    {
        int from = words.ClauseStart;
        int start = from == 0 ? 0 : words[from - 1].End;
        while (from < words.Index && words[from].Start == start
            && words[from].Kind is TermKind.PartMarker or TermKind.Enumeration or TermKind.Comma or TermKind.Outside)
        {
            start = words[from++].End;
        }

        while (start < words.Number.Start && text[start] is ',' or '、' or ')' or ':' or ';' or '\n' or ' ')
        {
            start++;
        }

        return Math.Min(start, words.Number.Start);
    }

    private static int EndOf(Surroundings words)
    {
        int end = words.Number.End;
        for (int i = words.Index + 1; i < words.RightEnd; i++)
        {
            if (words[i].Kind is TermKind.Information or TermKind.Request or TermKind.Review or TermKind.Litigation)
            {
                end = words[i].End;
            }
        }

        return end;
    }

    private IEnumerable<Token> Slice(int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            yield return tokens.Tokens[i];
        }
    }
}
