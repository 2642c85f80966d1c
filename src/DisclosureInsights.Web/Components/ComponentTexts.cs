namespace DisclosureInsights.Web.Components;

/// <summary>Texts of the components that every page uses.</summary>
public sealed class ComponentTexts;
