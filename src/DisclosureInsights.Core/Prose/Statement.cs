using DisclosureInsights.Core.Publication;

namespace DisclosureInsights.Core.Prose;

/// <summary>A number of the prose on its way to a fact: what it counts, and where it stands among the others.</summary>
internal sealed class Statement
{
    /// <summary>What it counts; null for a number that is no fact. It stays in the row, since others refer to it.</summary>
    public FactKind? Kind { get; set; }

    public required Amount Amount { get; init; }

    /// <summary>The count is hidden (**条): it has a subject and no number.</summary>
    public bool IsMasked { get; init; }

    public CountUnit Unit { get; init; }

    public IReadOnlyList<Channel> Channels { get; set; } = [];

    public string? Topic { get; set; }

    public string? Outcome { get; set; }

    public FactScope? Scope { get; set; }

    public Statement? Whole { get; set; }

    /// <summary>The whole of the list that it opens, where the words repeat an earlier figure (上述113条中,动态32条).</summary>
    public Statement? ListWhole { get; set; }

    /// <summary>Whether its list names a part without giving its number.</summary>
    public bool HasPartsWithoutFigure { get; set; }

    /// <summary>Readers, followers, shares, growth: a remark beside a figure, never the head of a list.</summary>
    public bool IsAside { get; set; }

    /// <summary>Span of its words in the evened text.</summary>
    public required int Start { get; set; }

    public required int End { get; set; }

    /// <summary>Number of its sentence and paragraph within the section.</summary>
    public int Sentence { get; init; }

    public int Paragraph { get; init; }

    /// <summary>It stands in a bracket that lists the parts of the figure before it.</summary>
    public bool InBracket { get; set; }

    /// <summary>How it is joined to what stands before it.</summary>
    public Link Link { get; set; }

    /// <summary>Its words add something up: 共计, 合计, or a bare 共.</summary>
    public SumWord SumWord { get; set; }

    public bool IsPublication => Kind is FactKind.PublishedTotal or FactKind.Channel or FactKind.Topic;

    public bool IsRequest => Kind is FactKind.RequestsNew or FactKind.RequestsCarriedIn or FactKind.RequestsAccepted
        or FactKind.RequestsAnswered or FactKind.RequestsCarriedOut or FactKind.RequestsByMeans or FactKind.RequestsOutcome;
}

/// <summary>How a statement is joined to the one before it.</summary>
internal enum Link : byte
{
    None,

    /// <summary>其中, 包括, a colon or a bracket: a part of what stands before.</summary>
    Part,

    /// <summary>从公开渠道来看: parts of the total stated before.</summary>
    View,

    /// <summary>另, 同时, 此外: not a part.</summary>
    Outside,
}

/// <summary>Whether a statement says that it is a sum.</summary>
internal enum SumWord : byte
{
    None,

    /// <summary>共: a total, of whatever.</summary>
    Together,

    /// <summary>共计, 合计, 总计: the sum of what stands before, if it stands behind parts.</summary>
    Sum,
}
