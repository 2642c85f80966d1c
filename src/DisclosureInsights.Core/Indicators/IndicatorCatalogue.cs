using System.Collections.Frozen;
using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Publication;
using static DisclosureInsights.Core.Indicators.IndicatorCount;

namespace DisclosureInsights.Core.Indicators;

/// <summary>Every indicator that the product computes. Sources and comparability: docs/indicators and the notices of the forms.</summary>
public static class IndicatorCatalogue
{
    /// <summary>Raised when an indicator's meaning changes.</summary>
    public const string Version = "1";

    private static readonly Edition[] AllEditions = [Edition.Form2014, Edition.Form2019, Edition.Form2021];
    private static readonly Edition[] From2019 = [Edition.Form2019, Edition.Form2021];
    private static readonly Edition[] From2021 = [Edition.Form2021];

    /// <summary>Volume left the tables after 2018: from then on it stands in the prose, counted by each unit in its own way.</summary>
    private static readonly int[] VolumeBreak = [2019];

    /// <summary>所有指标, in the catalogue's order.</summary>
    public static readonly IReadOnlyList<IndicatorDefinition> All =
    [
        Count("published-total", IndicatorGroup.Publication, "条", AllEditions, VolumeBreak, PublishedTotal),
        .. Channels.All.Select(channel => Count(
            "published-" + channel.Code().Replace('_', '-'), IndicatorGroup.Publication, "条", AllEditions, VolumeBreak, Published(channel))),
        .. Channels.All.Where(channel => !channel.IsParent()).Select(channel => Share(
            "channel-share-" + channel.Code().Replace('_', '-'), IndicatorGroup.Publication, IndicatorDirection.Neither, AllEditions,
            [Published(channel)], [PublishedTotal], VolumeBreak)),
        Count("policy-interpretations", IndicatorGroup.Publication, "篇", AllEditions, VolumeBreak, PolicyInterpretations),
        Count("responses-to-concerns", IndicatorGroup.Publication, "次", AllEditions, VolumeBreak, ResponsesToConcerns),
        Count("followers-wechat", IndicatorGroup.Publication, "人", From2019, [], FollowersWechat),

        Count("documents-made", IndicatorGroup.Documents, "件", AllEditions, [], DocumentsMade),
        Count("documents-repealed", IndicatorGroup.Documents, "件", From2021, [], DocumentsRepealed),
        Count("documents-in-force", IndicatorGroup.Documents, "件", From2021, [], DocumentsInForce),
        Count("rules-in-force", IndicatorGroup.Documents, "件", From2021, [], RulesInForce),

        Count("licensing-decisions", IndicatorGroup.Enforcement, "件", From2019, [], LicensingDecisions),
        Count("penalty-decisions", IndicatorGroup.Enforcement, "件", From2019, [], PenaltyDecisions),
        Count("coercion-decisions", IndicatorGroup.Enforcement, "件", From2019, [], CoercionDecisions),
        Count("fees-amount", IndicatorGroup.Enforcement, "万元", From2021, [], FeesAmount),

        Count("requests-new", IndicatorGroup.Requests, "件", AllEditions, [], RequestsNew),
        Count("requests-carried-in", IndicatorGroup.Requests, "件", From2019, [], RequestsCarriedIn),
        Count("requests-handled", IndicatorGroup.Requests, "件", AllEditions, [], RequestsHandled),
        Count("requests-carried-out", IndicatorGroup.Requests, "件", From2019, [], RequestsCarriedOut),
        Share("natural-person-share", IndicatorGroup.Requests, IndicatorDirection.Neither, From2019,
            [RequestsNewNaturalPerson], [RequestsNew]),
        Count("outcome-granted", IndicatorGroup.Requests, "件", AllEditions, [], OutcomeGranted),
        Count("outcome-partly-granted", IndicatorGroup.Requests, "件", AllEditions, [], OutcomePartlyGranted),
        Count("outcome-refused", IndicatorGroup.Requests, "件", From2019, [], OutcomeRefused),
        Count("outcome-unavailable", IndicatorGroup.Requests, "件", From2019, [], OutcomeUnavailable),
        Count("outcome-not-processed", IndicatorGroup.Requests, "件", From2019, [], OutcomeNotProcessed),
        Count("outcome-other", IndicatorGroup.Requests, "件", From2019, [], OutcomeOther),
        Share("outcome-share-granted", IndicatorGroup.Requests, IndicatorDirection.Neither, AllEditions, [OutcomeGranted], [RequestsHandled]),
        Share("outcome-share-partly-granted", IndicatorGroup.Requests, IndicatorDirection.Neither, AllEditions,
            [OutcomePartlyGranted], [RequestsHandled]),
        Share("outcome-share-refused", IndicatorGroup.Requests, IndicatorDirection.Neither, From2019, [OutcomeRefused], [RequestsHandled]),
        Share("outcome-share-unavailable", IndicatorGroup.Requests, IndicatorDirection.Neither, From2019,
            [OutcomeUnavailable], [RequestsHandled]),
        Share("outcome-share-not-processed", IndicatorGroup.Requests, IndicatorDirection.Neither, From2019,
            [OutcomeNotProcessed], [RequestsHandled]),
        Share("outcome-share-other", IndicatorGroup.Requests, IndicatorDirection.Neither, From2019, [OutcomeOther], [RequestsHandled]),
        Share("disclosure-rate", IndicatorGroup.Requests, IndicatorDirection.HigherIsBetter, AllEditions,
            [OutcomeGranted, OutcomePartlyGranted], [RequestsHandled]),
        Share("disclosure-rate-resolvable", IndicatorGroup.Requests, IndicatorDirection.HigherIsBetter, From2019,
            [OutcomeGranted, OutcomePartlyGranted],
            [RequestsHandled, IndicatorTerm.Minus(OutcomeNotProcessed), IndicatorTerm.Minus(OutcomeOther)]),
        Share("carry-rate", IndicatorGroup.Requests, IndicatorDirection.LowerIsBetter, From2019,
            [RequestsCarriedOut], [RequestsNew, RequestsCarriedIn]),

        Count("review-total", IndicatorGroup.Disputes, "件", AllEditions, [], ReviewTotal),
        Count("review-corrected", IndicatorGroup.Disputes, "件", AllEditions, [], ReviewCorrected),
        Share("review-correction-rate", IndicatorGroup.Disputes, IndicatorDirection.LowerIsBetter, From2019,
            [ReviewCorrected], [ReviewTotal, IndicatorTerm.Minus(ReviewPending)]),
        Count("litigation-direct-total", IndicatorGroup.Disputes, "件", From2019, [], LitigationDirectTotal),
        Count("litigation-direct-corrected", IndicatorGroup.Disputes, "件", From2019, [], LitigationDirectCorrected),
        Share("litigation-direct-correction-rate", IndicatorGroup.Disputes, IndicatorDirection.LowerIsBetter, From2019,
            [LitigationDirectCorrected], [LitigationDirectTotal, IndicatorTerm.Minus(LitigationDirectPending)]),
        Count("litigation-after-review-total", IndicatorGroup.Disputes, "件", From2019, [], LitigationAfterReviewTotal),
        Count("litigation-after-review-corrected", IndicatorGroup.Disputes, "件", From2019, [], LitigationAfterReviewCorrected),
        Share("litigation-after-review-correction-rate", IndicatorGroup.Disputes, IndicatorDirection.LowerIsBetter, From2019,
            [LitigationAfterReviewCorrected], [LitigationAfterReviewTotal, IndicatorTerm.Minus(LitigationAfterReviewPending)]),
        Count("litigation-total", IndicatorGroup.Disputes, "件", AllEditions, [], LitigationTotal),
        new("disputes-per-100-handled", IndicatorGroup.Disputes, IndicatorMeasure.PerHundred, "件/百件", IndicatorDirection.LowerIsBetter,
            AllEditions, [ReviewTotal, LitigationTotal], [RequestsHandled], []),

        Share("completeness", IndicatorGroup.Quality, IndicatorDirection.HigherIsBetter, AllEditions, [CellsWithNumber], [CellsOfForm]),
    ];

    private static readonly FrozenDictionary<string, IndicatorDefinition> ById =
        All.ToFrozenDictionary(definition => definition.Id, StringComparer.Ordinal);

    /// <summary>The indicator with this id, null where there is none.</summary>
    public static IndicatorDefinition? Find(string? id) => id is not null && ById.TryGetValue(id, out IndicatorDefinition? found) ? found : null;

    /// <summary>The count that holds what was published through a channel.</summary>
    public static IndicatorCount Published(Channel channel) => IndicatorCount.PublishedGovWebsite + (byte)channel;

    private static IndicatorDefinition Count(
        string id, IndicatorGroup group, string unit, Edition[] editions, int[] breaks, IndicatorCount count) =>
        new(id, group, IndicatorMeasure.Count, unit, IndicatorDirection.Neither, editions, [count], [], breaks);

    private static IndicatorDefinition Share(
        string id, IndicatorGroup group, IndicatorDirection direction, Edition[] editions,
        IndicatorTerm[] numerator, IndicatorTerm[] denominator, int[]? breaks = null) =>
        new(id, group, IndicatorMeasure.Share, "%", direction, editions, numerator, denominator, breaks ?? []);
}
