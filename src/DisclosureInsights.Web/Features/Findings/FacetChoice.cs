namespace DisclosureInsights.Web.Features.Findings;

/// <summary>One value of a facet.</summary>
/// <param name="Value">As the address writes it.</param>
/// <param name="Label">In the reader's language.</param>
/// <param name="Count">Findings that it would show beside the other filters.</param>
/// <param name="Chosen">Whether the list is narrowed to it.</param>
public sealed record FacetChoice(string Value, string Label, int Count, bool Chosen);
