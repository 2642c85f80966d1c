namespace DisclosureInsights.Import.Readers.Word;

/// <summary>
/// Reads a paragraph as printed with all changes accepted: inserted text and results of fields, not deleted or hidden
/// text, instructions of fields or marks of notes. Text boxes stand before the paragraph that holds them.
/// </summary>
internal sealed class DocxParagraphReader
{
    // As Word words the prompts of content controls; a prompt of somebody's own making may be a form's value.
    private static readonly string[] PromptWords = ["单击", "点击", "此处", "输入", "选择一项", "Click", "Choose"];

    private readonly DocxParts parts;
    private readonly XmlCursor cursor;
    private readonly Func<DocxStyles> styles;
    private readonly Action readInline;
    private readonly Action readRunContent;
    private readonly Func<int> gained;
    private readonly MarkupText text = new();
    private readonly List<DocxBlock> boxes = [];

    // Whether each field that is open is still in its instruction.
    private readonly Stack<bool> fields = new();
    private int instructions;
    private bool isHidden;
    private bool hasPicture;

    public DocxParagraphReader(DocxParts parts)
    {
        this.parts = parts;
        cursor = parts.Cursor;
        styles = () => parts.Styles;
        readInline = ReadInline;
        readRunContent = ReadRunContent;
        gained = () => text.Length + boxes.Count + (hasPicture ? 1 : 0);
    }

    /// <summary>Reads the paragraph the cursor stands on, and goes behind it.</summary>
    public void Read(List<DocxBlock> into)
    {
        DocxParagraphProperties properties = DocxParagraphProperties.None;
        isHidden = false;
        int depth = cursor.Enter();
        while (cursor.Next(depth))
        {
            if (cursor.Name == "pPr")
            {
                properties = DocxParagraphProperties.Read(cursor);
                properties = properties.Style is null ? properties : parts.Styles.Complete(properties);
                isHidden = properties.IsHidden ?? false;
            }
            else
            {
                ReadInline();
            }
        }

        // A field's instruction is on one line: one that has no end does not swallow what follows.
        fields.Clear();
        instructions = 0;
        into.AddRange(boxes);
        boxes.Clear();
        if (!properties.IsEndDeleted)
        {
            Finish(properties, into);
        }
    }

    /// <summary>Ends the paragraph that was read last, unless that is done.</summary>
    public void Finish(DocxParagraphProperties properties, List<DocxBlock> into)
    {
        string words = text.Take();
        string number = properties.List is > 0 ? parts.Numbering.Next(properties) : "";
        if (words.Length > 0)
        {
            // A list's number before a number that was typed would make another number of it.
            bool isNumbered = number.Length > 0 && words.AsSpan().ContainsAnyInRange('\u2E80', '\uFFEF');
            into.Add(new DocxParagraph(isNumbered ? number + words : words, properties.IsHeading));
        }
        else if (hasPicture)
        {
            into.Add(DocxPicture.Instance);
        }

        hasPicture = false;
    }

    // An element of a paragraph, or of what stands around runs in it.
    private void ReadInline()
    {
        switch (cursor.Name)
        {
            case "r":
                ReadRun();
                break;
            case "hyperlink" or "ins" or "moveTo" or "smartTag" or "customXml" or "fldSimple" or "sdtContent" or "dir" or "bdo":
                ReadChildren();
                break;
            case "sdt":
                DocxWrappers.ReadControl(parts, ReadChildren);
                break;
            case "AlternateContent":
                DocxWrappers.ReadAlternative(cursor, readInline, gained);
                break;
            case "oMath" or "oMathPara":
                ReadFormula();
                break;
            default:
                cursor.Skip();
                break;
        }
    }

    private void ReadChildren()
    {
        int depth = cursor.Enter();
        while (cursor.Next(depth))
        {
            ReadInline();
        }
    }

    private void ReadRun()
    {
        bool hidden = isHidden;
        int depth = cursor.Enter();
        while (cursor.Next(depth))
        {
            if (cursor.Name == "rPr")
            {
                hidden = DocxRunProperties.Read(cursor, styles).IsHidden ?? hidden;
            }
            else if (hidden && cursor.Name != "fldChar")
            {
                cursor.Skip();
            }
            else
            {
                ReadRunContent();
            }
        }
    }

    private void ReadRunContent()
    {
        switch (cursor.Name)
        {
            case "t":
                Append(cursor.Text());
                return;
            case "drawing" or "pict" or "object":
                ReadDrawing(isInText: cursor.Name == "object");
                return;
            case "AlternateContent":
                DocxWrappers.ReadAlternative(cursor, readRunContent, gained);
                return;
            case "ruby":
                ReadRuby();
                return;
            case "tab" or "ptab":
                Append(" ");
                break;
            case "br" or "cr":
                text.Break();
                break;
            case "noBreakHyphen":
                Append("-");
                break;
            case "sym":
                Append(DocxSymbol.Read(cursor));
                break;
            case "fldChar":
                ReadFieldMark(cursor.Attribute("fldCharType"));
                break;
            default:
                break;
        }

        cursor.Skip();
    }

    private void Append(string words)
    {
        if (instructions > 0 || (parts.Prompts > 0 && Array.Exists(PromptWords, word => words.Contains(word, StringComparison.Ordinal))))
        {
            return;
        }

        // A soft hyphen shows only where a line ends in it.
        text.Append(words.Contains('\u00AD', StringComparison.Ordinal) ? words.Replace("\u00AD", "", StringComparison.Ordinal) : words);
    }

    private void ReadFieldMark(string? type)
    {
        if (type == "begin")
        {
            fields.Push(true);
            instructions++;
        }
        else if (type is "separate" or "end" && fields.TryPop(out bool isInstruction))
        {
            instructions -= isInstruction ? 1 : 0;
            if (type == "separate")
            {
                fields.Push(false);
            }
        }
    }

    private void ReadRuby()
    {
        int depth = cursor.Enter();
        while (cursor.Next(depth))
        {
            if (cursor.Name == "rubyBase")
            {
                ReadChildren();
            }
            else
            {
                cursor.Skip();
            }
        }
    }

    private void ReadFormula()
    {
        int depth = cursor.Enter();
        while (cursor.Next(depth))
        {
            if (cursor.Name == "t")
            {
                Append(cursor.Text());
            }
            else
            {
                ReadFormula();
            }
        }
    }

    // Of a drawing only the words in its boxes are read, and whether it stands among the words as one of them.
    private void ReadDrawing(bool isInText)
    {
        int depth = cursor.Enter();
        while (cursor.Next(depth))
        {
            ReadDrawn(isInText);
        }
    }

    private void ReadDrawn(bool isInText)
    {
        switch (cursor.Name)
        {
            case "txbxContent":
                new DocxBodyReader(parts).ReadAll(boxes);
                break;
            case "AlternateContent":
                DocxWrappers.ReadAlternative(cursor, () => ReadDrawn(isInText), gained);
                break;
            case "inline":
                ReadDrawing(isInText: true);
                break;
            case "shape":
                ReadDrawing(isInText: cursor.Attribute("style")?.Contains("absolute", StringComparison.Ordinal) != true);
                break;
            case "pic" or "imagedata":
                hasPicture |= isInText;
                cursor.Skip();
                break;
            default:
                ReadDrawing(isInText);
                break;
        }
    }
}
