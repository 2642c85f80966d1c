namespace DisclosureInsights.Import.Mapping;

/// <summary>Ids of the reasons why something was not read; their texts are the application's.</summary>
public static class UnreadReasons
{
    /// <summary>A cell stands twice with different contents; the first was taken.</summary>
    public const string RepeatedCell = "repeated_cell";

    /// <summary>A row lost its label and its position does not tell which row it is.</summary>
    public const string RowPositionUnclear = "row_position_unclear";

    /// <summary>A row's label stands where the form does not have it.</summary>
    public const string RowOutOfOrder = "row_out_of_order";

    /// <summary>A row has fewer cells than the form, so that it is not certain which are missing.</summary>
    public const string CellsMissing = "cells_missing";

    /// <summary>A row has more cells than the form.</summary>
    public const string CellsExtra = "cells_extra";

    /// <summary>A row with numbers has a label that no form has.</summary>
    public const string LabelUnknown = "label_unknown";

    /// <summary>A table of a section was there, its numbers were not found in it.</summary>
    public const string TableUnclear = "table_unclear";

    /// <summary>A date is printed that is none.</summary>
    public const string DateUnreadable = "date_unreadable";

    /// <summary>Nothing but the date of writing tells the year; the year before it was taken.</summary>
    public const string YearFromDate = "year_from_date";

    /// <summary>The year reported on is nowhere stated.</summary>
    public const string YearUnknown = "year_unknown";

    /// <summary>The reporting unit is nowhere named.</summary>
    public const string OrganisationUnknown = "organisation_unknown";

    /// <summary>Sentences stand under the heading of a table, where the form has no prose.</summary>
    public const string ProseInTableSection = "prose_in_table_section";

    public static readonly IReadOnlyList<string> All =
    [
        RepeatedCell, RowPositionUnclear, RowOutOfOrder, CellsMissing, CellsExtra, LabelUnknown, TableUnclear, DateUnreadable,
        YearFromDate, YearUnknown, OrganisationUnknown, ProseInTableSection,
    ];
}
