using System.Globalization;
using DisclosureInsights.Application.Texts;
using DisclosureInsights.Core.Prose;
using DisclosureInsights.Core.Publication;
using Microsoft.Extensions.Localization;

namespace DisclosureInsights.Web.Features.Reports.Review;

/// <summary>What a person can say that a number of the prose counts.</summary>
/// <param name="Id">Id of the choice: a kind, with its channel or outcome behind a colon.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Channel">For a channel or its followers.</param>
/// <param name="Outcome">For requests by result.</param>
public sealed record FactChoice(string Id, FactKind Kind, Channel? Channel = null, string? Outcome = null)
{
    /// <summary>Id of the choice that a number is no count of this report: a street number, last year's figure.</summary>
    public const string None = "none";

    private static readonly FactKind[] Plain =
    [
        FactKind.Topic, FactKind.RequestsNew, FactKind.RequestsCarriedIn, FactKind.RequestsAccepted, FactKind.RequestsAnswered, FactKind.RequestsCarriedOut,
        FactKind.ReviewTotal, FactKind.LitigationTotal, FactKind.DisputesTotal, FactKind.PolicyInterpretations, FactKind.ResponsesToConcerns,
        FactKind.DocumentsMade, FactKind.DocumentsRepealed, FactKind.DocumentsInForce, FactKind.FeesCollected,
    ];

    private static readonly string[] Outcomes = ["granted", "partly_granted", "refused", "unavailable", "not_processed", "other"];

    /// <summary>Every choice but none, in the order of the list.</summary>
    public static readonly IReadOnlyList<FactChoice> All =
    [
        Of(FactKind.PublishedTotal),
        .. Channels.All.Select(channel => new FactChoice($"{FactKind.Channel.Id()}:{channel.Code()}", FactKind.Channel, Channel: channel)),
        .. Plain.Select(Of),
        .. Outcomes.Select(outcome => new FactChoice($"{FactKind.RequestsOutcome.Id()}:{outcome}", FactKind.RequestsOutcome, Outcome: outcome)),
        .. Channels.All.Select(channel => new FactChoice($"{FactKind.Followers.Id()}:{channel.Code()}", FactKind.Followers, Channel: channel)),
    ];

    /// <summary>The choice that a figure stands at; null for one that no choice describes (several channels, a share).</summary>
    public static FactChoice? Of(ProseFact fact) => All.FirstOrDefault(choice =>
        choice.Kind == fact.Kind && choice.Outcome == fact.Outcome
        && (choice.Channel is { } channel ? fact.Channels is [var only] && only == channel : fact.Channels.Count == 0));

    /// <summary>The figure as this choice has it. A total is part of nothing; what a figure is a part of stays otherwise.</summary>
    public ProseFact Apply(ProseFact fact) => fact with
    {
        Kind = Kind,
        Channels = Channel is { } channel ? [channel] : [],
        Outcome = Outcome,
        Topic = Kind is FactKind.Topic ? fact.Topic ?? fact.Text : Kind == fact.Kind ? fact.Topic : null,
        PartOf = Kind is FactKind.Channel or FactKind.Topic || Kind == fact.Kind ? fact.PartOf : null,
    };

    public string Words(IStringLocalizer<ReportsTexts> texts)
    {
        string kind = texts["fact." + Kind.Id()];
        return Channel is { } channel ? texts["fact.of", kind, CellTexts.ChannelName(channel, CultureInfo.CurrentUICulture)]
            : Outcome is { } outcome ? texts["fact.of", kind, texts["outcome." + outcome].Value]
            : kind;
    }

    private static FactChoice Of(FactKind kind) => new(kind.Id(), kind);
}
