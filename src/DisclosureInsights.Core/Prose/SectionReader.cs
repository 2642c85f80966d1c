using DisclosureInsights.Core.Publication;

namespace DisclosureInsights.Core.Prose;

/// <summary>
/// Walks through one section, sentence by sentence and number by number, and says of each number what it counts and how
/// it is joined to the one before. Every token is looked at a bounded number of times.
/// </summary>
internal sealed class SectionReader
{
    private const int LongestHeading = 30;

    private readonly string text;
    private readonly TextTokens tokens;
    private readonly int? year;
    private readonly List<Statement> statements = [];

    private Subject heading;
    private Subject sectionHeading;
    private int sentence;
    private int paragraph;
    private int leftStart;
    private int clauseStart;
    private int openedClause;
    private bool bracketList;
    private bool listAroundBracket;
    private int statementsAtBracket;
    private bool negatedDisputes;
    private int respectiveEnd;
    private SentenceState state = new(null, Subject.Unknown);

    public SectionReader(string text, int? year)
    {
        this.text = text;
        this.year = year;
        tokens = Tokenizer.Read(text);
    }

    /// <summary>Every number that stands for something, in the order of the text.</summary>
    public IReadOnlyList<Statement> Read()
    {
        int start = 0;
        bool startsParagraph = true;
        for (int i = 0; i <= tokens.Tokens.Count; i++)
        {
            if (i < tokens.Tokens.Count && !tokens.Tokens[i].EndsSentence)
            {
                continue;
            }

            ReadSentence(start, i, startsParagraph);
            startsParagraph = i < tokens.Tokens.Count && tokens.Tokens[i].Kind == TermKind.Line;
            paragraph += startsParagraph ? 1 : 0;
            start = i + 1;
        }

        return statements;
    }

    private void ReadSentence(int start, int end, bool startsParagraph)
    {
        if (startsParagraph)
        {
            // A heading on a line of its own holds until the next one; 依申请公开方面: holds for its paragraph.
            Subject? read = HeadingReader.Read(text, tokens, start, end, LongestHeading, out bool isWholeLine);
            sectionHeading = read is null ? sectionHeading : isWholeLine ? read.Value : Subject.Unknown;
            heading = read ?? sectionHeading;
        }

        bool continues = start < end && tokens.Tokens[start].Kind is TermKind.PartMarker && statements.Count > 0
            && statements[^1].Sentence >= sentence - 1;
        SentenceState before = state;
        sentence++;
        state = new SentenceState(year, heading);
        if (continues)
        {
            state.IsOtherYear = before.IsOtherYear;
            state.Scope = before.Scope;
            state.Subject = before.Subject;
            state.HasPublication = before.HasPublication;
        }

        leftStart = start;
        clauseStart = start;
        openedClause = start;
        bracketList = false;
        negatedDisputes = false;
        int negationFrom = start;
        for (int i = start; i < end; i++)
        {
            Token token = tokens.Tokens[i];
            switch (token.Kind)
            {
                case TermKind.Number:
                    ReadNumber(i, end);
                    break;
                case TermKind.Open:
                    OpenBracket(i);
                    break;
                case TermKind.Close:
                    CloseBracket(i);
                    break;
                case TermKind.Comma or TermKind.Semicolon or TermKind.Colon:
                    Negate(negationFrom, i);
                    negationFrom = i + 1;
                    clauseStart = i + 1;
                    if (token.Kind == TermKind.Colon && i == leftStart && state.Previous is { IsPublication: true } or { IsRequest: true })
                    {
                        state.Link = Link.Part;
                    }

                    break;
                default:
                    Note(i, continues);
                    break;
            }
        }

        Negate(negationFrom, end);
    }

    private void Note(int i, bool continues)
    {
        Token token = tokens.Tokens[i];
        switch (token.Kind)
        {
            case TermKind.PartMarker when state.Previous is not null || (continues && !IsBehindNumber(i)):
                state.InNoCountList = state.Previous is { Kind: null, IsAside: false, IsMasked: false, Channels.Count: 0,
                    Unit: CountUnit.Item or CountUnit.Piece or CountUnit.People or CountUnit.Event };
                state.Link = state.InNoCountList ? Link.None : Link.Part;
                break;
            case TermKind.ViewMarker:
                state.Link = Link.View;
                break;
            case TermKind.Outside:
                state.Link = Link.Outside;
                state.InList = false;
                state.InNoCountList = false;
                break;
            case TermKind.Respectively:
                IReadOnlyList<Channel> named = ChannelReader.Read(text, Slice(Math.Max(leftStart, respectiveEnd), i));
                respectiveEnd = i + 1;
                for (int k = 0; k < named.Count && named.Count > 1; k++)
                {
                    state.Respective.Enqueue(named[k]);
                }

                break;
            default:
                Token? previous = i > leftStart ? tokens.Tokens[i - 1] : null;
                bool compared = previous is { Kind: TermKind.Comparison } || (previous is { Kind: TermKind.Conjunction } && IsCompared(i));
                bool atStart = token.Kind == TermKind.WholeArea ? OpensClause(i) : IsAtClauseStart(i);
                state.Note(token, atStart, compared, IsAttribute(token));
                break;
        }
    }

    private bool IsBehindNumber(int i) => i > leftStart && tokens.Tokens[i - 1].Kind == TermKind.Number;

    /// <summary>与上年相比: the word of comparing follows.</summary>
    private bool IsCompared(int i) => i + 1 < tokens.Tokens.Count && tokens.Tokens[i + 1].Kind == TermKind.Comparison;

    /// <summary>2020年财政决算 names a thing, not the time of the sentence.</summary>
    private bool IsAttribute(Token token)
    {
        ReadOnlySpan<char> rest = text.AsSpan(token.End);
        return rest.StartsWith("财政") || rest.StartsWith("部门") || rest.StartsWith("预算") || rest.StartsWith("决算") || rest.StartsWith("政府工作")
            || rest.StartsWith("工作") || rest.StartsWith("年报") || rest.StartsWith("政府信息公开工作年度") || rest.StartsWith("结转");
    }

    private bool IsAtClauseStart(int i)
    {
        for (int k = i - 1; k >= clauseStart && k >= i - 4; k--)
        {
            if (tokens.Tokens[k].Kind is not (TermKind.Plain or TermKind.Preposition or TermKind.WholeArea or TermKind.OwnOffice or TermKind.Year
                or TermKind.Generic or TermKind.PartMarker or TermKind.Outside))
            {
                return false;
            }
        }

        int from = clauseStart == 0 ? 0 : tokens.Tokens[clauseStart - 1].End;
        return tokens.Tokens[i].Start - from <= 12;
    }

    /// <summary>全县共公开 speaks for the whole county; 结合全县要点 does not.</summary>
    private bool OpensClause(int i)
    {
        Token token = tokens.Tokens[i];
        int from = clauseStart == 0 ? 0 : tokens.Tokens[clauseStart - 1].End;
        return token.Start == from || (i > clauseStart && tokens.Tokens[i - 1].End == token.Start
            && tokens.Tokens[i - 1].Kind is TermKind.Year or TermKind.ThisYear or TermKind.PartMarker);
    }

    private void OpenBracket(int i)
    {
        openedClause = clauseStart;
        if (i == leftStart && state.Previous is { IsPublication: true } or { IsRequest: true } && leftStart > 0 && i > 0
            && tokens.Tokens[i - 1].Kind is TermKind.Number or TermKind.Information)
        {
            bracketList = true;
            listAroundBracket = state.InList;
            statementsAtBracket = statements.Count;
            state.Link = Link.Part;
            clauseStart = i + 1;
        }
    }

    private void CloseBracket(int i)
    {
        clauseStart = Math.Max(openedClause, leftStart);
        if (bracketList)
        {
            bracketList = false;
            bool hadParts = statements.Skip(statementsAtBracket).Any(statement => statement.Link == Link.Part);
            state.InList = listAroundBracket;
            state.Link = hadParts && !listAroundBracket ? Link.Outside : Link.None;
            clauseStart = i + 1;
        }
    }

    private void Negate(int from, int to)
    {
        if (state.IsOtherYear)
        {
            return;
        }

        IReadOnlyList<FactKind> kinds = NegationReader.Read(text, tokens, from, to, state);
        if (kinds.Count == 0 && negatedDisputes)
        {
            kinds = NegationReader.ReadContinued(tokens, from, to);
        }

        negatedDisputes = kinds.Contains(FactKind.ReviewTotal) || kinds.Contains(FactKind.LitigationTotal);
        foreach (FactKind kind in kinds)
        {
            int start = from == 0 ? 0 : tokens.Tokens[from - 1].End;
            int end = to < tokens.Tokens.Count ? tokens.Tokens[to].Start : text.Length;
            statements.Add(new Statement
            {
                Kind = kind,
                Amount = Amount.Negated,
                Start = start,
                End = end,
                Sentence = sentence,
                Paragraph = paragraph,
                Scope = state.Scope,
            });
        }
    }

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
        bool isListed = statement.IsPublication || statement.IsRequest
            || statement.Kind is FactKind.PolicyInterpretations or FactKind.ResponsesToConcerns;
        if (isListed)
        {
            statement.Link = state.Link;
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
