namespace DisclosureInsights.Import.Readers.Workbooks;

/// <summary>A cell of a sheet that is not blank.</summary>
/// <param name="Column">0-based.</param>
/// <param name="Text">What is stored, in characters: see <see cref="CellText"/>.</param>
internal readonly record struct SheetCell(int Column, string Text);

/// <summary>A row of a sheet that has cells, blank or not.</summary>
/// <param name="Number">1-based, as a spreadsheet shows it.</param>
/// <param name="Cells">Those that are not blank, from left to right.</param>
/// <param name="LastCell">0-based column of the last cell that the file has, blank ones included; -1 where it has none.</param>
/// <param name="LastBordered">The same of the last cell with a border.</param>
internal sealed record SheetRow(int Number, IReadOnlyList<SheetCell> Cells, int LastCell, int LastBordered);

/// <summary>Cells merged into one, which stands in the first row and column; ends are included. Columns are 0-based, rows 1-based.</summary>
internal readonly record struct MergedArea(int FirstRow, int LastRow, int FirstColumn, int LastColumn)
{
    public int Width => LastColumn - FirstColumn + 1;
}
