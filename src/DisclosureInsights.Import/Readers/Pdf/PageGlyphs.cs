using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace DisclosureInsights.Import.Readers.Pdf;

/// <summary>The letters of a page that a reader of the printed page sees.</summary>
internal static class PageGlyphs
{
    // An invisible text under a scan is all the text there is; beside a printed one it is a copy.
    private const double FewVisible = 0.1;

    /// <summary>The letters in the order of the file.</summary>
    public static List<Glyph> Of(Page page, UnmappedLetters unmapped)
    {
        IReadOnlyList<Letter> letters = page.Letters;
        List<Glyph> glyphs = new(letters.Count);
        bool keepInvisible = KeepsInvisible(letters);
        double height = page.Height;
        foreach (Letter letter in letters)
        {
            if ((keepInvisible || !IsInvisible(letter)) && Read(letter, height, unmapped) is { } glyph)
            {
                glyphs.Add(glyph);
            }
        }

        return glyphs;
    }

    private static bool IsInvisible(Letter letter) => letter.RenderingMode is TextRenderingMode.Neither or TextRenderingMode.NeitherClip;

    private static bool KeepsInvisible(IReadOnlyList<Letter> letters)
    {
        int visible = 0, invisible = 0;
        foreach (Letter letter in letters)
        {
            if (IsInvisible(letter))
            {
                invisible++;
            }
            else if (!string.IsNullOrWhiteSpace(letter.Value))
            {
                visible++;
            }
        }

        return invisible > 0 && visible <= invisible * FewVisible;
    }

    private static Glyph? Read(Letter letter, double height, UnmappedLetters unmapped)
    {
        string? text = Text(letter, unmapped);
        if (text is null)
        {
            return null;
        }

        PdfPoint start = letter.StartBaseLine, end = letter.EndBaseLine;
        double dx = end.X - start.X, dy = end.Y - start.Y;
        double size = letter.PointSize > 0.5 ? letter.PointSize : Math.Max(1, letter.GlyphRectangleLoose.Height);

        // The middle of a letter lies above its baseline by about a third of its size.
        double lift = size * 0.36;
        if (Math.Abs(dy) <= 0.2 * Math.Abs(dx) || (dx == 0 && dy == 0))
        {
            bool upsideDown = dx < 0;
            double baseline = height - start.Y;
            return upsideDown
                ? new Glyph(text, -start.X, -end.X, start.Y, size, (start.X + end.X) / 2, baseline + lift, 2)
                : new Glyph(text, start.X, end.X, baseline, size, (start.X + end.X) / 2, baseline - lift, 0);
        }

        // Letters at a slant are a watermark across the page.
        if (Math.Abs(dx) > 0.2 * Math.Abs(dy))
        {
            return null;
        }

        double y = height - ((start.Y + end.Y) / 2);
        return dy > 0
            ? new Glyph(text, start.Y, end.Y, start.X, size, start.X - lift, y, 1)
            : new Glyph(text, -start.Y, -end.Y, -start.X, size, start.X + lift, y, 3);
    }

    // Null for what is no letter.
    private static string? Text(Letter letter, UnmappedLetters unmapped)
    {
        string text = letter.Value;
        if (string.IsNullOrEmpty(text))
        {
            return letter.Width > 0 ? Glyph.Unknown : null;
        }

        char first = text[0];
        if (text.Length == 1 && (first is ' ' or '\u00A0' or '\u3000' or '\t' or '\r' or '\n' || char.IsWhiteSpace(first)))
        {
            return " ";
        }

        if (unmapped.Contains(letter))
        {
            return Glyph.Unknown;
        }

        foreach (char c in text)
        {
            if (c is '\uFFFD' or (>= '\uE000' and <= '\uF8FF') || char.IsControl(c))
            {
                return Glyph.Unknown;
            }
        }

        // A soft hyphen, a zero-width space or a mark of direction is nothing to see.
        return text.Length == 1 && char.GetUnicodeCategory(first) == System.Globalization.UnicodeCategory.Format ? null : Radicals.Plain(text);
    }
}
