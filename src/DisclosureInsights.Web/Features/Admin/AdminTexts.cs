namespace DisclosureInsights.Web.Features.Admin;

/// <summary>Texts of the pages for a district's administrator.</summary>
public sealed class AdminTexts;
