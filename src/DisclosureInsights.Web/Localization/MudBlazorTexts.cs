namespace DisclosureInsights.Web.Localization;

/// <summary>Texts of MudBlazor's own components, in both languages; keys and placeholders are MudBlazor's.</summary>
public sealed class MudBlazorTexts;
