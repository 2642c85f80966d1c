using DisclosureInsights.Data.Audit;
using DisclosureInsights.Data.Corrections;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace DisclosureInsights.Data.Tenancy;

/// <summary>
/// Refuses to save a row of another tenant than the context's, or of any without one, and to change or delete an entry
/// of the audit trail or a correction of a reading. A refusal is a fault of the program, not of its user.
/// </summary>
internal sealed class TenantGuard : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Check(eventData.Context);
        return base.SavingChanges(eventData, result);
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Check(eventData.Context);
        return base.SavingChangesAsync(eventData, result, cancellationToken);
    }

    private static void Check(DbContext? context)
    {
        if (context is not DisclosureContext disclosure)
        {
            return;
        }

        disclosure.ChangeTracker.DetectChanges();
        foreach (EntityEntry entry in disclosure.ChangeTracker.Entries())
        {
            if (entry.State is EntityState.Unchanged or EntityState.Detached || entry.Entity is not ITenantOwned owned)
            {
                continue;
            }

            disclosure.RequireOwn(owned);
            if (entry.Entity is AuditEntryRow or CorrectionRow && entry.State is not EntityState.Added)
            {
                throw new InvalidOperationException("An entry of the audit trail, or a correction of a reading, is never changed or deleted.");
            }
        }
    }
}
