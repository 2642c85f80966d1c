using DisclosureInsights.Core.Consistency;
using DisclosureInsights.Data.Units;

namespace DisclosureInsights.Data.Bulk;

/// <summary>What checking a stored report again found.</summary>
/// <param name="UnitId">The report's unit.</param>
/// <param name="Year">The report's year.</param>
/// <param name="Revision">The revision that was checked; where it is no longer the current one, nothing is written.</param>
/// <param name="Findings">In the order they are shown in.</param>
public sealed record ReportFindings(UnitId UnitId, int Year, int Revision, IReadOnlyList<Finding> Findings);

/// <summary>How findings changed: appeared, are gone, or were there before.</summary>
public sealed record FindingsChange(int New, int Gone, int Kept);
