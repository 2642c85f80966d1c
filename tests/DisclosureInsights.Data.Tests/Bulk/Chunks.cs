using DisclosureInsights.Data.Bulk;
using DisclosureInsights.Data.Imports;
using DisclosureInsights.Data.Tenancy;
using DisclosureInsights.Data.Tests.Databases;

namespace DisclosureInsights.Data.Tests.Bulk;

/// <summary>Builds chunks of imports.</summary>
internal static class Chunks
{
    public static ImportChunk Of(Guid batch, int filesProcessed, params ImportEntry[] entries) =>
        new() { BatchId = batch, Entries = entries, FilesProcessed = filesProcessed };

    public static ImportEntry Entry(int ordinal, ReportToWrite report) =>
        new() { Ordinal = ordinal, FileOrdinal = 0, Part = $"row {ordinal}", Organisation = "青石镇", Report = report };

    /// <summary>Imports reports as one file of one batch.</summary>
    public static async Task<ImportChunkResult> ImportAsync(TestDatabase database, TenantId tenant, params ReportToWrite[] reports)
    {
        ImportBatch batch = await database.Batches.CreateAsync(tenant, [new FileToImport("data.csv", [1])], "1", null);
        return await database.Writer.WriteAsync(tenant, Of(batch.Id, 1, [.. reports.Select((report, i) => Entry(i, report))]));
    }
}
