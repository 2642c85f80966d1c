namespace DisclosureInsights.Application.Importing;

/// <summary>Codes of an import's lines besides those of the readers; their texts are in <c>ImportTexts</c>.</summary>
public static class ImportCodes
{
    /// <summary>Neither title nor prose nor column says which year the report is on.</summary>
    public const string YearUnknown = "year_unknown";

    /// <summary>The unit named is not on the tenant's list.</summary>
    public const string UnknownUnit = "unknown_unit";

    /// <summary>The source names no unit.</summary>
    public const string UnitNotStated = "unit_not_stated";

    /// <summary>The report was taken over; some cells wait for a person.</summary>
    public const string DoubtfulCells = "doubtful_cells";

    /// <summary>As <see cref="DoubtfulCells"/>; what people said about the file earlier no longer fits how it reads.</summary>
    public const string CorrectionsNotApplied = "corrections_not_applied";
}
