namespace DisclosureInsights.Web.Api;

/// <summary>Texts of the API's errors.</summary>
public sealed class ApiTexts;
