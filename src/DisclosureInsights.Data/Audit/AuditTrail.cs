using DisclosureInsights.Data.Reports;
using DisclosureInsights.Data.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace DisclosureInsights.Data.Audit;

/// <summary>One entry of a tenant's audit trail.</summary>
/// <param name="Id">Unique within the tenant.</param>
/// <param name="At">When.</param>
/// <param name="UserId">Who; null for the product itself.</param>
/// <param name="Action">What was done, e.g. <c>unit.renamed</c>.</param>
/// <param name="Subject">To what, e.g. <c>unit/12</c>.</param>
/// <param name="Details">JSON object: what it was before and after.</param>
public sealed record AuditEntry(Guid Id, DateTimeOffset At, Guid? UserId, string Action, string Subject, string Details);

/// <summary>Who did what in a tenant. Entries are added, never changed.</summary>
public sealed class AuditTrail(DisclosureContextFactory contexts, TimeProvider time)
{
    /// <summary>Adds an entry on something that is not itself in the database.</summary>
    public async Task AppendAsync(
        TenantId tenant, Guid? user, string action, string subject, object details, CancellationToken cancellationToken = default)
    {
        await using DisclosureContext context = contexts.Create(tenant);
        Add(context, tenant, time.GetUtcNow(), user, action, subject, details);
        await context.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The entries, newest first.</summary>
    public async Task<Page<AuditEntry>> ListAsync(TenantId tenant, int skip, int take, CancellationToken cancellationToken = default)
    {
        await using DisclosureContext context = contexts.Create(tenant);
        IQueryable<AuditEntryRow> all = context.Set<AuditEntryRow>().AsNoTracking();
        int total = await all.CountAsync(cancellationToken);
        List<AuditEntry> entries = await all.OrderByDescending(row => row.At).ThenByDescending(row => row.Id).Skip(skip).Take(take)
            .Select(row => new AuditEntry(row.Id, row.At, row.UserId, row.Action, row.Subject, row.Details))
            .ToListAsync(cancellationToken);
        return new Page<AuditEntry>(total, entries);
    }

    /// <summary>Adds an entry to what the context will save, so that both are saved or neither.</summary>
    internal static void Add(
        DisclosureContext context, TenantId tenant, DateTimeOffset at, Guid? user, string action, string subject, object details) =>
        context.Add(new AuditEntryRow
        {
            TenantId = tenant,
            Id = Guid.CreateVersion7(at),
            At = at,
            UserId = user,
            Action = action,
            Subject = subject,
            Details = StoredJson.Write(details),
        });
}
