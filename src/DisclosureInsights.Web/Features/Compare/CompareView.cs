using DisclosureInsights.Application.Comparing;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Data.Units;

namespace DisclosureInsights.Web.Features.Compare;

/// <summary>What the comparison shows.</summary>
public sealed record CompareView
{
    /// <summary>The address with the year filled in: it restores this view also when newer years have come.</summary>
    public required CompareAddress Address { get; init; }

    /// <summary>Years with reports, newest first; empty before the first report.</summary>
    public required IReadOnlyList<int> Years { get; init; }

    /// <summary>Kinds that the district's units are of.</summary>
    public required IReadOnlyList<UnitKind> Kinds { get; init; }

    /// <summary>Null before the first report.</summary>
    public required IndicatorComparison? Comparison { get; init; }

    /// <summary>Year of each unit's latest report; a unit without one is not there.</summary>
    public required IReadOnlyDictionary<UnitId, int> LatestReports { get; init; }

    /// <summary>When the newest import ended; null without imports.</summary>
    public required DateTimeOffset? DataAsOf { get; init; }
}
