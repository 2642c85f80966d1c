namespace DisclosureInsights.Web.Features.Reports;

/// <summary>Texts of the list of reports and of a report's page.</summary>
public sealed class ReportsTexts;
