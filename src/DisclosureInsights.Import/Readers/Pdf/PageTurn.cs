namespace DisclosureInsights.Import.Readers.Pdf;

/// <summary>
/// How a page is turned to be read: a landscape table drawn upwards on an upright page, without the page saying so.
/// </summary>
/// <param name="Turns">Quarter turns of the baseline of most letters.</param>
/// <param name="Width">Of the page as it lies in the file.</param>
/// <param name="Height">Of the page as it lies in the file.</param>
internal readonly record struct PageTurn(int Turns, double Width, double Height)
{
    private const double Most = 0.6;

    /// <summary>Width of the page when it is read.</summary>
    public double ReadWidth => Turns % 2 == 0 ? Width : Height;

    /// <summary>Height of the page when it is read.</summary>
    public double ReadHeight => Turns % 2 == 0 ? Height : Width;

    /// <summary>The turn of most of the letters.</summary>
    public static PageTurn Of(List<Glyph> glyphs, double width, double height)
    {
        Span<int> counts = stackalloc int[4];
        foreach (Glyph glyph in glyphs)
        {
            counts[glyph.Turn]++;
        }

        int most = 0;
        for (int i = 1; i < counts.Length; i++)
        {
            most = counts[i] > glyphs.Count * Most ? i : most;
        }

        return new PageTurn(most, width, height);
    }

    /// <summary>Where a place of the page, measured from its upper left corner, is when it is read.</summary>
    public (double X, double Y) Place(double x, double y) => Turns switch
    {
        1 => (Height - y, x),
        2 => (Width - x, Height - y),
        3 => (y, Width - x),
        _ => (x, y),
    };

    /// <summary>A letter as it stands on the page that is read.</summary>
    public Glyph Turned(Glyph glyph)
    {
        (double x, double y) = Place(glyph.X, glyph.Y);
        int turn = (glyph.Turn - Turns + 4) % 4;

        // The letters' own frames begin at the file's lower left corner, turned with them; see PageGlyphs.
        (double along, double across) = turn == 0 ? Turns switch
        {
            2 => (Width, 0d),
            3 => (Height, Width),
            _ => (0d, 0d),
        } : (0d, 0d);
        return glyph with
        {
            X = x,
            Y = y,
            Turn = turn,
            Left = glyph.Left + along,
            Right = glyph.Right + along,
            Baseline = glyph.Baseline + across,
        };
    }
}
