using System.Globalization;

namespace DisclosureInsights.Import.Readers.Word;

/// <summary>A character that a Word file names by its place in a font.</summary>
internal static class DocxSymbol
{
    private const char Unknown = '\uFFFD';

    /// <summary>
    /// What the symbol the cursor stands on shows; a replacement character for one that is not known, so that its place
    /// does not look empty.
    /// </summary>
    public static string Read(XmlCursor cursor)
    {
        string font = cursor.Attribute("font") ?? "";
        if (!ushort.TryParse(cursor.Attribute("char"), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort code))
        {
            return Unknown.ToString();
        }

        char shown = (char)code;

        // Fonts of symbols have their places from F000 on.
        if (shown is >= '\uF000' and <= '\uF0FF')
        {
            shown = (char)(code & 0xFF);
            return OfFont(font, shown).ToString();
        }

        return char.IsSurrogate(shown) || char.IsControl(shown) ? Unknown.ToString()
            : IsSymbolFont(font) && shown <= '\u00FF' ? OfFont(font, shown).ToString()
            : shown.ToString();
    }

    private static bool IsSymbolFont(string font) =>
        font.StartsWith("Wingdings", StringComparison.OrdinalIgnoreCase) || font.Equals("Symbol", StringComparison.OrdinalIgnoreCase);

    private static char OfFont(string font, char place) => font.ToUpperInvariant() switch
    {
        "WINGDINGS" => place switch
        {
            'o' or '\u00A8' => '□',
            '\u00FC' => '√',
            '\u00FB' => '×',
            '\u00FE' => '☑',
            'l' or '\u009F' => '●',
            'n' => '■',
            >= '\u0081' and <= '\u008A' => (char)('①' + place - '\u0081'),
            _ => Unknown,
        },
        "WINGDINGS 2" => place switch
        {
            'P' => '√',
            'O' => '×',
            'R' => '☑',
            '\u00A3' => '□',
            >= 'j' and <= 's' => (char)('①' + place - 'j'),
            _ => Unknown,
        },
        "SYMBOL" => place switch
        {
            '\u00B4' => '×',
            '\u00B3' => '≥',
            '\u00A3' => '≤',
            '\u00B1' => '±',
            '-' => '−',

            // Digits and most marks are where they always are.
            >= ' ' and <= '?' and not ('"' or '$' or '\'' or '*') => place,
            _ => Unknown,
        },
        _ => Unknown,
    };
}
