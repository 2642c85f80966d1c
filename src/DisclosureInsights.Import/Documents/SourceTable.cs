using DisclosureInsights.Core.Reports;

namespace DisclosureInsights.Import.Documents;

/// <summary>A table as the source lays it out: rows may be ragged, merged cells stand once, where they begin.</summary>
public sealed class SourceTable(int number, bool isGrid, IReadOnlyList<SourceRow> rows) : SourceBlock
{
    /// <summary>1-based number of the table in the file.</summary>
    public int Number { get; } = number;

    /// <summary>
    /// Whether a cell's column is to be trusted: true where the source lays out a grid (merged cells counted), false
    /// for text, where a lost cell shifts those after it.
    /// </summary>
    public bool IsGrid { get; } = isGrid;

    public IReadOnlyList<SourceRow> Rows { get; } = rows;
}

/// <summary>A row of a table: the cells that begin in it.</summary>
/// <param name="Number">1-based row of its table.</param>
/// <param name="Cells">From left to right.</param>
public sealed record SourceRow(int Number, IReadOnlyList<SourceCell> Cells);

/// <summary>A cell of a table.</summary>
/// <param name="Text">Its characters; runs of white space are one space, line breaks one line feed, radicals ordinary characters.</param>
/// <param name="Column">0-based column of the grid, merged cells counted.</param>
/// <param name="Width">Columns it covers, 1 unless merged.</param>
/// <param name="Place">Where it stands, 1-based.</param>
public readonly record struct SourceCell(string Text, int Column, int Width, SourceLocation Place)
{
    public string Text { get; init; } = CharacterForms.WithoutRadicals(Text);

    public bool IsBlank => string.IsNullOrWhiteSpace(Text);
}
