namespace DisclosureInsights.Import.Readers.Pdf;

/// <summary>Where the text of a document's pages begins and ends, and how far its lines are apart.</summary>
internal sealed class TextMargins
{
    // Lines that reach over this share of the page show where its margins are.
    private const double Long = 0.5;

    private readonly Dictionary<(int Width, int Height), (double Left, double Right)> sides = [];

    private TextMargins()
    {
    }

    /// <summary>From one line of a paragraph to the next, as a share of the letters' size.</summary>
    public double Pitch { get; private set; } = 1.5;

    /// <summary>The size of most letters, in points.</summary>
    public double BodySize { get; private set; }

    /// <summary>Measures pages.</summary>
    public static TextMargins Of(IReadOnlyList<PdfPage> pages)
    {
        TextMargins margins = new();
        Dictionary<double, int> sizes = [];
        List<double> pitches = [];
        foreach (IGrouping<(int, int), PdfPage> alike in pages.GroupBy(Key))
        {
            double left = double.MaxValue, right = 0, first = double.MaxValue, width = 0;
            foreach (PdfPage page in alike)
            {
                width = page.Width;
                GlyphLine? above = null;
                foreach (GlyphLine line in page.Lines)
                {
                    first = Math.Min(first, line.Left);
                    if (AlignedTables.IsRow(line))
                    {
                        above = null;
                        continue;
                    }

                    double size = Math.Round(line.Size * 2) / 2;
                    sizes[size] = sizes.GetValueOrDefault(size) + line.Glyphs.Count;
                    if (line.Right - line.Left < Long * page.Width)
                    {
                        above = null;
                        continue;
                    }

                    (left, right) = (Math.Min(left, line.Left), Math.Max(right, line.Right));
                    if (above is not null && Math.Abs(above.Size - line.Size) < 0.5 && line.Baseline - above.Baseline < 4 * line.Size)
                    {
                        pitches.Add((line.Baseline - above.Baseline) / line.Size);
                    }

                    above = line;
                }
            }

            left = left == double.MaxValue ? first : left;
            margins.sides[alike.Key] = (left, right > 0 ? right : width - left);
        }

        if (pitches.Count > 0)
        {
            // Within a paragraph lines are as close as they get.
            pitches.Sort();
            margins.Pitch = pitches[pitches.Count / 4];
        }

        margins.BodySize = sizes.Count > 0 ? sizes.MaxBy(size => size.Value).Key : 10.5;
        return margins;
    }

    /// <summary>The text's sides on a page.</summary>
    public (double Left, double Right) Sides(PdfPage page) => sides.GetValueOrDefault(Key(page), (0, page.Width));

    private static (int Width, int Height) Key(PdfPage page) => ((int)Math.Round(page.Width / 4), (int)Math.Round(page.Height / 4));
}
