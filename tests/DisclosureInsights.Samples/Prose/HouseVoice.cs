namespace DisclosureInsights.Samples.Prose;

/// <summary>How a report states its publications by channel.</summary>
public enum PublicationShape
{
    /// <summary>The total, then 其中 and the channels.</summary>
    TotalThenParts,

    /// <summary>The channels, then 共计 and the total.</summary>
    PartsThenTotal,

    /// <summary>The channels alone.</summary>
    PartsAlone,

    /// <summary>The total and the channels as a form words them: 公开政府信息数N条.</summary>
    FormStyle,

    /// <summary>The total, then the channels with their share of it.</summary>
    WithShares,

    /// <summary>The total, then the channels, those of the new media in brackets behind their sum.</summary>
    Nested,
}

/// <summary>How the paragraphs of section 一 begin.</summary>
public enum Numbering
{
    /// <summary>(一)主动公开。</summary>
    Parentheses,

    /// <summary>1.主动公开情况。</summary>
    Digits,

    /// <summary>No headings.</summary>
    None,
}

/// <summary>A unit's way of wording its report.</summary>
/// <param name="Shape">How it states its publications.</param>
/// <param name="Numbering">How its paragraphs begin.</param>
/// <param name="Wording">0-based; which of the wordings of each paragraph it uses.</param>
/// <param name="Themes">Places in <see cref="ProseTemplates.Themes"/>: the problems that section 五 speaks of.</param>
public sealed record HouseVoice(PublicationShape Shape, Numbering Numbering, int Wording, params IReadOnlyList<int> Themes);
