namespace DisclosureInsights.Import.Readers.Word;

/// <summary>A paragraph or a table of a Word file, before it is known which tables only lay out the page.</summary>
internal abstract class DocxBlock;

/// <summary>A paragraph as printed, its list's number in front; a line feed in it is a line break.</summary>
internal sealed class DocxParagraph(string text, bool isHeading) : DocxBlock
{
    public string Text { get; } = text;

    public bool IsHeading { get; } = isHeading;
}

/// <summary>A picture among the words: what it shows cannot be read.</summary>
internal sealed class DocxPicture : DocxBlock
{
    public static readonly DocxPicture Instance = new();
}

internal sealed class DocxTable : DocxBlock
{
    public List<List<DocxCell>> Rows { get; } = [];
}

/// <summary>A cell where it begins; what other cells it was merged with only shows in its width.</summary>
internal sealed class DocxCell(int column, int width)
{
    /// <summary>0-based column of the grid.</summary>
    public int Column { get; set; } = column;

    /// <summary>Columns it covers.</summary>
    public int Width { get; set; } = width;

    public List<DocxBlock> Blocks { get; } = [];
}
