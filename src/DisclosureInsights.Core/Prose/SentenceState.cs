using DisclosureInsights.Core.Publication;

namespace DisclosureInsights.Core.Prose;

/// <summary>What a sentence has established so far: whose year, whose figures, what it speaks of.</summary>
internal sealed class SentenceState(int? reportYear, Subject heading)
{
    public Subject Heading { get; } = heading;

    public Subject Subject { get; set; } = heading;

    /// <summary>The words speak of another year than the report.</summary>
    public bool IsOtherYear { get; set; }

    /// <summary>The words speak of a sum over several years.</summary>
    public bool IsCumulative { get; set; }

    public FactScope? Scope { get; set; }

    public Link Link { get; set; }

    /// <summary>Whether publication figures here are parts of a stated whole.</summary>
    public bool InList { get; set; }

    /// <summary>Whether a list follows here whose whole is no count of publications (更新信息23条,其中…).</summary>
    public bool InNoCountList { get; set; }

    /// <summary>The earlier figure whose parts the sentence is about to list.</summary>
    public Statement? ListWhole { get; set; }

    public SumWord SumWord { get; set; }

    /// <summary>Channels whose figures follow one by one (微博、微信分别为5条和3条).</summary>
    public Queue<Channel> Respective { get; } = [];

    /// <summary>The statement before in this sentence, also when it is no fact.</summary>
    public Statement? Previous { get; set; }

    /// <summary>Whether this sentence has stated a count of publications.</summary>
    public bool HasPublication { get; set; }

    /// <summary>Takes note of a word about the time, the scope or the structure.</summary>
    /// <param name="token">The word.</param>
    /// <param name="isAtClauseStart">Whether nothing but such words stands before it in its clause.</param>
    /// <param name="isCompared">Whether it follows 较, 比 or 与.</param>
    /// <param name="isAttribute">Whether it only qualifies the thing named behind it (2020年决算).</param>
    public void Note(Token token, bool isAtClauseStart, bool isCompared, bool isAttribute)
    {
        switch (token.Kind)
        {
            case TermKind.ThisYear:
                IsOtherYear = false;
                IsCumulative = false;
                break;
            case TermKind.Year when !isCompared && !isAttribute && isAtClauseStart:
                // 截至2022年1月 in the report on 2021 still speaks of 2021.
                IsOtherYear = reportYear is { } year && token.Value != year && token.Value != year + 1;
                IsCumulative = IsCumulative && IsOtherYear;
                break;
            case TermKind.OtherYear when !isCompared && isAtClauseStart:
                IsOtherYear = true;
                break;
            case TermKind.Cumulative:
                IsCumulative = true;
                break;
            case TermKind.Since:
                IsCumulative |= IsOtherYear;
                break;
            case TermKind.OwnOffice:
                Scope = FactScope.OwnOffice;
                break;
            case TermKind.WholeArea when isAtClauseStart:
                Scope = FactScope.WholeArea;
                break;
            case TermKind.SumMarker:
                SumWord = SumWord.Sum;
                break;
            case TermKind.Together when SumWord == SumWord.None:
                SumWord = SumWord.Together;
                break;
        }
    }
}
