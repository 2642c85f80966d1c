using System.Text;

namespace DisclosureInsights.Core.Prose;

/// <summary>
/// A section's text made even for reading: full-width digits, letters and punctuation narrowed, traditional characters
/// simplified, white space dropped (scrapers put it between any two characters). Every character remembers its place.
/// </summary>
internal sealed class ProseText
{
    private readonly int[] offsets;

    private ProseText(string text, int[] offsets, string original)
    {
        Text = text;
        this.offsets = offsets;
        Original = original;
    }

    /// <summary>The evened text: no white space but line feeds, and one blank where two digits would otherwise touch.</summary>
    public string Text { get; }

    public string Original { get; }

    /// <summary>UTF-16 offset in the original of a character of <see cref="Text"/>.</summary>
    public int OffsetOf(int index) => offsets[index];

    /// <summary>Offset behind the original character that ends a span of <see cref="Text"/>.</summary>
    public int EndOffsetOf(int end) => end == 0 ? 0 : offsets[end - 1] + 1;

    public static ProseText Of(string original)
    {
        StringBuilder builder = new(original.Length);
        int[] places = new int[original.Length];
        int count = 0;
        int blankAt = -1;
        for (int i = 0; i < original.Length; i++)
        {
            char c = Even(original[i]);
            if (c == ' ')
            {
                blankAt = blankAt < 0 ? i : blankAt;
                continue;
            }

            if (blankAt >= 0 && count > 0 && char.IsAsciiDigit(c) && char.IsAsciiDigit(builder[count - 1]))
            {
                builder.Append(' ');
                places[count++] = blankAt;
            }

            blankAt = -1;
            builder.Append(c);
            places[count++] = i;
        }

        return new ProseText(builder.ToString(), places, original);
    }

    private static char Even(char c) => c switch
    {
        '\n' => '\n',
        '\u3000' or '\u00a0' or '\u200b' or '\ufeff' => ' ',
        _ when char.IsWhiteSpace(c) => ' ',
        '．' => '.',
        '，' => ',',
        '；' => ';',
        '：' or '∶' => ':',
        '（' or '﹙' => '(',
        '）' or '﹚' => ')',
        '！' => '!',
        '？' => '?',
        '％' or '﹪' => '%',
        '＊' => '*',
        '「' or '“' or '『' => '“',
        '」' or '”' or '』' => '”',
        '｡' => '。',
        >= '！' and <= '～' => (char)(c - '！' + '!'),
        > '\u2e7f' => TraditionalCharacters.Simplify(c),
        _ => c,
    };
}
