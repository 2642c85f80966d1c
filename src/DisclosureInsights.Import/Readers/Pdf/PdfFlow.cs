using DisclosureInsights.Core.Reports;
using DisclosureInsights.Import.Documents;

namespace DisclosureInsights.Import.Readers.Pdf;

/// <summary>Puts pages together to one text: tables and paragraphs that a page's end divides become one again.</summary>
internal sealed class PdfFlow(IReadOnlyList<PdfPage> pages)
{
    private readonly List<SourceBlock> blocks = [];
    private int tables;

    public List<SourceBlock> Blocks()
    {
        RunningLines.Remove(pages);
        TextMargins margins = TextMargins.Of(pages);
        List<FlowLine> lines = [];
        TablePiece? open = null;
        foreach (PdfPage page in pages)
        {
            foreach (object item in Items(page))
            {
                if (item is GlyphLine line)
                {
                    Flush(ref open);
                    lines.Add(new FlowLine(page, line));
                }
                else
                {
                    TablePiece piece = page.Piece((RuledTable)item);
                    if (lines.Count > 0)
                    {
                        Flush(lines, margins);
                        lines = [];
                    }

                    if (open is null || !ContinuedTable.Join(open, piece))
                    {
                        Flush(ref open);
                        open = piece;
                    }
                }
            }
        }

        Flush(ref open);
        Flush(lines, margins);
        return blocks;
    }

    private static IEnumerable<object> Items(PdfPage page)
    {
        List<RuledTable> left = [.. page.Tables.OrderBy(table => table.Top)];
        foreach (GlyphLine line in page.Lines)
        {
            while (left.Count > 0 && left[0].Top < line.Baseline)
            {
                yield return left[0];
                left.RemoveAt(0);
            }

            yield return line;
        }

        foreach (RuledTable table in left)
        {
            yield return table;
        }
    }

    private void Flush(List<FlowLine> lines, TextMargins margins)
    {
        foreach (object part in AlignedTables.Divide(lines, margins))
        {
            if (part is TablePiece piece)
            {
                Add(piece);
            }
            else
            {
                blocks.AddRange(Paragraphs.Of((List<FlowLine>)part, margins));
            }
        }
    }

    private void Flush(ref TablePiece? piece)
    {
        if (piece is not null)
        {
            Add(piece);
            piece = null;
        }
    }

    private void Add(TablePiece piece)
    {
        double[] edges = Edges(piece);
        int number = ++tables;
        List<SourceRow> rows = [];
        foreach (PieceRow row in piece.Rows)
        {
            List<SourceCell> cells = [];
            foreach (PieceCell cell in row.Cells)
            {
                int column = Column(edges, cell.Left), end = Math.Max(column + 1, Column(edges, cell.Right));
                cells.Add(new SourceCell(cell.Text, column, end - column, new SourceLocation(row.Page, number, rows.Count + 1, column + 1)));
            }

            if (cells.Count > 0)
            {
                rows.Add(new SourceRow(rows.Count + 1, cells));
            }
        }

        if (rows.Count > 0)
        {
            blocks.Add(new SourceTable(number, piece.IsGrid, rows) { Place = new SourceLocation(piece.Page, number) });
        }
    }

    // The grid of all parts: a part that ends with a wide cell does not show every column.
    private static double[] Edges(TablePiece piece)
    {
        List<double> all = [];
        foreach (PieceRow row in piece.Rows)
        {
            foreach (PieceCell cell in row.Cells)
            {
                all.Add(cell.Left);
                all.Add(cell.Right);
            }
        }

        all.Sort();
        List<double> edges = [];
        foreach (double edge in all)
        {
            if (edges.Count == 0 || edge - edges[^1] > piece.Tolerance)
            {
                edges.Add(edge);
            }
        }

        return [.. edges];
    }

    private static int Column(double[] edges, double at)
    {
        int found = Array.BinarySearch(edges, at);
        if (found >= 0)
        {
            return found;
        }

        int next = ~found;
        return next == 0 ? 0 : next == edges.Length || at - edges[next - 1] <= edges[next] - at ? next - 1 : next;
    }
}

/// <summary>A line of text with its page.</summary>
internal readonly record struct FlowLine(PdfPage Page, GlyphLine Line);
