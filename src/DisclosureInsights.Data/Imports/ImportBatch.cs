using DisclosureInsights.Data.Tenancy;

namespace DisclosureInsights.Data.Imports;

/// <summary>How many reports of an import ended how; those of units that are not on the tenant's list are waiting.</summary>
public sealed record ImportCounts(int New, int Revised, int Unchanged, int Failed, int Waiting)
{
    public int Total => New + Revised + Unchanged + Failed + Waiting;
}

/// <summary>Files that were handed in together, and how far their import has come. The truth about a job.</summary>
public sealed record ImportBatch
{
    public required TenantId TenantId { get; init; }

    public required Guid Id { get; init; }

    public required ImportState State { get; init; }

    /// <summary>Id of the job that works on it, in the queue's own terms.</summary>
    public string? JobId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public Guid? CreatedBy { get; init; }

    public DateTimeOffset? StartedAt { get; init; }

    public DateTimeOffset? FinishedAt { get; init; }

    public required int TotalFiles { get; init; }

    public required int ProcessedFiles { get; init; }

    /// <summary>Null until the files were counted.</summary>
    public int? TotalReports { get; init; }

    /// <summary>Ordinal of the next item: a resumed job goes on from here.</summary>
    public required int NextOrdinal { get; init; }

    public required ImportCounts Counts { get; init; }

    /// <summary>Version of rules, indicators and readers that it runs with.</summary>
    public required string CatalogueVersion { get; init; }

    public bool CancelRequested { get; init; }

    /// <summary>Why the import as a whole failed.</summary>
    public string? Error { get; init; }

    public bool IsOpen => State is ImportState.Queued or ImportState.Running;
}
