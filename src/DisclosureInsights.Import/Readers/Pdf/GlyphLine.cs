using System.Runtime.InteropServices;
using System.Text;

namespace DisclosureInsights.Import.Readers.Pdf;

/// <summary>Letters on one baseline, from left to right.</summary>
internal sealed class GlyphLine
{
    // Gaps as shares of the letters' size. Words of Latin letters are set apart by a fifth and more; Chinese text has no
    // gaps, justified lines stretch it a little, and what stands well apart was set apart.
    private const double WordGap = 0.17;
    private const double WideGap = 0.65;

    // Marks that end no line, and marks that begin none.
    private const string Opening = "（《“‘【〔([";
    private const string Closing = "，。、；：？！）》”’】〕…,.;:?!)]%";

    // A letter drawn twice for boldness is moved by a fraction of its stroke.
    private const double BoldShift = 0.15;

    private GlyphLine(IReadOnlyList<Glyph> glyphs)
    {
        Glyphs = glyphs;
        Left = glyphs[0].Left;
        foreach (Glyph glyph in glyphs)
        {
            Right = Math.Max(Right, glyph.Right);
            Size = Math.Max(Size, glyph.Size);
        }

        Baseline = glyphs[glyphs.Count / 2].Baseline;
    }

    /// <summary>Without spaces and without doubles.</summary>
    public IReadOnlyList<Glyph> Glyphs { get; }

    public double Left { get; }

    public double Right { get; }

    public double Baseline { get; private init; }

    public double Size { get; }

    /// <summary>
    /// Width of what begins the line and is not broken: a Chinese character with the marks around it, a word or number.
    /// </summary>
    public double FirstWord
    {
        get
        {
            int i = 1;
            while (i < Glyphs.Count && HoldsOn(Glyphs[i - 1], Glyphs[i]))
            {
                i++;
            }

            return Glyphs[i - 1].Right - Left;
        }
    }

    public double Top => Baseline - (Size * 0.88);

    public double Bottom => Baseline + (Size * 0.14);

    /// <summary>The line elsewhere on its page.</summary>
    public GlyphLine At(double baseline) => new(Glyphs) { Baseline = baseline };

    /// <summary>The lines that letters form, from top to bottom; spaces alone form none.</summary>
    public static List<GlyphLine> Of(List<Glyph> glyphs)
    {
        List<GlyphLine> lines = [];
        if (glyphs.Count == 0)
        {
            return lines;
        }

        Sort(glyphs, static glyph => glyph.Baseline);
        int first = 0;
        double sum = glyphs[0].Baseline;
        for (int i = 1; i < glyphs.Count; i++)
        {
            Glyph glyph = glyphs[i];
            if (glyph.Baseline - (sum / (i - first)) > 0.4 * Math.Min(glyph.Size, glyphs[i - 1].Size))
            {
                Close(glyphs, first, i, lines);
                first = i;
                sum = 0;
            }

            sum += glyph.Baseline;
        }

        Close(glyphs, first, glyphs.Count, lines);
        return lines;
    }

    // Letters mostly come in the order they are read in. Stable: those of no width stay where the file has them.
    private static void Sort(List<Glyph> glyphs, Func<Glyph, double> place)
    {
        Span<Glyph> span = CollectionsMarshal.AsSpan(glyphs);
        int moved = 0;
        for (int i = 1; i < span.Length; i++)
        {
            Glyph glyph = span[i];
            double at = place(glyph);
            int to = i;
            while (to > 0 && place(span[to - 1]) > at)
            {
                span[to] = span[to - 1];
                to--;
            }

            span[to] = glyph;
            moved += i - to;
            if (moved > 20 * span.Length)
            {
                Glyph[] sorted = [.. glyphs.OrderBy(place)];
                sorted.CopyTo(span);
                return;
            }
        }
    }

    private static void Close(List<Glyph> glyphs, int from, int to, List<GlyphLine> lines)
    {
        List<Glyph> sorted = from == 0 && to == glyphs.Count ? glyphs : glyphs.GetRange(from, to - from);
        Sort(sorted, static glyph => glyph.Left);
        List<Glyph> kept = new(sorted.Count);
        bool space = false;
        foreach (Glyph glyph in sorted)
        {
            if (glyph.IsSpace)
            {
                space = true;
                continue;
            }

            if (IsDouble(glyph, kept))
            {
                continue;
            }

            // A space that was typed between two Latin words or numbers counts, however narrow it is set.
            bool typed = space && kept.Count > 0 && !Glyph.IsWide(kept[^1].End) && !Glyph.IsWide(glyph.Text[0])
                && glyph.Left - kept[^1].Right > 0.08 * glyph.Size;
            kept.Add(typed ? glyph with { Text = " " + glyph.Text } : glyph);
            space = false;
        }

        if (kept.Count > 0)
        {
            lines.Add(new GlyphLine(kept));
        }
    }

    private static bool IsDouble(Glyph glyph, List<Glyph> kept)
    {
        for (int i = kept.Count - 1; i >= 0 && i >= kept.Count - 4; i--)
        {
            Glyph other = kept[i];
            double shift = Math.Min(BoldShift * glyph.Size, glyph.Width > 0 ? 0.4 * glyph.Width : double.MaxValue);
            if (other.Text.AsSpan().TrimStart(' ').SequenceEqual(glyph.Text) && Math.Abs(other.Left - glyph.Left) <= shift
                && Math.Abs(other.Baseline - glyph.Baseline) <= BoldShift * glyph.Size)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The text, words set apart by one space.</summary>
    /// <param name="numberGap">What stands in a gap between two digits.</param>
    public string Text(string numberGap = " ") => Text(0, Glyphs.Count, numberGap);

    /// <summary>The text of some of the letters.</summary>
    public string Text(int from, int to, string numberGap = " ")
    {
        StringBuilder text = new(to - from + 8);
        for (int i = from; i < to; i++)
        {
            string letters = Glyphs[i].Text;
            if (i > from)
            {
                bool gap = IsGap(Glyphs[i - 1], Glyphs[i]) || letters[0] == ' ';
                letters = letters.TrimStart(' ');
                if (gap)
                {
                    text.Append(char.IsDigit(Glyphs[i - 1].End) && char.IsDigit(letters[0]) ? numberGap : " ");
                }
            }

            text.Append(letters.TrimStart(' '));
        }

        return text.ToString();
    }

    private static bool HoldsOn(Glyph left, Glyph right)
    {
        char before = left.End, next = right.Text[0];
        return next != ' ' && ((!Glyph.IsWide(before) && !Glyph.IsWide(next))
            || Opening.Contains(before, StringComparison.Ordinal) || Closing.Contains(next, StringComparison.Ordinal));
    }

    private static bool IsGap(Glyph left, Glyph right)
    {
        double gap = right.Left - left.Right, size = Math.Min(left.Size, right.Size);
        bool wide = Glyph.IsWide(left.End) || Glyph.IsWide(right.Text[^1]);
        return gap > size * (wide ? WideGap : WordGap);
    }
}
