using System.Text.RegularExpressions;
using DisclosureInsights.Data.Audit;
using Microsoft.EntityFrameworkCore;

namespace DisclosureInsights.Data.Tenancy;

/// <summary>The tenants of the platform.</summary>
public sealed partial class TenantStore(DisclosureContextFactory contexts, TimeProvider time)
{
    public async Task<Tenant?> FindAsync(TenantId id, CancellationToken cancellationToken = default)
    {
        await using DisclosureContext context = contexts.Create(null);
        TenantRow? row = await context.Set<TenantRow>().AsNoTracking().FirstOrDefaultAsync(t => t.Id == id, cancellationToken);
        return row?.ToTenant();
    }

    public async Task<Tenant?> FindAsync(string code, CancellationToken cancellationToken = default)
    {
        await using DisclosureContext context = contexts.Create(null);
        TenantRow? row = await context.Set<TenantRow>().AsNoTracking().FirstOrDefaultAsync(t => t.Code == code, cancellationToken);
        return row?.ToTenant();
    }

    /// <summary>Every tenant by code. For the platform's administrators and its jobs, not for a tenant's pages.</summary>
    public async Task<IReadOnlyList<Tenant>> ListAsync(CancellationToken cancellationToken = default)
    {
        await using DisclosureContext context = contexts.Create(null);
        List<TenantRow> rows = await context.Set<TenantRow>().AsNoTracking().OrderBy(t => t.Code).ToListAsync(cancellationToken);
        return [.. rows.Select(row => row.ToTenant())];
    }

    public async Task<TenantOutcome> CreateAsync(string code, string name, Guid? by, CancellationToken cancellationToken = default)
    {
        if (!Code().IsMatch(code))
        {
            return new TenantOutcome(null, TenantProblem.CodeInvalid);
        }

        if (string.IsNullOrWhiteSpace(name))
        {
            return new TenantOutcome(null, TenantProblem.NameEmpty);
        }

        TenantId id;
        await using (DisclosureContext catalogue = contexts.Create(null))
        {
            List<TenantRow> all = await catalogue.Set<TenantRow>().AsNoTracking().ToListAsync(cancellationToken);
            if (all.Exists(tenant => tenant.Code == code))
            {
                return new TenantOutcome(null, TenantProblem.CodeTaken);
            }

            id = new TenantId(all.Select(tenant => tenant.Id.Value).DefaultIfEmpty().Max() + 1);
        }

        await using DisclosureContext context = contexts.Create(id);
        DateTimeOffset now = time.GetUtcNow();
        TenantRow row = new() { Id = id, Code = code, Name = name.Trim(), CreatedAt = now };
        context.Add(row);
        AuditTrail.Add(context, id, now, by, "tenant.created", $"tenant/{code}", new { row.Name });
        await context.SaveChangesAsync(cancellationToken);
        return new TenantOutcome(row.ToTenant(), TenantProblem.None);
    }

    /// <summary>Changes a tenant's name and the day by which its townships publish; null sets no day.</summary>
    public async Task<TenantOutcome> ChangeAsync(
        TenantId id, string name, AnnualDeadline? townshipDeadline, Guid? by, CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return new TenantOutcome(null, TenantProblem.NameEmpty);
        }

        await using DisclosureContext context = contexts.Create(id);
        if (await context.Set<TenantRow>().FirstOrDefaultAsync(t => t.Id == id, cancellationToken) is not { } row)
        {
            return new TenantOutcome(null, TenantProblem.NotFound);
        }

        Tenant before = row.ToTenant();
        row.Name = name.Trim();
        row.TownshipDeadlineMonth = townshipDeadline?.Month;
        row.TownshipDeadlineDay = townshipDeadline?.Day;
        AuditTrail.Add(context, id, time.GetUtcNow(), by, "tenant.changed", $"tenant/{row.Code}", new
        {
            NameBefore = before.Name,
            NameAfter = row.Name,
            DeadlineBefore = before.TownshipDeadline,
            DeadlineAfter = townshipDeadline,
        });
        await context.SaveChangesAsync(cancellationToken);
        return new TenantOutcome(row.ToTenant(), TenantProblem.None);
    }

    [GeneratedRegex(@"\A[a-z][a-z0-9-]{0,63}\z")]
    private static partial Regex Code();
}
