namespace DisclosureInsights.Import.Readers.Pdf;

/// <summary>
/// A letter where it stands. Lengths are points; <see cref="X"/> and <see cref="Y"/> are its middle on the page, Y
/// downwards. <see cref="Left"/>, <see cref="Right"/> and <see cref="Baseline"/> are along and across its own direction
/// of writing, so that turned text is put together like any other.
/// </summary>
/// <param name="Text">Its characters; U+FFFD where nobody knows which.</param>
/// <param name="Turn">Quarter turns of its baseline.</param>
internal sealed record Glyph(
    string Text, double Left, double Right, double Baseline, double Size, double X, double Y, int Turn)
{
    /// <summary>A letter of no known character.</summary>
    public const string Unknown = "\uFFFD";

    public bool IsSpace => Text == " ";

    public double Width => Right - Left;

    /// <summary>The last character, which decides whether a gap behind it is a space.</summary>
    public char End => Text[^1];

    /// <summary>Whether a character is set without spaces between words.</summary>
    public static bool IsWide(char c) => c >= '\u2E80' && c is not (>= '\uFF10' and <= '\uFF19');
}
