using DisclosureInsights.Data.Audit;
using DisclosureInsights.Data.Reports;
using DisclosureInsights.Data.Tenancy;
using DisclosureInsights.Data.Users;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace DisclosureInsights.Data.Units;

/// <summary>A tenant's list of units. Every change is in the audit trail.</summary>
public sealed class UnitStore(DisclosureContextFactory contexts, TimeProvider time)
{
    /// <summary>The units in the order of lists.</summary>
    public async Task<IReadOnlyList<Unit>> ListAsync(
        TenantId tenant, bool includeInactive = true, CancellationToken cancellationToken = default)
    {
        await using DisclosureContext context = contexts.Create(tenant);
        return await LoadAsync(context, includeInactive, cancellationToken);
    }

    public async Task<Unit?> FindAsync(TenantId tenant, UnitId id, CancellationToken cancellationToken = default)
    {
        await using DisclosureContext context = contexts.Create(tenant);
        UnitRow? row = await context.Set<UnitRow>().AsNoTracking().Include(unit => unit.Aliases)
            .FirstOrDefaultAsync(unit => unit.Id == id, cancellationToken);
        return row?.ToUnit();
    }

    public async Task<UnitOutcome> AddAsync(TenantId tenant, UnitEdit edit, Guid? by, CancellationToken cancellationToken = default)
    {
        await using DisclosureContext context = contexts.Create(tenant);
        await using var transaction = await LockAsync(context, cancellationToken);
        UnitRegister register = await RegisterAsync(context, cancellationToken);
        UnitEdit tidy = UnitRegister.Tidy(edit);
        (UnitProblem problem, string? conflict) = register.Check(tidy, null);
        if (problem != UnitProblem.None)
        {
            return new UnitOutcome(null, problem, conflict);
        }

        UnitRow row = await AddAsync(context, tenant, tidy, by, cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new UnitOutcome(row.ToUnit(), UnitProblem.None);
    }

    /// <summary>Makes a unit what the edit says: name, code, kind, aliases, order, active or not.</summary>
    public async Task<UnitOutcome> ChangeAsync(
        TenantId tenant, UnitId id, UnitEdit edit, Guid? by, CancellationToken cancellationToken = default)
    {
        await using DisclosureContext context = contexts.Create(tenant);
        await using var transaction = await LockAsync(context, cancellationToken);
        UnitRegister register = await RegisterAsync(context, cancellationToken);
        UnitRow? row = register.Units.FirstOrDefault(unit => unit.Id == id);
        if (row is null)
        {
            return new UnitOutcome(null, UnitProblem.NotFound);
        }

        UnitEdit tidy = UnitRegister.Tidy(edit);
        (UnitProblem problem, string? conflict) = register.Check(tidy, row);
        if (problem != UnitProblem.None)
        {
            return new UnitOutcome(null, problem, conflict);
        }

        Change(context, row, tidy, by);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new UnitOutcome(row.ToUnit(), UnitProblem.None);
    }

    /// <summary>Adds a name that the unit's reports print, so that the next import knows it.</summary>
    public async Task<UnitOutcome> AddAliasAsync(
        TenantId tenant, UnitId id, string alias, Guid? by, CancellationToken cancellationToken = default) =>
        await FindAsync(tenant, id, cancellationToken) is { } unit
            ? await ChangeAsync(tenant, id, UnitEdit.Of(unit) with { Aliases = [.. unit.Aliases, alias] }, by, cancellationToken)
            : new UnitOutcome(null, UnitProblem.NotFound);

    /// <summary>Deletes a unit that has neither reports nor members.</summary>
    public async Task<UnitOutcome> DeleteAsync(TenantId tenant, UnitId id, Guid? by, CancellationToken cancellationToken = default)
    {
        await using DisclosureContext context = contexts.Create(tenant);
        UnitRow? row = await context.Set<UnitRow>().Include(unit => unit.Aliases)
            .FirstOrDefaultAsync(unit => unit.Id == id, cancellationToken);
        if (row is null)
        {
            return new UnitOutcome(null, UnitProblem.NotFound);
        }

        if (await context.Set<ReportRow>().AnyAsync(report => report.UnitId == id, cancellationToken)
            || await context.Set<MembershipRow>().AnyAsync(member => member.UnitId == id, cancellationToken))
        {
            return new UnitOutcome(null, UnitProblem.InUse);
        }

        Unit deleted = row.ToUnit();
        context.Remove(row);
        AuditTrail.Add(context, tenant, time.GetUtcNow(), by, "unit.deleted", $"unit/{id}", new { Before = deleted });
        await context.SaveChangesAsync(cancellationToken);
        return new UnitOutcome(deleted, UnitProblem.None);
    }

    /// <summary>
    /// Takes over a list: a line whose code (else name) is known changes that unit, any other adds one. Units that the
    /// list does not name stay. Lines with a problem are named and left out; all others are saved together.
    /// </summary>
    public async Task<UnitListOutcome> ImportListAsync(
        TenantId tenant, IReadOnlyList<UnitEdit> list, Guid? by, CancellationToken cancellationToken = default)
    {
        await using DisclosureContext context = contexts.Create(tenant);
        await using var transaction = await LockAsync(context, cancellationToken);
        UnitRegister register = await RegisterAsync(context, cancellationToken);
        List<UnitListProblem> problems = [];
        int added = 0;
        int changed = 0;
        int unchanged = 0;
        for (int i = 0; i < list.Count; i++)
        {
            UnitEdit tidy = UnitRegister.Tidy(list[i]);
            UnitRow? row = register.Match(tidy);
            (UnitProblem problem, string? conflict) = register.Check(tidy, row);
            if (problem != UnitProblem.None)
            {
                problems.Add(new UnitListProblem(i, problem, conflict));
            }
            else if (row is null)
            {
                register.Add(await AddAsync(context, tenant, tidy, by, cancellationToken));
                added++;
            }
            else if (Change(context, row, tidy, by))
            {
                changed++;
            }
            else
            {
                unchanged++;
            }
        }

        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new UnitListOutcome(added, changed, unchanged, problems);
    }

    internal static async Task<IReadOnlyList<Unit>> LoadAsync(
        DisclosureContext context, bool includeInactive, CancellationToken cancellationToken)
    {
        List<UnitRow> rows = await context.Set<UnitRow>().AsNoTracking().Include(unit => unit.Aliases)
            .Where(unit => includeInactive || unit.Active)
            .OrderBy(unit => unit.SortOrder).ThenBy(unit => unit.Id)
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => row.ToUnit())];
    }

    // One writer at a time: what the register says of names that are free stays true until the commit.
    private async Task<IDbContextTransaction> LockAsync(DisclosureContext context, CancellationToken cancellationToken)
    {
        IDbContextTransaction transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await contexts.Bulk.LockTenantAsync(context, cancellationToken);
        return transaction;
    }

    private static async Task<UnitRegister> RegisterAsync(DisclosureContext context, CancellationToken cancellationToken) =>
        new(await context.Set<UnitRow>().Include(unit => unit.Aliases).ToListAsync(cancellationToken));

    private async Task<UnitRow> AddAsync(
        DisclosureContext context, TenantId tenant, UnitEdit edit, Guid? by, CancellationToken cancellationToken)
    {
        // The update locks the tenant's row until the transaction ends: two sessions never give out the same id.
        await context.Set<TenantRow>().Where(row => row.Id == tenant)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.LastUnitId, row => row.LastUnitId + 1), cancellationToken);
        int id = await context.Set<TenantRow>().Where(row => row.Id == tenant).Select(row => row.LastUnitId).SingleAsync(cancellationToken);
        UnitRow unit = new() { TenantId = tenant, Id = new UnitId(id) };
        Apply(unit, edit);
        context.Add(unit);
        AuditTrail.Add(context, tenant, time.GetUtcNow(), by, "unit.added", $"unit/{id}", new { After = edit });
        return unit;
    }

    private bool Change(DisclosureContext context, UnitRow row, UnitEdit edit, Guid? by)
    {
        Unit before = row.ToUnit();
        Apply(row, edit);
        if (Same(before, row.ToUnit()))
        {
            return false;
        }

        AuditTrail.Add(
            context, row.TenantId, time.GetUtcNow(), by, "unit.changed", $"unit/{row.Id}", new { Before = UnitEdit.Of(before), After = edit });
        return true;
    }

    private static void Apply(UnitRow row, UnitEdit edit)
    {
        row.Name = edit.Name;
        row.Code = edit.Code;
        row.Kind = edit.Kind;
        row.Active = edit.Active;
        row.SortOrder = edit.SortOrder;
        row.Aliases.RemoveAll(alias => !edit.Aliases.Contains(alias.Alias, StringComparer.Ordinal));
        foreach (string alias in edit.Aliases.Where(alias => !row.Aliases.Exists(known => known.Alias == alias)))
        {
            row.Aliases.Add(new UnitAliasRow { TenantId = row.TenantId, UnitId = row.Id, Alias = alias });
        }
    }

    private static bool Same(Unit left, Unit right) =>
        left with { Aliases = [] } == right with { Aliases = [] } && left.Aliases.SequenceEqual(right.Aliases, StringComparer.Ordinal);
}
