namespace DisclosureInsights.Import.Readers.Pdf;

/// <summary>A table, or the part of one that stands on one page: rows of cells from left to right.</summary>
internal sealed class TablePiece(int page, double left, double right, List<PieceRow> rows)
{
    /// <summary>1-based page it begins on.</summary>
    public int Page { get; } = page;

    /// <summary>The last page it reaches.</summary>
    public int LastPage { get; set; } = page;

    public double Left { get; } = left;

    public double Right { get; } = right;

    public List<PieceRow> Rows { get; } = rows;

    /// <summary>Sides of cells that are nearer to each other are one; points, or parts of a column.</summary>
    public double Tolerance { get; init; } = 5;

    /// <summary>Whether its columns are to be trusted.</summary>
    public bool IsGrid { get; init; } = true;
}

/// <summary>A row of a table on a page.</summary>
/// <param name="Page">1-based page it begins on.</param>
/// <param name="Height">In points.</param>
/// <param name="Cells">From left to right.</param>
internal sealed record PieceRow(int Page, double Height, List<PieceCell> Cells);

/// <summary>A cell of a table on a page.</summary>
/// <param name="Left">Where it begins, in points of its page.</param>
/// <param name="Right">Where it ends.</param>
/// <param name="Text">Its text.</param>
/// <param name="EndsFull">Its last line fills the cell's width: the text may go on elsewhere.</param>
internal readonly record struct PieceCell(double Left, double Right, string Text, bool EndsFull)
{
    public bool IsBlank => Text.Length == 0;

    /// <summary>Rows of its page that it covers.</summary>
    public int Rows { get; init; }
}
