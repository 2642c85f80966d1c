using System.Security.Cryptography;
using DisclosureInsights.Data.Reports;
using DisclosureInsights.Data.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace DisclosureInsights.Data.Imports;

/// <summary>Imports and their files. The row of a batch is the truth about it, whatever becomes of the job.</summary>
public sealed class ImportBatchStore(DisclosureContextFactory contexts, TenantStore tenants, TimeProvider time)
{
    /// <summary>Stores the files and a queued batch for them, all or nothing. A file that is stored already is not stored twice.</summary>
    public async Task<ImportBatch> CreateAsync(
        TenantId tenant, IReadOnlyList<FileToImport> files, string catalogueVersion, Guid? by, CancellationToken cancellationToken = default)
    {
        await using DisclosureContext context = contexts.Create(tenant);
        DateTimeOffset now = time.GetUtcNow();
        string[] hashes = [.. files.Select(file => Convert.ToHexStringLower(SHA256.HashData(file.Content)))];
        HashSet<string> stored =
        [
            .. await context.Set<SourceFileRow>().Where(row => hashes.Contains(row.Hash)).Select(row => row.Hash).ToListAsync(cancellationToken),
        ];
        ImportBatchRow batch = new()
        {
            TenantId = tenant,
            Id = Guid.CreateVersion7(now),
            CreatedAt = now,
            CreatedBy = by,
            TotalFiles = files.Count,
            CatalogueVersion = catalogueVersion,
        };
        context.Add(batch);
        for (int i = 0; i < files.Count; i++)
        {
            string name = StorableText.Of(files[i].Name);
            if (stored.Add(hashes[i]))
            {
                context.Add(new SourceFileRow
                {
                    TenantId = tenant,
                    Hash = hashes[i],
                    Name = name,
                    Kind = files[i].Kind,
                    Size = files[i].Content.Length,
                    Content = files[i].Content,
                    UploadedAt = now,
                    UploadedBy = by,
                });
            }

            context.Add(new ImportFileRow { TenantId = tenant, BatchId = batch.Id, Ordinal = i, FileName = name, SourceHash = hashes[i] });
        }

        await context.SaveChangesAsync(cancellationToken);
        return batch.ToBatch();
    }

    public async Task<ImportBatch?> FindAsync(TenantId tenant, Guid id, CancellationToken cancellationToken = default)
    {
        await using DisclosureContext context = contexts.Create(tenant);
        ImportBatchRow? row = await context.Set<ImportBatchRow>().AsNoTracking().FirstOrDefaultAsync(batch => batch.Id == id, cancellationToken);
        return row?.ToBatch();
    }

    /// <summary>Whether the tenant has imported anything at all.</summary>
    public async Task<bool> AnyAsync(TenantId tenant, CancellationToken cancellationToken = default)
    {
        await using DisclosureContext context = contexts.Create(tenant);
        return await context.Set<ImportBatchRow>().AnyAsync(cancellationToken);
    }

    /// <summary>The files of a batch in the order handed in.</summary>
    public async Task<IReadOnlyList<ImportFile>> FilesAsync(TenantId tenant, Guid id, CancellationToken cancellationToken = default)
    {
        await using DisclosureContext context = contexts.Create(tenant);
        List<ImportFileRow> rows = await context.Set<ImportFileRow>().AsNoTracking()
            .Where(file => file.BatchId == id).OrderBy(file => file.Ordinal).ToListAsync(cancellationToken);
        return [.. rows.Select(row => row.ToFile())];
    }

    /// <summary>What became of the batch's reports, in their order; only of the outcomes asked for, null for all.</summary>
    public async Task<Page<ImportItem>> ItemsAsync(
        TenantId tenant, Guid id, int skip, int take, IReadOnlyCollection<ImportOutcome>? outcomes = null,
        CancellationToken cancellationToken = default)
    {
        await using DisclosureContext context = contexts.Create(tenant);
        IQueryable<ImportItemRow> items = context.Set<ImportItemRow>().AsNoTracking().Where(item => item.BatchId == id);
        items = outcomes is null ? items : items.Where(item => outcomes.Contains(item.Outcome));
        int total = await items.CountAsync(cancellationToken);
        List<ImportItemRow> rows = await items.OrderBy(item => item.Ordinal).Skip(skip).Take(take).ToListAsync(cancellationToken);
        return new Page<ImportItem>(total, [.. rows.Select(row => row.ToItem())]);
    }

    /// <summary>A stored original by its hash.</summary>
    public async Task<SourceFile?> ReadFileAsync(TenantId tenant, string hash, CancellationToken cancellationToken = default)
    {
        await using DisclosureContext context = contexts.Create(tenant);
        return await context.Set<SourceFileRow>().AsNoTracking().Where(row => row.Hash == hash)
            .Select(row => new SourceFile(row.Hash, row.Name, row.Kind, row.Size, row.Content, row.UploadedAt, row.UploadedBy))
            .FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>The open batches of every tenant, oldest first: what a starting process queues again.</summary>
    public async Task<IReadOnlyList<ImportBatch>> OpenAsync(CancellationToken cancellationToken = default)
    {
        List<ImportBatch> open = [];
        foreach (Tenant tenant in await tenants.ListAsync(cancellationToken))
        {
            await using DisclosureContext context = contexts.Create(tenant.Id);
            List<ImportBatchRow> rows = await context.Set<ImportBatchRow>().AsNoTracking()
                .Where(batch => batch.State == ImportState.Queued || batch.State == ImportState.Running)
                .ToListAsync(cancellationToken);
            open.AddRange(rows.Select(row => row.ToBatch()));
        }

        return [.. open.OrderBy(batch => batch.CreatedAt)];
    }

    public Task<bool> SetJobAsync(TenantId tenant, Guid id, string jobId, CancellationToken cancellationToken = default) =>
        UpdateAsync(tenant, id, batch => batch.JobId = jobId, cancellationToken);

    /// <summary>Marks an open batch as worked on; false where it is closed. A batch that was running before goes on.</summary>
    public Task<bool> MarkRunningAsync(TenantId tenant, Guid id, CancellationToken cancellationToken = default) =>
        UpdateAsync(tenant, id, batch =>
        {
            batch.State = ImportState.Running;
            batch.StartedAt ??= time.GetUtcNow();
        }, cancellationToken);

    /// <summary>Notes how many reports the batch's files hold.</summary>
    public Task<bool> SetTotalAsync(TenantId tenant, Guid id, int totalReports, CancellationToken cancellationToken = default) =>
        UpdateAsync(tenant, id, batch => batch.TotalReports = totalReports, cancellationToken);

    /// <summary>Asks an open batch to stop at its next chunk; false where it is closed.</summary>
    public Task<bool> RequestCancelAsync(TenantId tenant, Guid id, CancellationToken cancellationToken = default) =>
        UpdateAsync(tenant, id, batch => batch.CancelRequested = true, cancellationToken);

    /// <summary>Closes an open batch; false where it is closed already.</summary>
    /// <param name="tenant">Whose.</param>
    /// <param name="id">The batch.</param>
    /// <param name="state">Completed, Failed or Cancelled.</param>
    /// <param name="error">Why it failed.</param>
    /// <param name="cancellationToken">Leaves it open.</param>
    public Task<bool> FinishAsync(
        TenantId tenant, Guid id, ImportState state, string? error = null, CancellationToken cancellationToken = default) =>
        state is ImportState.Queued or ImportState.Running
            ? throw new ArgumentOutOfRangeException(nameof(state), state, "Not an end of an import.")
            : UpdateAsync(tenant, id, batch =>
            {
                batch.State = state;
                batch.Error = StorableText.OrNull(error);
                batch.FinishedAt = time.GetUtcNow();
            }, cancellationToken);

    private async Task<bool> UpdateAsync(TenantId tenant, Guid id, Action<ImportBatchRow> change, CancellationToken cancellationToken)
    {
        await using DisclosureContext context = contexts.Create(tenant);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await contexts.Bulk.LockTenantAsync(context, cancellationToken);
        ImportBatchRow? row = await context.Set<ImportBatchRow>().FirstOrDefaultAsync(batch => batch.Id == id, cancellationToken);
        if (row is not { State: ImportState.Queued or ImportState.Running })
        {
            return false;
        }

        // Only the columns that change are written: the job's own progress is not set back.
        change(row);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }
}
