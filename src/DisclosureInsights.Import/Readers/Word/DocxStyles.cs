namespace DisclosureInsights.Import.Readers.Word;

/// <summary>What styles say of a paragraph's or a run's meaning: headings, lists, text that is not shown.</summary>
internal sealed class DocxStyles
{
    // A style that is based on itself in the end says nothing more.
    private const int LongestChain = 20;

    private static readonly string[] HeadingNames = ["heading", "title", "标题"];

    private readonly Dictionary<string, Style> styles = [];

    /// <summary>Reads the styles of a part, none where there is no part.</summary>
    public static DocxStyles Read(XmlCursor? cursor)
    {
        DocxStyles read = new();
        if (cursor is null)
        {
            return read;
        }

        int depth = cursor.Enter();
        while (cursor.Next(depth))
        {
            if (cursor.Name == "style" && cursor.Attribute("styleId") is { } id)
            {
                read.styles.TryAdd(id, ReadStyle(cursor));
            }
            else
            {
                cursor.Skip();
            }
        }

        return read;
    }

    /// <summary>The paragraph with what its style adds to what it says itself.</summary>
    public DocxParagraphProperties Complete(DocxParagraphProperties own)
    {
        string? id = own.Style;
        DocxParagraphProperties whole = own;
        for (int i = 0; i < LongestChain && id is not null && styles.TryGetValue(id, out Style? style); i++, id = style.BasedOn)
        {
            whole = whole with
            {
                OutlineLevel = whole.OutlineLevel ?? style.Paragraph.OutlineLevel,
                HasHeadingStyle = whole.HasHeadingStyle || style.IsHeading,
                IsHidden = whole.IsHidden ?? style.IsHidden,
                ListLevel = whole.ListLevel ?? style.Paragraph.ListLevel,
                List = whole.List ?? style.Paragraph.List,
                ListStyle = whole.List is null && style.Paragraph.List is not null ? id : whole.ListStyle,
            };
        }

        return whole;
    }

    /// <summary>Whether runs of a character style are not shown; null where it says nothing.</summary>
    public bool? Hides(string? id)
    {
        for (int i = 0; i < LongestChain && id is not null && styles.TryGetValue(id, out Style? style); i++, id = style.BasedOn)
        {
            if (style.IsHidden is { } hidden)
            {
                return hidden;
            }
        }

        return null;
    }

    private static Style ReadStyle(XmlCursor cursor)
    {
        Style style = new();
        int depth = cursor.Enter();
        while (cursor.Next(depth))
        {
            switch (cursor.Name)
            {
                case "name":
                    string name = cursor.Attribute("val") ?? "";
                    style.IsHeading = Array.Exists(HeadingNames, start => name.StartsWith(start, StringComparison.OrdinalIgnoreCase));
                    cursor.Skip();
                    break;
                case "basedOn":
                    style.BasedOn = cursor.Attribute("val");
                    cursor.Skip();
                    break;
                case "pPr":
                    style.Paragraph = DocxParagraphProperties.Read(cursor);
                    break;
                case "rPr":
                    (style.IsHidden, _) = DocxRunProperties.Read(cursor);
                    break;
                default:
                    cursor.Skip();
                    break;
            }
        }

        return style;
    }

    private sealed class Style
    {
        public string? BasedOn { get; set; }

        public bool IsHeading { get; set; }

        public bool? IsHidden { get; set; }

        public DocxParagraphProperties Paragraph { get; set; } = DocxParagraphProperties.None;
    }
}
