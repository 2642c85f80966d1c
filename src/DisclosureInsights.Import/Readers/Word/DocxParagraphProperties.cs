using System.Globalization;

namespace DisclosureInsights.Import.Readers.Word;

/// <summary>What a paragraph or its style says of its meaning; null where it says nothing.</summary>
internal sealed record DocxParagraphProperties
{
    public static readonly DocxParagraphProperties None = new();

    public string? Style { get; init; }

    /// <summary>0 to 8 for headings, 9 for text.</summary>
    public int? OutlineLevel { get; init; }

    /// <summary>Number of the list that counts the paragraph, 0 for none.</summary>
    public int? List { get; init; }

    /// <summary>0-based level of that list.</summary>
    public int? ListLevel { get; init; }

    /// <summary>The style that names the list, null where the paragraph does itself.</summary>
    public string? ListStyle { get; init; }

    /// <summary>Its style, or one that it is based on, has the name of one for headings.</summary>
    public bool HasHeadingStyle { get; init; }

    public bool IsHeading => HasHeadingStyle || OutlineLevel is >= 0 and < 9;

    /// <summary>Its runs are not shown, unless they say otherwise.</summary>
    public bool? IsHidden { get; init; }

    /// <summary>Its end is deleted as a tracked change: the next paragraph goes on in it.</summary>
    public bool IsEndDeleted { get; init; }

    /// <summary>Reads the properties the cursor stands on.</summary>
    public static DocxParagraphProperties Read(XmlCursor cursor)
    {
        DocxParagraphProperties read = None;
        int depth = cursor.Enter();
        while (cursor.Next(depth))
        {
            switch (cursor.Name)
            {
                case "pStyle":
                    read = read with { Style = cursor.Attribute("val") };
                    cursor.Skip();
                    break;
                case "outlineLvl":
                    read = read with { OutlineLevel = Number(cursor) };
                    cursor.Skip();
                    break;
                case "numPr":
                    read = ReadList(cursor, read);
                    break;
                case "rPr":
                    (_, bool deleted) = DocxRunProperties.Read(cursor);
                    read = read with { IsEndDeleted = deleted };
                    break;
                default:
                    cursor.Skip();
                    break;
            }
        }

        return read;
    }

    private static DocxParagraphProperties ReadList(XmlCursor cursor, DocxParagraphProperties read)
    {
        int depth = cursor.Enter();
        while (cursor.Next(depth))
        {
            read = cursor.Name switch
            {
                "numId" => read with { List = Number(cursor) },
                "ilvl" => read with { ListLevel = Number(cursor) },
                _ => read,
            };
            cursor.Skip();
        }

        return read;
    }

    private static int? Number(XmlCursor cursor) =>
        int.TryParse(cursor.Attribute("val"), NumberStyles.Integer, CultureInfo.InvariantCulture, out int number) ? number : null;
}
