namespace DisclosureInsights.Web.Features.Findings;

/// <summary>Texts of the list of findings and of a finding's details.</summary>
public sealed class FindingsTexts;
