namespace DisclosureInsights.Import.Readers.Word;

/// <summary>Reads paragraphs and tables of whatever holds them: the text as a whole, a cell, a text box.</summary>
internal sealed class DocxBodyReader
{
    private readonly DocxParts parts;
    private readonly XmlCursor cursor;
    private readonly DocxParagraphReader paragraphs;
    private readonly DocxTableReader tables;

    public DocxBodyReader(DocxParts parts)
    {
        this.parts = parts;
        cursor = parts.Cursor;
        paragraphs = new DocxParagraphReader(parts);
        tables = new DocxTableReader(parts, this);
    }

    /// <summary>Reads the children of the element the cursor stands on, and goes behind it.</summary>
    public void ReadAll(List<DocxBlock> into)
    {
        ReadChildren(into);
        Finish(into);
    }

    /// <summary>Reads the element the cursor stands on, and goes behind it.</summary>
    public void Read(List<DocxBlock> into)
    {
        switch (cursor.Name)
        {
            case "p":
                paragraphs.Read(into);
                break;
            case "tbl":
                Finish(into);
                into.Add(tables.Read());
                break;
            case "sdt":
                DocxWrappers.ReadControl(parts, () => ReadChildren(into));
                break;
            case "customXml" or "smartTag" or "ins" or "moveTo":
                ReadChildren(into);
                break;
            case "AlternateContent":
                DocxWrappers.ReadAlternative(cursor, () => Read(into), () => into.Count);
                break;
            default:
                cursor.Skip();
                break;
        }
    }

    /// <summary>Ends a paragraph whose end is deleted, with nothing behind it to go on in it.</summary>
    public void Finish(List<DocxBlock> into) => paragraphs.Finish(DocxParagraphProperties.None, into);

    private void ReadChildren(List<DocxBlock> into)
    {
        int depth = cursor.Enter();
        while (cursor.Next(depth))
        {
            Read(into);
        }
    }
}
