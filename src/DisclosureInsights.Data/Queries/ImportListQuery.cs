using DisclosureInsights.Data.Imports;
using DisclosureInsights.Data.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace DisclosureInsights.Data.Queries;

/// <summary>An import in a list.</summary>
/// <param name="Batch">Its state, progress and counts.</param>
/// <param name="CreatedByName">Display name of the user who handed the files in; null for the product itself.</param>
/// <param name="FirstFile">Name of its first file; null for an import without files.</param>
public sealed record ImportListItem(ImportBatch Batch, string? CreatedByName, string? FirstFile);

/// <summary>The imports of a tenant.</summary>
public sealed class ImportListQuery(DisclosureContextFactory contexts)
{
    /// <summary>Newest first.</summary>
    public async Task<Page<ImportListItem>> PageAsync(TenantId tenant, int skip, int take, CancellationToken cancellationToken = default)
    {
        await using DisclosureContext context = contexts.Create(tenant);
        IQueryable<ImportBatchRow> batches = context.Set<ImportBatchRow>().AsNoTracking();
        int total = await batches.CountAsync(cancellationToken);
        var rows = await (
            from batch in batches
            join user in context.Users on batch.CreatedBy equals (Guid?)user.Id into users
            from creator in users.DefaultIfEmpty()
            join file in context.Set<ImportFileRow>().Where(file => file.Ordinal == 0)
                on new { batch.TenantId, BatchId = batch.Id } equals new { file.TenantId, file.BatchId } into files
            from first in files.DefaultIfEmpty()
            orderby batch.CreatedAt descending, batch.Id descending
            select new
            {
                Batch = batch,
                Name = creator == null ? null : creator.DisplayName != "" ? creator.DisplayName : creator.UserName,
                FirstFile = first == null ? null : first.FileName,
            }).Skip(skip).Take(take).ToListAsync(cancellationToken);
        return new Page<ImportListItem>(total, [.. rows.Select(row => new ImportListItem(row.Batch.ToBatch(), row.Name, row.FirstFile))]);
    }
}
