namespace DisclosureInsights.Application.Exporting;

/// <summary>What a column of an exported table holds.</summary>
public enum ExportColumnKind : byte
{
    Text,

    /// <summary>A number with thousands separators; null is an empty cell, never a zero.</summary>
    Number,

    /// <summary>A fraction shown as a percentage with one decimal.</summary>
    Percent,

    /// <summary>A year, without separators.</summary>
    Year,
}

/// <summary>A column: its heading, kind and width in characters.</summary>
public sealed record ExportColumn(string Heading, ExportColumnKind Kind = ExportColumnKind.Text, int Width = 14);

/// <summary>A table to be exported.</summary>
/// <param name="Title">Name of the sheet and heading of the list.</param>
/// <param name="Columns">The columns.</param>
/// <param name="Rows">The rows; a cell is a string, a decimal or null, in the order of the columns.</param>
public sealed record ExportTable(string Title, IReadOnlyList<ExportColumn> Columns, IAsyncEnumerable<IReadOnlyList<object?>> Rows);
