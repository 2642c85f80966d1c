using DisclosureInsights.Tests.Shared.Rendering;

namespace DisclosureInsights.Tests.Shared.Files;

/// <summary>What is put into a cell: its value (text, number, truth value, null for a blank cell), its border and its format.</summary>
public sealed record DrawnCell(object? Value, bool Border = false, string? Format = null)
{
    /// <summary>A formula in front of the value that was calculated for it, null for none.</summary>
    public string? Formula { get; init; }

    /// <summary>The formula's value is left out.</summary>
    public bool WithoutValue { get; init; }

    /// <summary>The value is the name of an error, such as <c>#REF!</c>.</summary>
    public bool IsError { get; init; }
}

/// <summary>A sheet while it is drawn. Rows and columns are 1-based.</summary>
public sealed class SheetDrawing(string name)
{
    private readonly SortedDictionary<(int Row, int Column), DrawnCell> cells = [];
    private readonly List<(int Row, int Column, int Rows, int Columns)> merged = [];

    public string Name { get; } = name;

    public bool IsHidden { get; init; }

    public HashSet<int> HiddenRows { get; } = [];

    /// <summary>By row, then by column.</summary>
    public IReadOnlyDictionary<(int Row, int Column), DrawnCell> Cells => cells;

    public IReadOnlyList<(int Row, int Column, int Rows, int Columns)> Merged => merged;

    /// <summary>The row below the last one drawn.</summary>
    public int NextRow { get; private set; } = 1;

    /// <summary>Draws a cell, merged over rows and columns; cells that it covers have its border and no value.</summary>
    public void Set(int row, int column, DrawnCell cell, int rows = 1, int columns = 1)
    {
        cells[(row, column)] = cell;
        NextRow = Math.Max(NextRow, row + rows);
        if (rows * columns == 1)
        {
            return;
        }

        merged.Add((row, column, rows, columns));
        for (int i = 0; cell.Border && i < rows * columns; i++)
        {
            cells.TryAdd((row + (i / columns), column + (i % columns)), cell with { Value = null });
        }
    }

    /// <summary>Draws a form, its merged cells merged.</summary>
    /// <param name="table">The form.</param>
    /// <param name="row">Its first row.</param>
    /// <param name="column">Its first column.</param>
    /// <param name="draw">Makes a cell of a printed one; null leaves none at all.</param>
    public void Set(PrintedTable table, int row, int column, Func<RenderedCell, DrawnCell?> draw)
    {
        foreach ((int index, List<(int Column, RenderedCell Cell)> cellsOfRow) in table.Layout().Index())
        {
            foreach ((int at, RenderedCell cell) in cellsOfRow)
            {
                if (draw(cell) is { } drawn)
                {
                    Set(row + index, column + at, drawn, Math.Min(cell.Rows, table.Rows.Count - index), cell.Columns);
                }
            }
        }

        NextRow = Math.Max(NextRow, row + table.Rows.Count);
    }
}
