namespace DisclosureInsights.Import.Readers.Pdf;

/// <summary>
/// Letters that stand close together: what may be a cell where no ruling lines are. Lengths are points, pages below
/// each other.
/// </summary>
internal sealed class Segment(int line, int page, string text, double left, double right, double top, double bottom, bool isValue)
{
    /// <summary>Index of its first line in the run of lines.</summary>
    public int Line { get; } = line;

    public int Page { get; } = page;

    public string Text { get; private set; } = text;

    public double Left { get; private set; } = left;

    public double Right { get; private set; } = right;

    public double Top { get; } = top;

    public double Bottom { get; private set; } = bottom;

    /// <summary>A number or a stroke.</summary>
    public bool IsValue { get; } = isValue;

    /// <summary>The middle of each of its lines.</summary>
    public List<double> Middles { get; } = [(top + bottom) / 2];

    /// <summary>Right end of the last line.</summary>
    public double End { get; private set; } = right;

    public double Width => Right - Left;

    public double Middle => (Top + Bottom) / 2;

    /// <summary>Takes a line below as its own.</summary>
    public void Add(Segment below)
    {
        Text += below.Text;
        (Left, Right) = (Math.Min(Left, below.Left), Math.Max(Right, below.Right));
        Bottom = below.Bottom;
        End = below.Right;
        Middles.AddRange(below.Middles);
    }

    /// <summary>Whether they stand beside each other.</summary>
    public bool IsBeside(Segment other) => Overlap(Top, Bottom, other.Top, other.Bottom) > 0.5;

    /// <summary>How much of the shorter one two ranges share.</summary>
    public static double Overlap(double from, double to, double otherFrom, double otherTo) =>
        (Math.Min(to, otherTo) - Math.Max(from, otherFrom)) / Math.Max(0.1, Math.Min(to - from, otherTo - otherFrom));
}
