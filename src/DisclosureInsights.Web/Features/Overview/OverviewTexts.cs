namespace DisclosureInsights.Web.Features.Overview;

/// <summary>Texts of the first page.</summary>
public sealed class OverviewTexts;
