namespace DisclosureInsights.Import.Readers.Word;

/// <summary>What the readers of a Word file's text share while they walk it.</summary>
internal sealed class DocxParts(DocxPackage package, XmlCursor cursor, ReadLimits limits, CancellationToken cancellationToken)
{
    private DocxStyles? styles;
    private DocxNumbering? numbering;

    public XmlCursor Cursor { get; } = cursor;

    public ReadLimits Limits { get; } = limits;

    public CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>How many elements around the cursor hold a prompt in place of text: their structure counts, their words do not.</summary>
    public int Prompts { get; set; }

    /// <summary>Tables begun so far.</summary>
    public int Tables { get; set; }

    /// <summary>Cells of all tables so far, spans expanded.</summary>
    public long Cells { get; set; }

    public DocxStyles Styles
    {
        get
        {
            if (styles is null)
            {
                using XmlCursor? part = package.OpenOfDocument("styles");
                styles = DocxStyles.Read(part);
            }

            return styles;
        }
    }

    public DocxNumbering Numbering
    {
        get
        {
            if (numbering is null)
            {
                using XmlCursor? part = package.OpenOfDocument("numbering");
                numbering = DocxNumbering.Read(part);
            }

            return numbering;
        }
    }
}
