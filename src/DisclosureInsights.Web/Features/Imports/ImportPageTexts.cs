namespace DisclosureInsights.Web.Features.Imports;

/// <summary>Texts of the pages of imports; those of outcomes and messages are in the application's texts.</summary>
public sealed class ImportPageTexts;
