using DisclosureInsights.Data.Audit;
using DisclosureInsights.Data.Reports;
using DisclosureInsights.Data.Tenancy;
using DisclosureInsights.Data.Units;
using Microsoft.EntityFrameworkCore;

namespace DisclosureInsights.Data.Drafts;

/// <summary>The drafts of a tenant's reports that are being typed in. A draft ends as a report or is discarded.</summary>
public sealed class ReportDraftStore(DisclosureContextFactory contexts, TimeProvider time)
{
    /// <summary>The draft; null where none was begun.</summary>
    /// <exception cref="CorruptContentException">Its stored content is damaged.</exception>
    public async Task<ReportDraft?> FindAsync(TenantId tenant, UnitId unit, int year, CancellationToken cancellationToken = default)
    {
        await using DisclosureContext context = contexts.Create(tenant);
        ReportDraftRow? row = await context.Set<ReportDraftRow>().AsNoTracking()
            .FirstOrDefaultAsync(draft => draft.UnitId == unit && draft.Year == year, cancellationToken);
        return row?.ToDraft();
    }

    /// <summary>The drafts in progress, of all units or of those named.</summary>
    public async Task<IReadOnlyList<DraftItem>> ListAsync(
        TenantId tenant, IReadOnlyCollection<UnitId>? units = null, CancellationToken cancellationToken = default)
    {
        await using DisclosureContext context = contexts.Create(tenant);
        IQueryable<ReportDraftRow> drafts = context.Set<ReportDraftRow>().AsNoTracking();
        drafts = units is null ? drafts : drafts.Where(draft => units.Contains(draft.UnitId));
        return await drafts.OrderBy(draft => draft.Year).ThenBy(draft => draft.UnitId)
            .Select(draft => new DraftItem(draft.UnitId, draft.Year, draft.SavedAt, draft.SavedBy)).ToListAsync(cancellationToken);
    }

    /// <summary>Keeps what was typed.</summary>
    /// <param name="tenant">Whose.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="year">The year reported on.</param>
    /// <param name="content">All that was typed.</param>
    /// <param name="version">The version it was typed on; 0 for a draft that is begun.</param>
    /// <param name="by">Who typed.</param>
    /// <param name="cancellationToken">Keeps nothing.</param>
    /// <returns>The new version; null where somebody else has saved, submitted or discarded the draft meanwhile.</returns>
    public async Task<int?> SaveAsync(
        TenantId tenant, UnitId unit, int year, DraftContent content, int version, Guid by, CancellationToken cancellationToken = default)
    {
        await using DisclosureContext context = contexts.Create(tenant);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await contexts.Bulk.LockTenantAsync(context, cancellationToken);
        ReportDraftRow? row = await context.Set<ReportDraftRow>()
            .FirstOrDefaultAsync(draft => draft.UnitId == unit && draft.Year == year, cancellationToken);
        if ((row?.Version ?? 0) != version)
        {
            return null;
        }

        DateTimeOffset now = time.GetUtcNow();
        if (row is null)
        {
            row = new ReportDraftRow { TenantId = tenant, UnitId = unit, Year = year, CreatedAt = now };
            context.Add(row);
            AuditTrail.Add(context, tenant, now, by, "report_draft.begun", $"report/{unit}/{year}", new { });
        }

        row.Version = version + 1;
        row.Content = StoredJson.Write(content);
        row.SavedAt = now;
        row.SavedBy = by;
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return row.Version;
    }

    /// <summary>Throws a draft away; what it held goes into the audit trail. False where there is none any more.</summary>
    public async Task<bool> DiscardAsync(TenantId tenant, UnitId unit, int year, Guid by, CancellationToken cancellationToken = default)
    {
        await using DisclosureContext context = contexts.Create(tenant);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await contexts.Bulk.LockTenantAsync(context, cancellationToken);
        ReportDraftRow? row = await context.Set<ReportDraftRow>()
            .FirstOrDefaultAsync(draft => draft.UnitId == unit && draft.Year == year, cancellationToken);
        if (row is null)
        {
            return false;
        }

        context.Remove(row);
        AuditTrail.Add(context, tenant, time.GetUtcNow(), by, "report_draft.discarded", $"report/{unit}/{year}", new { Before = row.ToDraft().Content });
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }
}
