using DisclosureInsights.Core.Reports;

namespace DisclosureInsights.Core.Consistency;

/// <summary>A report to be checked and what it is compared with.</summary>
/// <param name="Report">The report.</param>
public sealed record CheckSubject(AnnualReport Report)
{
    /// <summary>The same unit's report on the period before, null where it is not at hand.</summary>
    public AnnualReport? Prior { get; init; }
}
