using DisclosureInsights.Core.Comparison;
using DisclosureInsights.Core.Indicators;
using DisclosureInsights.Data;
using DisclosureInsights.Data.Queries;

namespace DisclosureInsights.Web.Features.Overview;

/// <summary>What the first page shows; of a unit reporter's own unit alone.</summary>
public sealed record OverviewView
{
    public required Coverage Coverage { get; init; }

    /// <summary>Years with reports, newest first.</summary>
    public required IReadOnlyList<int> Years { get; init; }

    /// <summary>The year shown.</summary>
    public required YearState State { get; init; }

    /// <summary>Null where there are no reports on the year before.</summary>
    public required YearState? Prior { get; init; }

    public required DistrictTotalChange Volume { get; init; }

    public required DistrictTotalChange Requests { get; init; }

    public required IReadOnlyList<YearTotal> Volumes { get; init; }

    public required IReadOnlyList<YearTotal> RequestsByYear { get; init; }

    /// <summary>The newest findings of severity error in the year's reports.</summary>
    public required Page<FindingItem> Errors { get; init; }

    /// <summary>Reports of any year with cells that a person has to confirm.</summary>
    public required Page<ReportItem> ToConfirm { get; init; }

    /// <summary>The newest imports; not for a unit reporter.</summary>
    public required IReadOnlyList<ImportListItem> Imports { get; init; }

    /// <summary>When the newest import ended; null without imports.</summary>
    public required DateTimeOffset? DataAsOf { get; init; }

    public static IndicatorDefinition VolumeIndicator { get; } = IndicatorCatalogue.Find("published-total")!;

    public static IndicatorDefinition RequestsIndicator { get; } = IndicatorCatalogue.Find("requests-new")!;
}
