using DisclosureInsights.Import.Documents;

namespace DisclosureInsights.Import.Readers.Pdf;

/// <summary>
/// Joins the parts of a table that a page's end divides: the header printed once more is left out, and a row that the
/// page's end divides becomes one.
/// </summary>
internal static class ContinuedTable
{
    // Points by which a table's lines move from page to page.
    private const double NearSides = 8;

    // What is left on the next page of a row whose text ended on this one.
    private const double Sliver = 12;

    /// <summary>Joins the second part to the first; false where it is another table.</summary>
    public static bool Join(TablePiece first, TablePiece second)
    {
        if (second.Page != first.LastPage + 1 || !first.IsGrid || !second.IsGrid)
        {
            return false;
        }

        int from = RepeatedHeader(first.Rows, second.Rows);
        bool goesOn = from < second.Rows.Count && first.Rows.Count > 0
            && Continues(first.Rows[^1], second.Rows[from], cell => IsNumbered(first.Rows, cell));
        if (!HasSameColumns(first, second))
        {
            // Where several forms are one table, its columns differ from page to page, but those of a divided row do not.
            if (goesOn && HasColumnsOf(first.Rows[^1], second.Rows[from]))
            {
                first.Rows[^1] = Whole(first.Rows[^1], second.Rows[from]);
                second.Rows.RemoveRange(0, from + 1);
            }

            return false;
        }

        if (from < second.Rows.Count && first.Rows.Count > 0)
        {
            PieceRow below = second.Rows[from];
            if (goesOn)
            {
                first.Rows[^1] = Whole(first.Rows[^1], below);
                from++;
            }
            else if (below.Height < Sliver && below.Cells.TrueForAll(cell => cell.IsBlank))
            {
                from++;
            }
        }

        if (from < second.Rows.Count)
        {
            GiveBackLabels(first.Rows, second.Rows[from]);
        }

        first.Rows.AddRange(second.Rows.Skip(from));
        first.LastPage = second.LastPage;
        return true;
    }

    private static bool HasSameColumns(TablePiece first, TablePiece second)
    {
        if (Math.Abs(first.Left - second.Left) > NearSides || Math.Abs(first.Right - second.Right) > NearSides)
        {
            return false;
        }

        double[] edges = Edges(first), others = Edges(second);
        return Holds(edges, others) || Holds(others, edges);
    }

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
            if (edges.Count == 0 || edge - edges[^1] > 0.5)
            {
                edges.Add(edge);
            }
        }

        return [.. edges];
    }

    private static bool Holds(double[] edges, double[] others) =>
        Array.TrueForAll(others, other => Array.Exists(edges, edge => Math.Abs(edge - other) <= NearSides));

    private static bool HasColumnsOf(PieceRow above, PieceRow below) =>
        above.Cells.Count > 2 && above.Cells.TrueForAll(cell => below.Cells.Exists(other => IsSame(cell, other)));

    private static int RepeatedHeader(List<PieceRow> rows, List<PieceRow> next)
    {
        int count = 0;
        while (count < rows.Count && count < next.Count && Same(rows[count], next[count]))
        {
            count++;
        }

        // A header that a page's end divided itself is printed whole the next time.
        string header = string.Concat(rows.TakeWhile(row => !HasValues(row)).SelectMany(row => row.Cells).Select(cell => LabelText.Normalize(cell.Text)));
        while (count < next.Count && !HasValues(next[count]) && next[count].Cells.Exists(cell => !cell.IsBlank)
            && next[count].Cells.TrueForAll(cell => header.Contains(LabelText.Normalize(cell.Text), StringComparison.Ordinal)))
        {
            count++;
        }

        return count;
    }

    private static bool HasValues(PieceRow row) => row.Cells.Exists(cell => !cell.IsBlank && NumberReader.IsValue(cell.Text));

    private static bool Same(PieceRow row, PieceRow other)
    {
        if (row.Cells.Count != other.Cells.Count || !row.Cells.Exists(cell => LabelText.HasWords(cell.Text)))
        {
            return false;
        }

        for (int i = 0; i < row.Cells.Count; i++)
        {
            if (!row.Cells[i].IsBlank && NumberReader.IsValue(row.Cells[i].Text))
            {
                return false;
            }

            if (LabelText.Normalize(row.Cells[i].Text) != LabelText.Normalize(other.Cells[i].Text))
            {
                return false;
            }
        }

        return true;
    }

    // A merged cell whose text begins on one page and ends on the next has all of it where it begins.
    private static void GiveBackLabels(List<PieceRow> rows, PieceRow below)
    {
        for (int i = 0; i < below.Cells.Count; i++)
        {
            PieceCell cell = below.Cells[i];
            bool mayGoOn = !cell.IsBlank && !NumberReader.IsValue(cell.Text) && (cell.Rows > 1 || LabelText.HasWords(cell.Text));
            if (!mayGoOn || LabelText.NumberingLength(cell.Text) > 0)
            {
                continue;
            }

            for (int row = rows.Count - 1; row >= 0; row--)
            {
                int at = rows[row].Cells.FindIndex(over => IsSame(over, cell));
                if (at < 0)
                {
                    continue;
                }

                PieceCell over = rows[row].Cells[at];
                if (over is { EndsFull: true, IsBlank: false } && (over.Rows > 1 || cell.Rows > 1))
                {
                    rows[row].Cells[at] = over with { Text = over.Text + cell.Text, EndsFull = cell.EndsFull };
                    below.Cells[i] = cell with { Text = "" };
                }

                break;
            }
        }
    }

    private static bool IsSame(PieceCell cell, PieceCell other) =>
        Math.Abs(cell.Left - other.Left) <= NearSides && Math.Abs(cell.Right - other.Right) <= NearSides;

    // A label goes on below where its last line was full and the rest begins no numbering; numbers stand in one of the
    // two parts. Whatever else stands there is a row of its own.
    private static bool Continues(PieceRow above, PieceRow below, Func<PieceCell, bool> isNumbered)
    {
        bool labelGoesOn = false, labelAbove = false, valuesAbove = false, valuesBelow = false, wordsBelow = false;
        foreach (PieceCell cell in above.Cells)
        {
            bool words = LabelText.HasWords(cell.Text);
            labelAbove |= words;
            valuesAbove |= !cell.IsBlank && !words;
        }

        foreach (PieceCell cell in below.Cells)
        {
            if (cell.IsBlank)
            {
                continue;
            }

            PieceCell? over = Over(above, cell);
            bool hasOver = over is { IsBlank: false };
            bool overHasWords = hasOver && LabelText.HasWords(over!.Value.Text);
            if (overHasWords)
            {
                // The rest of a label may be one character.
                if (NumberReader.IsValue(cell.Text) || LabelText.NumberingLength(cell.Text) > 0 || (!over!.Value.EndsFull && !isNumbered(cell)))
                {
                    return false;
                }

                labelGoesOn = true;
            }
            else if (LabelText.HasWords(cell.Text))
            {
                wordsBelow = true;
            }
            else if (hasOver)
            {
                return false;
            }
            else
            {
                valuesBelow = true;
            }
        }

        return !(valuesAbove && valuesBelow) && !wordsBelow && (labelGoesOn || (valuesBelow && labelAbove && !valuesAbove));
    }

    // Labels of this column begin with numbers, so that one without is the rest of another.
    private static bool IsNumbered(List<PieceRow> rows, PieceCell cell)
    {
        int numbered = 0, all = 0;
        foreach (PieceRow row in rows)
        {
            foreach (PieceCell other in row.Cells)
            {
                if (!other.IsBlank && IsSame(other, cell))
                {
                    all++;
                    numbered += LabelText.NumberingLength(other.Text) > 0 ? 1 : 0;
                }
            }
        }

        return numbered >= 2 && numbered * 4 >= all * 3;
    }

    private static PieceCell? Over(PieceRow above, PieceCell cell)
    {
        foreach (PieceCell over in above.Cells)
        {
            if (IsSame(over, cell))
            {
                return over;
            }
        }

        return null;
    }

    private static PieceRow Whole(PieceRow above, PieceRow below)
    {
        List<PieceCell> cells = [.. above.Cells];
        foreach (PieceCell cell in below.Cells)
        {
            int at = cells.FindIndex(over => IsSame(over, cell));
            if (at >= 0 && !cell.IsBlank)
            {
                cells[at] = cells[at] with { Text = cells[at].Text + cell.Text, EndsFull = cell.EndsFull };
            }
        }

        return above with { Cells = cells, Height = above.Height + below.Height };
    }
}
