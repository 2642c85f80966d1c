namespace DisclosureInsights.Web.Features.Units;

/// <summary>Texts of the list of units and of a unit's own page.</summary>
public sealed class UnitTexts;
