using System.Globalization;
using System.Text;
using System.Xml;

namespace DisclosureInsights.Import.Readers.Workbooks;

/// <summary>Strings of an .xlsx file: those that its sheets share, and those within a cell.</summary>
internal static class XlsxStrings
{
    // A cell can hold 32,767 characters.
    private const int LongestString = 32_767;
    private const long MostCharacters = 64L * 1024 * 1024;
    private const int MostStrings = 4_000_000;

    public static IReadOnlyList<string> Read(OfficePackage package, string? part)
    {
        List<string> strings = [];
        using XmlReader? xml = package.Open(part);
        if (xml is null)
        {
            return strings;
        }

        StringBuilder text = new();
        long characters = 0;
        xml.MoveToContent();
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "si")
            {
                string item = Item(xml, text);
                characters += item.Length;
                strings.Add(item);
                if (characters > MostCharacters || strings.Count > MostStrings)
                {
                    throw new ReadLimitException(MostCharacters.ToString(CultureInfo.InvariantCulture));
                }
            }
        }

        return strings;
    }

    /// <summary>
    /// The text of the element that the reader stands on, its runs put together; how a word is read aloud (<c>rPh</c>) is no
    /// part of it. Ends on the element's end.
    /// </summary>
    public static string Item(XmlReader xml, StringBuilder text)
    {
        if (xml.IsEmptyElement)
        {
            return "";
        }

        text.Clear();
        int depth = xml.Depth, aloud = 0, characters = 0;
        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element when !xml.IsEmptyElement:
                    aloud += xml.LocalName == "rPh" ? 1 : 0;
                    characters += xml.LocalName == "t" ? 1 : 0;
                    break;
                case XmlNodeType.EndElement:
                    aloud -= xml.LocalName == "rPh" ? 1 : 0;
                    characters -= xml.LocalName == "t" ? 1 : 0;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace
                    when aloud == 0 && characters > 0 && text.Length < LongestString:
                    text.Append(xml.Value);
                    break;
                default:
                    break;
            }
        }

        return Unescape(text.Length > LongestString ? text.ToString(0, LongestString) : text.ToString());
    }

    /// <summary>_x000D_ stands for a character that markup cannot hold; _x005F_ for the low line that would begin one.</summary>
    public static string Unescape(string text)
    {
        if (!text.Contains("_x", StringComparison.Ordinal))
        {
            return text;
        }

        StringBuilder plain = new(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '_' && i + 6 < text.Length && text[i + 1] == 'x' && text[i + 6] == '_'
                && ushort.TryParse(text.AsSpan(i + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort code))
            {
                plain.Append((char)code);
                i += 6;
            }
            else
            {
                plain.Append(text[i]);
            }
        }

        return plain.ToString();
    }
}
