using DisclosureInsights.Core.Consistency;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Data.Queries;
using DisclosureInsights.Data.Reports;
using DisclosureInsights.Data.Units;

namespace DisclosureInsights.Web.Features.Reports;

/// <summary>All that a report's page shows.</summary>
public sealed record ReportView
{
    public required Unit Unit { get; init; }

    /// <summary>The revision that is shown.</summary>
    public required StoredReport Stored { get; init; }

    /// <summary>The unit's current report on the year before, null where there is none.</summary>
    public AnnualReport? Prior { get; init; }

    /// <summary>Findings of the current revision; empty for a superseded one, whose findings are not kept.</summary>
    public required IReadOnlyList<FindingItem> Findings { get; init; }

    /// <summary>Rules that could not be evaluated, with the reason, each once.</summary>
    public required IReadOnlyList<(ConsistencyRule Rule, NotEvaluatedReason Reason)> NotEvaluated { get; init; }

    /// <summary>Newest first.</summary>
    public required IReadOnlyList<ReportRevision> Revisions { get; init; }

    /// <summary>Years that the unit has reports on, ascending.</summary>
    public required IReadOnlyList<int> Years { get; init; }

    /// <summary>Units with a report on the same year, in the order of lists; the unit alone for a unit reporter.</summary>
    public required IReadOnlyList<ReportItem> SameYear { get; init; }

    /// <summary>Name of the original file as it was handed in.</summary>
    public string? SourceName { get; init; }

    public AnnualReport Report => Stored.Report;

    public int Year => Stored.Year;

    public bool IsDataset => Report.Origin == ReportOrigin.Dataset;
}
