using DisclosureInsights.Tests.Shared.Rendering;

namespace DisclosureInsights.Tests.Shared.Files;

/// <summary>A table laid out on an endless page: columns as wide as their texts need, rows as high.</summary>
internal sealed class PdfTableLayout
{
    public const double Pitch = 1.25;
    public const double Padding = 4;
    private const double LargestSize = 9;

    private PdfTableLayout(double size, double[] columns, double[] rows, List<PlacedCell> cells, int headerRows)
    {
        Size = size;
        Columns = columns;
        Rows = rows;
        Cells = cells;
        HeaderRows = headerRows;
    }

    public double Size { get; }

    /// <summary>Edges of the columns, from 0.</summary>
    public double[] Columns { get; }

    /// <summary>Edges of the rows, from 0.</summary>
    public double[] Rows { get; }

    public List<PlacedCell> Cells { get; }

    public int HeaderRows { get; }

    public static PdfTableLayout Of(PrintedTable table, double width, bool verticalLabels)
    {
        List<(int Row, int Column, RenderedCell Cell)> cells = [];
        foreach ((int row, List<(int Column, RenderedCell Cell)> placed) in table.Layout().Index())
        {
            cells.AddRange(placed.Select(cell => (row, cell.Column, cell.Cell)));
        }

        int columns = Math.Max(table.Width, cells.Max(cell => cell.Column + cell.Cell.Columns));
        double size = LargestSize;
        double[] edges = Widths(cells, columns, width, ref size, verticalLabels);
        double[] rows = Heights(cells, table.Rows.Count, edges, size, verticalLabels);
        List<PlacedCell> result = [.. cells.Select(cell => new PlacedCell(
            cell.Row, Math.Min(cell.Row + cell.Cell.Rows, table.Rows.Count), edges[cell.Column],
            edges[Math.Min(cell.Column + cell.Cell.Columns, columns)], cell.Cell,
            Lines(cell.Cell, edges[Math.Min(cell.Column + cell.Cell.Columns, columns)] - edges[cell.Column], size, verticalLabels)))];
        int header = table.Rows.TakeWhile(row => row.All(cell => cell.Role == RenderedRole.Header)).Count();
        return new PdfTableLayout(size, edges, rows, result, header);
    }

    private static bool IsVertical(RenderedCell cell, bool verticalLabels) => verticalLabels && cell is { Rows: >= 12, Columns: 1 };

    private static bool IsNumber(RenderedCell cell) => cell.Text.Length > 0 && cell.Text.All(c => c is '.' or ',' or '-' || char.IsDigit(c));

    private static double[] Widths(
        List<(int Row, int Column, RenderedCell Cell)> cells, int columns, double width, ref double size, bool verticalLabels)
    {
        double[] least = new double[columns], wanted = new double[columns];
        Array.Fill(least, verticalLabels ? 1.2 : 2.2);
        Array.Copy(least, wanted, columns);
        foreach ((int _, int column, RenderedCell cell) in cells.Where(cell => cell.Cell.Columns == 1))
        {
            double text = IsVertical(cell, verticalLabels) ? 1.2 : cell.Text.Split('\n').Max(PdfFile.Width);
            least[column] = Math.Max(least[column], IsNumber(cell) ? text : Math.Min(text, verticalLabels && text < 2 ? 1.2 : 2.2));
            wanted[column] = Math.Max(wanted[column], Math.Min(text, 12));
        }

        double padding = 2 * Padding * columns;
        size = Math.Min(size, (width - padding) / least.Sum());
        double room = (width - padding) / size, spare = room - least.Sum(), need = wanted.Sum() - least.Sum();
        double share = need > 0 ? spare / need : 0;
        double[] edges = new double[columns + 1];
        for (int i = 0; i < columns; i++)
        {
            double column = least[i] + ((wanted[i] - least[i]) * share) + (need > 0 ? 0 : spare / columns);
            edges[i + 1] = edges[i] + (column * size) + (2 * Padding);
        }

        return edges;
    }

    private static double[] Heights(
        List<(int Row, int Column, RenderedCell Cell)> cells, int rows, double[] edges, double size, bool verticalLabels)
    {
        double[] heights = new double[rows];
        Array.Fill(heights, (size * Pitch) + (2 * Padding));
        foreach ((int row, int column, RenderedCell cell) in cells.OrderBy(cell => cell.Cell.Rows))
        {
            int end = Math.Min(row + cell.Rows, rows);
            double wide = edges[Math.Min(column + cell.Columns, edges.Length - 1)] - edges[column];
            double need = (Lines(cell, wide, size, verticalLabels).Count * size * Pitch) + (2 * Padding);
            double missing = need - heights[row..end].Sum();
            heights[end - 1] += Math.Max(0, missing);
        }

        double[] result = new double[rows + 1];
        for (int i = 0; i < rows; i++)
        {
            result[i + 1] = result[i] + heights[i];
        }

        return result;
    }

    private static List<string> Lines(RenderedCell cell, double width, double size, bool verticalLabels)
    {
        if (cell.Text.Length == 0)
        {
            return [];
        }

        return IsVertical(cell, verticalLabels)
            ? [.. cell.Text.Select(c => c.ToString())]
            : [.. cell.Text.Split('\n').SelectMany(line => PdfText.Wrap(line, width - (2 * Padding) + 0.01, size))];
    }
}

/// <summary>A cell with the rows it reaches over (end exclusive), its sides and its lines.</summary>
internal sealed record PlacedCell(int FirstRow, int EndRow, double Left, double Right, RenderedCell Cell, List<string> Lines);
