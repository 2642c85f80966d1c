using DisclosureInsights.Data.Queries;
using DisclosureInsights.Data.Units;

namespace DisclosureInsights.Web.Features.Reports;

/// <summary>A unit in the list with its reports by year; a year without a report is not there.</summary>
public sealed record ReportsRow(Unit Unit, IReadOnlyDictionary<int, ReportItem> Reports);
