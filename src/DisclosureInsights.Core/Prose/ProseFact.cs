using System.Globalization;
using DisclosureInsights.Core.Publication;

namespace DisclosureInsights.Core.Prose;

/// <summary>What a figure in the prose counts.</summary>
public enum FactKind : byte
{
    PublishedTotal,

    /// <summary>Published through one channel (<see cref="ProseFact.Channels"/> has one) or through several together.</summary>
    Channel,

    /// <summary>Published on one topic (<see cref="ProseFact.Topic"/>).</summary>
    Topic,
    RequestsNew,
    RequestsCarriedIn,

    /// <summary>受理: may include what was carried over.</summary>
    RequestsAccepted,
    RequestsAnswered,
    RequestsCarriedOut,

    /// <summary>By the way they came in (<see cref="ProseFact.Topic"/> names it: 网络, 信函 …).</summary>
    RequestsByMeans,

    /// <summary>By result (<see cref="ProseFact.Outcome"/>).</summary>
    RequestsOutcome,
    ReviewTotal,
    LitigationTotal,

    /// <summary>Reviews and litigation together.</summary>
    DisputesTotal,
    PolicyInterpretations,
    ResponsesToConcerns,
    DocumentsMade,
    DocumentsRepealed,
    DocumentsInForce,

    /// <summary>A stated percentage.</summary>
    Share,

    /// <summary>Subscribers of a channel: reach, never volume.</summary>
    Followers,

    /// <summary>Fees for information, in yuan.</summary>
    FeesCollected,
}

/// <summary>How exact a figure is.</summary>
public enum FactQualifier : byte
{
    Exact,

    /// <summary>100余条: [100, 110)</summary>
    AtLeast,

    /// <summary>约44条: ±5%</summary>
    About,

    /// <summary>A zero said in words: 未收到.</summary>
    Negated,
}

/// <summary>Whose figure it is, where the prose limits it.</summary>
public enum FactScope : byte
{
    /// <summary>代表区政府, 本机关: not the whole area.</summary>
    OwnOffice = 1,

    /// <summary>全区, 全镇: everything consolidated.</summary>
    WholeArea = 2,
}

/// <summary>One figure read out of the prose, with its words and their place.</summary>
public sealed record ProseFact
{
    /// <summary>1-based, unique within the report, in the order of the text.</summary>
    public required int Id { get; init; }

    public required FactKind Kind { get; init; }

    public required decimal Value { get; init; }

    public FactQualifier Qualifier { get; init; }

    /// <summary>Smallest value the words allow; equal to <see cref="Value"/> when exact.</summary>
    public required decimal Low { get; init; }

    /// <summary>Largest value the words allow; 100余 reaches to 109.</summary>
    public required decimal High { get; init; }

    /// <summary>Channels the figure covers: none unless the kind is Channel or Followers, several for one shared figure.</summary>
    public IReadOnlyList<Channel> Channels { get; init; } = [];

    /// <summary>The topic's or the means' own words.</summary>
    public string? Topic { get; init; }

    /// <summary>Id of the outcome: granted, partly_granted, refused, unavailable, not_processed, other.</summary>
    public string? Outcome { get; init; }

    /// <summary>Id of the fact that the prose states as the whole this one belongs to.</summary>
    public int? PartOf { get; init; }

    /// <summary>Its own list names a channel without a figure (微信发布**条): its parts cannot be expected to add up.</summary>
    public bool HasPartsWithoutFigure { get; init; }

    public FactScope? Scope { get; init; }

    /// <summary>Id of the narrative section: 一, 五, 六, or empty.</summary>
    public required string Section { get; init; }

    /// <summary>The words that state it.</summary>
    public required string Text { get; init; }

    /// <summary>UTF-16 offset of <see cref="Text"/> in the section's text.</summary>
    public required int Start { get; init; }

    /// <summary>Offset behind the last character.</summary>
    public required int End { get; init; }

    /// <summary>
    /// <see cref="Key"/> as the figure was first read, where a person has confirmed or changed it since; else null.
    /// </summary>
    public string? ReviewedKey { get; init; }

    /// <summary>A person has confirmed or changed what the figure counts.</summary>
    public bool IsReviewed => ReviewedKey is not null;

    /// <summary>
    /// Names the figure within its report by its words' place and what it was read as. One stretch of words can state
    /// several figures (网站、微信各30条), so kind and channels belong to the name; it stays when a person changes them.
    /// </summary>
    public string Key => ReviewedKey
        ?? string.Create(CultureInfo.InvariantCulture, $"{Section}/{Start}-{End}/{Kind.Id()}/{string.Join('+', Channels.Select(channel => channel.Code()))}");
}

/// <summary>Ids of the kinds, qualifiers and scopes in files and the command line.</summary>
public static class ProseFactIds
{
    public static string Id(this FactKind kind) => kind switch
    {
        FactKind.PublishedTotal => "published_total",
        FactKind.Channel => "channel",
        FactKind.Topic => "topic",
        FactKind.RequestsNew => "requests_new",
        FactKind.RequestsCarriedIn => "requests_carried_in",
        FactKind.RequestsAccepted => "requests_accepted",
        FactKind.RequestsAnswered => "requests_answered",
        FactKind.RequestsCarriedOut => "requests_carried_out",
        FactKind.RequestsByMeans => "requests_by_means",
        FactKind.RequestsOutcome => "requests_outcome",
        FactKind.ReviewTotal => "review_total",
        FactKind.LitigationTotal => "litigation_total",
        FactKind.DisputesTotal => "disputes_total",
        FactKind.PolicyInterpretations => "policy_interpretations",
        FactKind.ResponsesToConcerns => "responses_to_concerns",
        FactKind.DocumentsMade => "documents_made",
        FactKind.DocumentsRepealed => "documents_repealed",
        FactKind.DocumentsInForce => "documents_in_force",
        FactKind.Share => "share",
        FactKind.Followers => "followers",
        FactKind.FeesCollected => "fees_collected",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static string Id(this FactQualifier qualifier) => qualifier switch
    {
        FactQualifier.AtLeast => "at_least",
        FactQualifier.About => "about",
        FactQualifier.Negated => "negated",
        _ => "exact",
    };

    public static string Id(this FactScope scope) => scope == FactScope.OwnOffice ? "own_office" : "whole_area";
}
