using DisclosureInsights.Data.Tenancy;

namespace DisclosureInsights.Data.Imports;

internal sealed class ImportBatchRow : ITenantOwned
{
    public TenantId TenantId { get; set; }

    public Guid Id { get; set; }

    public ImportState State { get; set; }

    public string? JobId { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public Guid? CreatedBy { get; set; }

    public DateTimeOffset? StartedAt { get; set; }

    public DateTimeOffset? FinishedAt { get; set; }

    public int TotalFiles { get; set; }

    public int ProcessedFiles { get; set; }

    public int? TotalReports { get; set; }

    /// <summary>Items written so far: the ordinal of the next one.</summary>
    public int NextOrdinal { get; set; }

    public int New { get; set; }

    public int Revised { get; set; }

    public int Unchanged { get; set; }

    public int Failed { get; set; }

    public int Waiting { get; set; }

    public string CatalogueVersion { get; set; } = "";

    public bool CancelRequested { get; set; }

    public string? Error { get; set; }

    public ImportBatch ToBatch() => new()
    {
        TenantId = TenantId,
        Id = Id,
        State = State,
        JobId = JobId,
        CreatedAt = CreatedAt,
        CreatedBy = CreatedBy,
        StartedAt = StartedAt,
        FinishedAt = FinishedAt,
        TotalFiles = TotalFiles,
        ProcessedFiles = ProcessedFiles,
        TotalReports = TotalReports,
        NextOrdinal = NextOrdinal,
        Counts = new ImportCounts(New, Revised, Unchanged, Failed, Waiting),
        CatalogueVersion = CatalogueVersion,
        CancelRequested = CancelRequested,
        Error = Error,
    };
}
