using DisclosureInsights.Import.Documents;

namespace DisclosureInsights.Import.Readers.Pdf;

/// <summary>
/// Finds tables without ruling lines: lines whose words stand well apart, several below each other. What it cannot be
/// sure of is given without a grid, so that nothing is taken for a blank that is none.
/// </summary>
internal static class AlignedTables
{
    // Shares of the letters' size.
    private const double Apart = 0.75;
    private const double SameSize = 0.12;
    private const double Furthest = 5;
    private const double RowGapOfPages = 1.2;

    // A longer line without a gap is a sentence.
    private const double LongestCell = 0.55;
    private const int ManyCells = 4;

    // The largest form has some 300; lists of thousands are no form.
    private const int MostCells = 1_200;

    /// <summary>The lines divided into tables (<see cref="TablePiece"/>) and runs of lines (List of <see cref="FlowLine"/>).</summary>
    public static IEnumerable<object> Divide(List<FlowLine> lines, TextMargins margins)
    {
        List<FlowLine> prose = [];
        int i = 0;
        while (i < lines.Count)
        {
            (int start, int end) = Region(lines, i, margins);
            if (end > start && Table(lines.GetRange(start, end - start)) is { } table)
            {
                prose.AddRange(lines.GetRange(i, start - i));
                if (prose.Count > 0)
                {
                    yield return prose;
                    prose = [];
                }

                foreach (TablePiece piece in table)
                {
                    yield return piece;
                }

                i = end;
            }
            else
            {
                int next = Math.Max(end, i + 1);
                prose.AddRange(lines.GetRange(i, next - i));
                i = next;
            }
        }

        if (prose.Count > 0)
        {
            yield return prose;
        }
    }

    // The lines from the first that may be a table's to the last; lines of one cell above and below are its only where
    // they stand as close as lines of one cell.
    private static (int Start, int End) Region(List<FlowLine> lines, int from, TextMargins margins)
    {
        int end = from;
        while (end < lines.Count && (MayBeRow(lines[end], margins) || IsBesideRow(lines, end)) && (end == from || Follows(lines[end - 1], lines[end])))
        {
            end++;
        }

        int start = from;
        while (start < end && !IsRow(lines[start].Line))
        {
            start++;
        }

        int last = end;
        while (last > start && !IsRow(lines[last - 1].Line))
        {
            last--;
        }

        while (start > from && start < end && IsClose(lines[start - 1], lines[start]))
        {
            start--;
        }

        while (last < end && last > start && IsClose(lines[last - 1], lines[last]))
        {
            last++;
        }

        return start < last ? (start, last) : (from, end);
    }

    private static bool MayBeRow(FlowLine line, TextMargins margins)
    {
        (double left, double right) = margins.Sides(line.Page);
        return IsRow(line.Line) || line.Line.Right - line.Line.Left <= LongestCell * (right - left);
    }

    // A line of a long label, with the row's numbers at its next or last line.
    private static bool IsBesideRow(List<FlowLine> lines, int i) =>
        (i + 1 < lines.Count && IsRow(lines[i + 1].Line) && IsClose(lines[i], lines[i + 1]) && Follows(lines[i], lines[i + 1]))
        || (i > 0 && IsRow(lines[i - 1].Line) && IsClose(lines[i - 1], lines[i]) && Follows(lines[i - 1], lines[i]));

    private static bool Follows(FlowLine above, FlowLine below) =>
        Math.Abs(above.Line.Size - below.Line.Size) <= SameSize * above.Line.Size
        && (above.Page != below.Page || below.Line.Baseline - above.Line.Baseline <= Furthest * below.Line.Size);

    private static bool IsClose(FlowLine above, FlowLine below) =>
        above.Page == below.Page && below.Line.Top - above.Line.Bottom <= 0.4 * below.Line.Size;

    /// <summary>Whether a line's words stand apart as cells do.</summary>
    public static bool IsRow(GlyphLine line)
    {
        int cells = 1, letters = 0, longest = 0;
        for (int i = 0; i < line.Glyphs.Count; i++)
        {
            if (i > 0 && line.Glyphs[i].Left - line.Glyphs[i - 1].Right > Apart * line.Size)
            {
                cells++;
                letters = 0;
            }

            longest = Math.Max(longest, ++letters);
        }

        // 索 引 号 is one word, spread.
        return cells > 1 && (longest > 1 || !line.Glyphs.All(glyph => Glyph.IsWide(glyph.End)));
    }

    private static List<TablePiece>? Table(List<FlowLine> lines)
    {
        List<Segment> segments = [];
        double offset = 0, end = 0;
        int rows = 0;
        bool wide = false;
        for (int i = 0; i < lines.Count; i++)
        {
            GlyphLine line = lines[i].Line;
            if (i > 0 && lines[i].Page != lines[i - 1].Page)
            {
                offset = end + (RowGapOfPages * line.Size) - line.Top;
            }

            int before = segments.Count;
            Cut(line, i, lines[i].Page.Number, offset, segments);
            end = line.Bottom + offset;
            rows += segments.Count - before > 1 ? 1 : 0;
            wide |= segments.Count - before >= ManyCells;
        }

        if ((rows < 2 && !wide) || segments.Count > MostCells)
        {
            return null;
        }

        double size = lines.Max(line => line.Line.Size);
        List<TablePiece> pieces = [];
        List<AlignedTable> tables = Parts(segments, size).ConvertAll(part => new AlignedTable(part, size));
        int expected = tables.Max(table => table.MostValues);
        foreach (AlignedTable table in tables)
        {
            if (table.Read(expected) is { } piece)
            {
                pieces.Add(piece);
            }
        }

        return pieces.Count > 0 ? pieces : null;
    }

    // Tables below each other stand further apart than the rows of one, or on two pages; those with the same columns are
    // one all the same.
    private static List<List<Segment>> Parts(List<Segment> segments, double size)
    {
        List<double> gaps = [];
        double bottom = segments[0].Bottom;
        foreach (Segment segment in segments)
        {
            gaps.Add(segment.Top - bottom);
            bottom = Math.Max(bottom, segment.Bottom);
        }

        double[] rowGaps = [.. gaps.Where(gap => gap > 0.4 * size).Order()];
        double widest = rowGaps.Length == 0 ? double.MaxValue : (rowGaps[rowGaps.Length / 2] * 1.6) + (0.4 * size);
        List<List<Segment>> parts = [];
        for (int i = 0; i < segments.Count; i++)
        {
            if (i == 0 || gaps[i] > widest || segments[i].Page != segments[i - 1].Page)
            {
                parts.Add([]);
            }

            parts[^1].Add(segments[i]);
        }

        for (int i = parts.Count - 1; i > 0; i--)
        {
            AlignedColumns above = new(parts[i - 1], size), below = new(parts[i], size);
            if (above.Hold(below) || below.Hold(above))
            {
                parts[i - 1].AddRange(parts[i]);
                parts.RemoveAt(i);
            }
        }

        return parts;
    }

    private static void Cut(GlyphLine line, int index, int page, double offset, List<Segment> segments)
    {
        int start = 0;
        for (int i = 1; i <= line.Glyphs.Count; i++)
        {
            if (i < line.Glyphs.Count && line.Glyphs[i].Left - line.Glyphs[i - 1].Right <= Apart * line.Size)
            {
                continue;
            }

            string text = line.Text(start, i, "\n");
            segments.Add(new Segment(
                index, page, text, line.Glyphs[start].Left, line.Glyphs[i - 1].Right, line.Top + offset, line.Bottom + offset, NumberReader.IsValue(text)));
            start = i;
        }
    }
}
