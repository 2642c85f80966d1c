using System.Globalization;
using System.Text;

namespace DisclosureInsights.Application.Importing;

/// <summary>
/// A file's or an entry's name as it may be shown and stored. Names come from strangers: control characters, marks that
/// turn the direction of writing (U+202E) and half characters are shown by their numbers.
/// </summary>
internal static class ShownName
{
    /// <summary>Longer names lose their middle, so that archive and extension stay to be seen.</summary>
    private const int MaximumLength = 300;

    public static string Of(string name)
    {
        string shown = name.Any(IsOdd) ? Escaped(name) : name;
        return shown.Length <= MaximumLength ? shown : $"{Cut(shown, MaximumLength / 2)}…{CutStart(shown, MaximumLength / 2)}";
    }

    private static bool IsOdd(char character) =>
        char.IsSurrogate(character) || char.GetUnicodeCategory(character) is UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    private static string Escaped(string name)
    {
        StringBuilder shown = new();
        for (int index = 0; index < name.Length; index++)
        {
            char character = name[index];
            if (index + 1 < name.Length && char.IsSurrogatePair(character, name[index + 1]))
            {
                shown.Append(character).Append(name[++index]);
            }
            else if (IsOdd(character))
            {
                shown.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}");
            }
            else
            {
                shown.Append(character);
            }
        }

        return shown.ToString();
    }

    private static string Cut(string text, int length) => text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];

    private static string CutStart(string text, int length) => text[^(char.IsLowSurrogate(text[^length]) ? length - 1 : length)..];
}
