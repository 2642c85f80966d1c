namespace DisclosureInsights.Web.Charts;

/// <summary>Texts of the charts.</summary>
public sealed class ChartTexts;
