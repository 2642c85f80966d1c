namespace DisclosureInsights.Core.Indicators;

/// <summary>
/// The counts that are stored for a report: numerators and denominators of all indicators. Rates are computed from them.
/// The names are the columns of the store; a released one is never given another meaning.
/// </summary>
public enum IndicatorCount : byte
{
    /// <summary>条: stated, else the sum of the channels (then <see cref="PublishedTotalDerived"/> is 1).</summary>
    PublishedTotal,

    /// <summary>1 where the total is the sum of the channels, 0 where it was stated.</summary>
    PublishedTotalDerived,
    PublishedGovWebsite,
    PublishedDisclosurePlatform,
    PublishedWechat,
    PublishedWeibo,
    PublishedNewMedia,
    PublishedGazette,
    PublishedNewsMedia,
    PublishedBulletinBoard,
    PublishedLedScreen,
    PublishedBroadcast,
    PublishedBrochure,
    PublishedShortVideo,
    PublishedApp,
    PublishedTraditional,
    PublishedPressConference,
    PublishedOther,

    /// <summary>篇</summary>
    PolicyInterpretations,

    /// <summary>次</summary>
    ResponsesToConcerns,

    /// <summary>人: reach, not volume.</summary>
    FollowersWechat,

    DocumentsMade,
    DocumentsRepealed,
    DocumentsInForce,
    RulesInForce,
    LicensingDecisions,
    PenaltyDecisions,
    CoercionDecisions,

    /// <summary>万元</summary>
    FeesAmount,

    RequestsNew,
    RequestsNewNaturalPerson,
    RequestsCarriedIn,
    RequestsHandled,
    RequestsCarriedOut,
    OutcomeGranted,
    OutcomePartlyGranted,
    OutcomeRefused,
    OutcomeUnavailable,
    OutcomeNotProcessed,
    OutcomeOther,

    ReviewTotal,
    ReviewCorrected,
    ReviewPending,
    LitigationDirectTotal,
    LitigationDirectCorrected,
    LitigationDirectPending,
    LitigationAfterReviewTotal,
    LitigationAfterReviewCorrected,
    LitigationAfterReviewPending,

    /// <summary>Both kinds of litigation together, the only figure before 2019.</summary>
    LitigationTotal,

    /// <summary>Cells that hold a number.</summary>
    CellsWithNumber,

    /// <summary>Cells of the form in the editions used.</summary>
    CellsOfForm,
}
