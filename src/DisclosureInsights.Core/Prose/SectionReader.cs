using DisclosureInsights.Core.Publication;

namespace DisclosureInsights.Core.Prose;

/// <summary>
/// Walks through one section, sentence by sentence and number by number, and says of each number what it counts and how
/// it is joined to the one before. Every token is looked at a bounded number of times.
/// </summary>
internal sealed partial class SectionReader
{
    private const int LongestHeading = 30;
    private const int FarthestReference = 40;

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
                state.InNoCountList = state.Previous is
                {
                    Kind: null, IsAside: false, IsMasked: false, Channels.Count: 0,
                    Unit: CountUnit.Item or CountUnit.Piece or CountUnit.People or CountUnit.Event
                }
                    or
                {
                    Kind: FactKind.ResponsesToConcerns or FactKind.DocumentsMade or FactKind.DocumentsInForce or FactKind.ReviewTotal
                        or FactKind.LitigationTotal or FactKind.DisputesTotal or FactKind.PolicyInterpretations
                };
                state.Link = state.InNoCountList && state.Previous?.Kind is null ? Link.None : Link.Part;
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
}
