using System.Text;

namespace DisclosureInsights.Import.Readers.Pdf;

/// <summary>Puts the letters of a cell together to its text.</summary>
internal static class CellText
{
    // Points between a cell's text and its borders, both sides together.
    private const double Padding = 12;
    private const double Slack = 1.3;

    /// <summary>The text, and whether its last line fills the cell.</summary>
    public static (string Text, bool EndsFull) Of(List<Glyph> glyphs, double width)
    {
        if (glyphs.Count == 0)
        {
            return ("", false);
        }

        List<GlyphLine> lines = Lines(glyphs);
        if (lines.Count == 0)
        {
            return ("", false);
        }

        if (lines.Count == 1)
        {
            return (lines[0].Text("\n"), IsFull(lines[0], width));
        }

        bool vertical = lines.TrueForAll(line => line.Glyphs.Count == 1) && lines.Exists(line => Glyph.IsWide(line.Glyphs[0].End));
        StringBuilder text = new();
        for (int i = 0; i < lines.Count; i++)
        {
            if (i > 0 && !vertical)
            {
                text.Append(Between(lines[i - 1], lines[i], width));
            }

            text.Append(lines[i].Text("\n"));
        }

        return (text.ToString(), vertical || IsFull(lines[^1], width));
    }

    private static List<GlyphLine> Lines(List<Glyph> glyphs)
    {
        if (glyphs.TrueForAll(glyph => glyph.Turn == glyphs[0].Turn))
        {
            return GlyphLine.Of(glyphs);
        }

        // Vertical text with turned brackets: each direction has its own lines, in the order of the page.
        List<GlyphLine> lines = [];
        foreach (IGrouping<int, Glyph> turned in glyphs.GroupBy(glyph => glyph.Turn))
        {
            lines.AddRange(GlyphLine.Of([.. turned]));
        }

        return [.. lines.OrderBy(line => line.Glyphs[0].Y)];
    }

    private static bool IsFull(GlyphLine line, double width) => width - (line.Right - line.Left) < (line.Size * Slack) + Padding;

    // What stands at a line's end within a cell: nothing where the cell's width broke a text, else a line break.
    private static string Between(GlyphLine above, GlyphLine below, double width)
    {
        Glyph last = above.Glyphs[^1], first = below.Glyphs[0];
        char next = first.Text.TrimStart(' ')[0];
        if (!Glyph.IsWide(last.End) && !Glyph.IsWide(next))
        {
            bool number = IsNumber(last.End) && IsNumber(next);
            bool broken = (above.Right - above.Left) + first.Width > width - Padding;
            return !broken ? "\n" : number || !char.IsAsciiLetter(last.End) ? "" : " ";
        }

        return IsFull(above, width) || width - Padding - (above.Right - above.Left) < below.FirstWord ? "" : "\n";
    }

    private static bool IsNumber(char c) => char.IsDigit(c) || c is '.' or ',';
}
