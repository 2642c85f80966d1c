using DisclosureInsights.Application.Importing;
using DisclosureInsights.Data;
using DisclosureInsights.Data.Imports;
using DisclosureInsights.Data.Tenancy;
using DisclosureInsights.Web.Jobs;

namespace DisclosureInsights.Web.Features.Imports;

/// <summary>Stores a batch and queues it: for files handed in, or for the stored originals of an earlier batch.</summary>
public sealed class ImportStarter(ImportBatchStore batches, ImportQueue queue)
{
    private const int PageSize = 1000;

    /// <summary>The batch is stored before it is queued: if the queue fails it, the next start of the server queues it again.</summary>
    public async Task<ImportBatch> StartAsync(
        TenantId tenant, IReadOnlyList<FileToImport> files, Guid by, CancellationToken cancellation)
    {
        ImportBatch batch = await batches.CreateAsync(tenant, files, ImportPipeline.CatalogueVersion, by, cancellation);
        await queue.EnqueueAsync(tenant, batch.Id, cancellation);
        return batch;
    }

    /// <summary>Imports all files of a batch again.</summary>
    /// <returns>Null where the tenant has no such batch or its originals are gone.</returns>
    public async Task<ImportBatch?> RepeatAsync(TenantId tenant, Guid batch, Guid by, CancellationToken cancellation) =>
        await RepeatAsync(tenant, await batches.FilesAsync(tenant, batch, cancellation), by, cancellation);

    /// <summary>Imports those files of a batch again that have lines waiting for their unit; what was imported of them stays unchanged.</summary>
    /// <returns>Null where the tenant has no such batch or nothing of it waits.</returns>
    public async Task<ImportBatch?> RepeatWaitingAsync(TenantId tenant, Guid batch, Guid by, CancellationToken cancellation)
    {
        HashSet<int> waiting = [];
        Page<ImportItem> page;
        int read = 0;
        do
        {
            page = await batches.ItemsAsync(tenant, batch, read, PageSize, [ImportOutcome.UnknownUnit], cancellation);
            waiting.UnionWith(page.Items.Select(item => item.FileOrdinal));
            read += page.Items.Count;
        }
        while (page.Items.Count > 0 && read < page.Total);

        IReadOnlyList<ImportFile> files = await batches.FilesAsync(tenant, batch, cancellation);
        return await RepeatAsync(tenant, [.. files.Where(file => waiting.Contains(file.Ordinal))], by, cancellation);
    }

    private async Task<ImportBatch?> RepeatAsync(
        TenantId tenant, IReadOnlyList<ImportFile> files, Guid by, CancellationToken cancellation)
    {
        List<FileToImport> originals = [];
        foreach (ImportFile file in files)
        {
            if (await batches.ReadFileAsync(tenant, file.SourceHash, cancellation) is { } source)
            {
                // The name of this batch, not of the first upload of the same bytes: it may name the unit.
                originals.Add(new FileToImport(file.FileName, source.Content, source.Kind));
            }
        }

        return originals.Count == 0 ? null : await StartAsync(tenant, originals, by, cancellation);
    }
}
