using System.Buffers;
using System.Text;

namespace DisclosureInsights.Import.Readers;

/// <summary>
/// Collects text as a browser would show it: white space collapsed; a line break of the markup's source between two
/// Chinese characters is no space.
/// </summary>
internal sealed class MarkupText
{
    private static readonly SearchValues<char> Spaces = SearchValues.Create(
        [.. Enumerable.Range(0, char.MaxValue + 1).Select(c => (char)c).Where(c => c is ' ' or '\n' or '\t' or '\r' or '\u00A0' or '\u200B' or '\uFEFF'
            || (c >= '\u1680' && char.IsWhiteSpace(c)))]);

    private readonly StringBuilder text = new();
    private bool space;
    private bool sourceBreak;
    private bool lineBreak;

    public int Length => text.Length;

    public bool HasLineBreak { get; private set; }

    public void Append(ReadOnlySpan<char> characters)
    {
        while (characters.Length > 0)
        {
            int run = characters.IndexOfAny(Spaces);
            run = run < 0 ? characters.Length : run;
            if (run > 0)
            {
                Separate(characters[0]);
                text.Append(characters[..run]);
                characters = characters[run..];
            }

            int blank = 0;
            while (blank < characters.Length && Spaces.Contains(characters[blank]))
            {
                sourceBreak |= characters[blank] is '\n' or '\r';
                blank++;
            }

            space |= blank > 0;
            characters = characters[blank..];
        }
    }

    /// <summary>Begins a new line, unless there is nothing before it.</summary>
    public void Break() => lineBreak = true;

    /// <summary>The text so far; starts anew.</summary>
    public string Take()
    {
        string taken = text.Length == 0 ? "" : text.ToString();
        text.Clear();
        (space, sourceBreak, lineBreak, HasLineBreak) = (false, false, false, false);
        return taken;
    }

    private void Separate(char next)
    {
        if (text.Length > 0)
        {
            if (lineBreak)
            {
                text.Append('\n');
                HasLineBreak = true;
            }
            else if (space && !(sourceBreak && text[^1] >= '\u2E80' && next >= '\u2E80'))
            {
                text.Append(' ');
            }
        }

        (space, sourceBreak, lineBreak) = (false, false, false);
    }
}
