using DisclosureInsights.Tests.Shared.Rendering;

namespace DisclosureInsights.Tests.Shared.Files;

/// <summary>Draws the part of a table that stands on one page.</summary>
internal static class PdfTableDrawing
{
    /// <param name="left">Of the table on the page.</param>
    /// <param name="y">Where the part begins on the page.</param>
    /// <param name="top">Where it begins in the table.</param>
    /// <param name="bottom">Where it ends in the table.</param>
    public static void Draw(PdfCanvas canvas, PdfTableLayout layout, PdfStyle style, double left, double y, double top, double bottom)
    {
        if (style.Rules == PdfRules.Ground)
        {
            canvas.Fill(left - 1, y - 1, left + layout.Columns[^1] + 1, y + bottom - top + 1, 0.3);
        }

        foreach (PlacedCell cell in layout.Cells)
        {
            double from = Math.Max(layout.Rows[cell.FirstRow], top), to = Math.Min(layout.Rows[cell.EndRow], bottom);
            if (to - from > 0.01)
            {
                Border(canvas, style.Rules, left + cell.Left, y + from - top, left + cell.Right, y + to - top);
                Text(canvas, layout, cell, style, left, y, top, bottom);
            }
        }
    }

    private static void Border(PdfCanvas canvas, PdfRules rules, double left, double top, double right, double bottom)
    {
        switch (rules)
        {
            case PdfRules.Strokes:
                canvas.Line(left, top, right, top);
                canvas.Line(left, bottom, right, bottom);
                canvas.Line(left, top, left, bottom);
                canvas.Line(right, top, right, bottom);
                break;
            case PdfRules.Rectangles:
                foreach ((double x, double y) in (ReadOnlySpan<(double, double)>)[(left, top), (right, top), (left, bottom), (right, bottom)])
                {
                    canvas.Fill(x - 0.24, y - 0.24, x + 0.24, y + 0.24);
                }

                canvas.Fill(left + 0.24, top - 0.24, right - 0.24, top + 0.24);
                canvas.Fill(left + 0.24, bottom - 0.24, right - 0.24, bottom + 0.24);
                canvas.Fill(left - 0.24, top + 0.24, left + 0.24, bottom - 0.24);
                canvas.Fill(right - 0.24, top + 0.24, right + 0.24, bottom - 0.24);
                break;
            case PdfRules.Boxes:
                canvas.Box(left, top, right, bottom);
                break;
            case PdfRules.Pieces:
                for (double shift = -0.75; shift < 1; shift += 1.5)
                {
                    Pieces(canvas, left, right, (from, to) => canvas.Line(from, top + shift, to, top + shift, 0.4));
                    Pieces(canvas, left, right, (from, to) => canvas.Line(from, bottom + shift, to, bottom + shift, 0.4));
                    Pieces(canvas, top, bottom, (from, to) => canvas.Line(left + shift, from, left + shift, to, 0.4));
                    Pieces(canvas, top, bottom, (from, to) => canvas.Line(right + shift, from, right + shift, to, 0.4));
                }

                break;
            case PdfRules.Ground:
                canvas.Fill(left + 0.5, top + 0.5, right - 0.5, bottom - 0.5, 1);
                break;
            default:
                break;
        }
    }

    private static void Pieces(PdfCanvas canvas, double from, double to, Action<double, double> draw)
    {
        for (double at = from; at < to; at += 7)
        {
            draw(at, Math.Min(to, at + 6));
        }
    }

    // The text stands in the part of the cell on the page where the cell begins; a line that the page's end would cut
    // goes on the next page.
    private static void Text(
        PdfCanvas canvas, PdfTableLayout layout, PlacedCell cell, PdfStyle style, double left, double y, double top, double bottom)
    {
        double pitch = layout.Size * PdfTableLayout.Pitch, cellTop = layout.Rows[cell.FirstRow], cellEnd = layout.Rows[cell.EndRow];
        bool isSplitHere = cellTop < bottom && cellEnd > bottom + 0.01, wasSplit = cellTop < top - 0.01;
        bool oneRow = cell.EndRow == cell.FirstRow + 1;
        double height = cell.Lines.Count * pitch;
        bool middle = style.Rules != PdfRules.None && (oneRow || !(isSplitHere || wasSplit));
        bool isLabel = cell.Cell.Role is RenderedRole.Label or RenderedRole.ItemLabel;
        bool atTop = style.SplitsRows && isLabel;
        double offset = cellTop + (middle && !atTop ? Math.Max(PdfTableLayout.Padding, (cellEnd - cellTop - height) / 2) : PdfTableLayout.Padding);
        if (style.Rules == PdfRules.None && oneRow)
        {
            offset = cellTop + Math.Max(PdfTableLayout.Padding, (cellEnd - cellTop - height) / 2);
        }

        for (int i = 0; i < cell.Lines.Count; i++)
        {
            double at = offset + (i * pitch);
            double shown = at;
            if (wasSplit && at < top && at + pitch > top + 0.01)
            {
                shown = top;
            }

            if (shown < top - 0.01 || shown + pitch > bottom + 0.01)
            {
                continue;
            }

            string line = cell.Lines[i];
            double room = cell.Right - cell.Left, wide = PdfFile.Width(line) * layout.Size;
            double x = left + cell.Left + (isLabel && wide > layout.Size * 1.5 ? PdfTableLayout.Padding : (room - wide) / 2);
            canvas.Text(line, x, y + shown - top + layout.Size, layout.Size, bold: isLabel);
        }
    }
}
