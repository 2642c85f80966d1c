namespace DisclosureInsights.Web.Features.Compare;

/// <summary>Texts of the comparison.</summary>
public sealed class CompareTexts;
