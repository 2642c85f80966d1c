using UglyToad.PdfPig.Content;

namespace DisclosureInsights.Import.Readers.Pdf;

/// <summary>What stands on a page: its tables, and the lines of text outside of them.</summary>
internal sealed class PdfPage
{
    // Such a cell holds an article: its table lays out the page.
    private const int LongestCell = 400;

    private PdfPage(int number, double width, double height)
    {
        Number = number;
        Width = width;
        Height = height;
    }

    /// <summary>1-based.</summary>
    public int Number { get; }

    public double Width { get; }

    public double Height { get; }

    /// <summary>Lines outside of tables, from top to bottom.</summary>
    public List<GlyphLine> Lines { get; private set; } = [];

    public List<RuledTable> Tables { get; } = [];

    /// <summary>Reads a page.</summary>
    public static PdfPage Of(Page page, UnmappedLetters unmapped)
    {
        List<Glyph> glyphs = PageGlyphs.Of(page, unmapped);
        PageRulings rulings = PageRulings.Of(page);
        PageTurn turn = PageTurn.Of(glyphs, page.Width, page.Height);
        if (turn.Turns != 0)
        {
            glyphs = glyphs.ConvertAll(turn.Turned);
            rulings = rulings.Turned(turn);
        }

        PdfPage read = new(page.Number, turn.ReadWidth, turn.ReadHeight);
        read.Tables.AddRange(RuledTable.Of(rulings.Horizontal, rulings.Vertical));
        read.AddBoxes(rulings, glyphs);
        List<Glyph> loose = read.Place(glyphs);
        read.Lines = [.. GlyphLine.Of(loose.FindAll(glyph => glyph.Turn == 0))];

        // Turned text beside the page's own, as along a margin.
        foreach (IGrouping<int, Glyph> turned in loose.Where(glyph => glyph.Turn != 0).GroupBy(glyph => glyph.Turn))
        {
            read.Lines.AddRange(GlyphLine.Of([.. turned]).Select(line => line.At(line.Glyphs.Average(glyph => glyph.Y))));
        }

        read.Lines.Sort(static (left, right) => left.Baseline.CompareTo(right.Baseline));
        return read;
    }

    /// <summary>The table's part on this page.</summary>
    public TablePiece Piece(RuledTable table)
    {
        List<PieceRow> rows = [];
        int row = -1;
        foreach (RuledCell cell in table.Cells)
        {
            if (cell.Row != row)
            {
                rows.Add(new PieceRow(Number, table.Ys[cell.Row + 1] - table.Ys[cell.Row], []));
                row = cell.Row;
            }

            (string text, bool full) = CellText.Of(cell.Glyphs, cell.Right - cell.Left);
            rows[^1].Cells.Add(new PieceCell(cell.Left, cell.Right, text, full) { Rows = cell.Rows });
        }

        return new TablePiece(Number, table.Left, table.Right, rows);
    }

    // Boxes in place of lines, where no lines are.
    private void AddBoxes(PageRulings rulings, List<Glyph> glyphs)
    {
        PageRulings boxes = rulings.OfBoxes();
        foreach (RuledTable table in RuledTable.Of(boxes.Horizontal, boxes.Vertical))
        {
            bool isFree = !Tables.Exists(other => other.Left < table.Right && table.Left < other.Right && other.Top < table.Bottom && table.Top < other.Bottom);
            if (isFree && table.Xs.Length > 3)
            {
                HashSet<RuledCell> filled = [];
                foreach (Glyph glyph in glyphs)
                {
                    if (!glyph.IsSpace && table.At(glyph.X, glyph.Y) is { } cell)
                    {
                        filled.Add(cell);
                    }
                }

                if (filled.Count >= 3)
                {
                    Tables.Add(table);
                }
            }
        }
    }

    // Letters into the cells they stand in; those outside of tables are given back.
    private List<Glyph> Place(List<Glyph> glyphs)
    {
        List<Glyph> loose = [];
        Glyph? previous = null;
        RuledCell? before = null;
        foreach (Glyph glyph in glyphs)
        {
            RuledCell? cell = null;
            foreach (RuledTable table in Tables)
            {
                cell = table.At(glyph.X, glyph.Y);
                if (cell is not null)
                {
                    break;
                }
            }

            if (cell is null)
            {
                loose.Add(glyph);
            }
            else
            {
                cell.Glyphs.Add(glyph);
                if (before is not null && before != cell && previous is not null && RunsOver(previous, glyph))
                {
                    // A number that is wider than its cell: neither cell's own part of it is known.
                    before.Glyphs.Add(previous with { Text = Glyph.Unknown, Left = previous.Right });
                    cell.Glyphs.Add(glyph with { Text = Glyph.Unknown, Right = glyph.Left });
                }
            }

            (previous, before) = (glyph, cell);
        }

        foreach (RuledTable table in Tables.ToArray())
        {
            bool isLayout = table.Cells.Exists(cell => cell.Glyphs.Count > LongestCell) || table.Cells.TrueForAll(cell => cell.Glyphs.Count == 0);
            if (isLayout)
            {
                Tables.Remove(table);
                loose.AddRange(table.Cells.SelectMany(cell => cell.Glyphs));
            }
        }

        return loose;
    }

    private static bool RunsOver(Glyph left, Glyph right) =>
        left.Turn == right.Turn && char.IsDigit(left.End) && char.IsDigit(right.Text[0])
        && Math.Abs(left.Baseline - right.Baseline) < 0.2 * right.Size && Math.Abs(right.Left - left.Right) < 0.1 * right.Size;
}
