using DisclosureInsights.Data.Imports;

namespace DisclosureInsights.Data.Bulk;

/// <summary>One report, row or file of an import: a report to write, or what kept it from being one.</summary>
public sealed record ImportEntry
{
    /// <summary>0-based place in the batch, without gaps; the same file gives the same places whenever it is read.</summary>
    public required int Ordinal { get; init; }

    public required int FileOrdinal { get; init; }

    /// <summary>Sheet, row or entry; null for the file as a whole.</summary>
    public string? Part { get; init; }

    public int? Line { get; init; }

    /// <summary>The unit as printed.</summary>
    public string? Organisation { get; init; }

    /// <summary>The year as read, where no report is written.</summary>
    public int? Year { get; init; }

    /// <summary>Null where there is nothing to write.</summary>
    public ReportToWrite? Report { get; init; }

    /// <summary>Failed or UnknownUnit; only read where there is no report.</summary>
    public ImportOutcome Outcome { get; init; } = ImportOutcome.Failed;

    /// <summary>Code of the message.</summary>
    public string? Code { get; init; }

    /// <summary>What the message names, in the order of its placeholders.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];
}

/// <summary>Entries that are written together or not at all.</summary>
public sealed record ImportChunk
{
    public required Guid BatchId { get; init; }

    /// <summary>In order, without gaps. May be empty, to note files that hold nothing.</summary>
    public required IReadOnlyList<ImportEntry> Entries { get; init; }

    /// <summary>How many files of the batch are wholly gone through once this chunk is written.</summary>
    public required int FilesProcessed { get; init; }

    /// <summary>Who handed the files in.</summary>
    public Guid? By { get; init; }
}

/// <summary>What writing a chunk came to.</summary>
/// <param name="Items">The items written now; those that an earlier run had written are not among them.</param>
/// <param name="Batch">The batch as it is now.</param>
public sealed record ImportChunkResult(IReadOnlyList<ImportItem> Items, ImportBatch Batch);
