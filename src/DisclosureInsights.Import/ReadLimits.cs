namespace DisclosureInsights.Import;

/// <summary>Limits on untrusted files. They hold for bytes actually read, not for what a file says of itself.</summary>
public sealed record ReadLimits
{
    public static readonly ReadLimits Default = new();

    /// <summary>Largest file, in bytes. Default 20 MiB; a published report is rarely over 2 MiB.</summary>
    public long MaximumBytes { get; init; } = 20 * 1024 * 1024;

    /// <summary>Most cells of one table, spans expanded. Default 20,000; the largest form has 58 rows.</summary>
    public int MaximumTableCells { get; init; } = 20_000;

    /// <summary>Most tables of one document. Default 500.</summary>
    public int MaximumTables { get; init; } = 500;

    /// <summary>Deepest nesting of markup. Default 200.</summary>
    public int MaximumDepth { get; init; } = 200;

    /// <summary>Most bytes that come out of an office file, all parts together. Default 256 MiB; a report has under 5 MiB.</summary>
    public long MaximumUnpackedBytes { get; init; } = 256L * 1024 * 1024;

    /// <summary>Most times that a packed part may grow, once it is over 8 MiB. Default 200; text packs 5 to 50 times.</summary>
    public int MaximumRatio { get; init; } = 200;

    /// <summary>Most parts of an office file. Default 5,000; each picture is one.</summary>
    public int MaximumPackageParts { get; init; } = 5_000;

    /// <summary>Most elements of a page, or of a part of an office file, that is read as a tree; each takes some 250 bytes. Default 250,000; a report has under 30,000.</summary>
    public int MaximumElements { get; init; } = 250_000;

    /// <summary>Most rows of a dataset. Default 200,000.</summary>
    public int MaximumDatasetRows { get; init; } = 200_000;

    /// <summary>Most pages of a PDF. Default 200; a published report has three to twelve.</summary>
    public int MaximumPages { get; init; } = 200;

    /// <summary>Most letters of a PDF, all pages together. Default 500,000; a page of text has some 1,500.</summary>
    public int MaximumLetters { get; init; } = 500_000;

    /// <summary>Most lines and shapes drawn on one page of a PDF. Default 50,000; a table of 35 rows has some 700.</summary>
    public int MaximumPagePaths { get; init; } = 50_000;
}
