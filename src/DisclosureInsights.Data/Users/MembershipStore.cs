using DisclosureInsights.Data.Audit;
using DisclosureInsights.Data.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace DisclosureInsights.Data.Users;

/// <summary>A user's membership together with the tenant it is in.</summary>
public sealed record TenantMembership(Tenant Tenant, Membership Membership);

/// <summary>A member of a tenant as its administrator sees it.</summary>
public sealed record Member(Membership Membership, string UserName, string DisplayName, bool Disabled);

/// <summary>Who may do what in which tenant. One role a user and tenant; every change is in the audit trail.</summary>
public sealed class MembershipStore(DisclosureContextFactory contexts, TimeProvider time)
{
    /// <summary>The tenants that a user belongs to, by code: read at sign-in, before a tenant is known.</summary>
    public async Task<IReadOnlyList<TenantMembership>> OfUserAsync(Guid user, CancellationToken cancellationToken = default)
    {
        await using DisclosureContext context = contexts.Create(null, user);
        var rows = await context.Set<MembershipRow>().AsNoTracking()
            .Join(context.Set<TenantRow>(), member => member.TenantId, tenant => tenant.Id, (member, tenant) => new { member, tenant })
            .OrderBy(pair => pair.tenant.Code)
            .ToListAsync(cancellationToken);
        return [.. rows.Select(pair => new TenantMembership(pair.tenant.ToTenant(), ToMembership(pair.member)))];
    }

    /// <summary>The members of a tenant by user name.</summary>
    public async Task<IReadOnlyList<Member>> OfTenantAsync(TenantId tenant, CancellationToken cancellationToken = default)
    {
        await using DisclosureContext context = contexts.Create(tenant);
        var rows = await context.Set<MembershipRow>().AsNoTracking()
            .Join(context.Users, member => member.UserId, user => user.Id, (member, user) => new
            {
                member,
                user.UserName,
                user.DisplayName,
                user.Disabled,
            })
            .OrderBy(row => row.UserName)
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => new Member(ToMembership(row.member), row.UserName ?? "", row.DisplayName, row.Disabled))];
    }

    /// <summary>Gives a user a role, in place of the one it had.</summary>
    /// <exception cref="ArgumentException">A unit reporter without a unit, or another role with one.</exception>
    public async Task SetAsync(Membership membership, Guid? by, CancellationToken cancellationToken = default)
    {
        if ((membership.Role == Role.UnitReporter) != membership.UnitId.HasValue)
        {
            throw new ArgumentException("A unit reporter has a unit, any other role has none.", nameof(membership));
        }

        await using DisclosureContext context = contexts.Create(membership.TenantId);
        MembershipRow? row = await OwnAsync(context, membership.TenantId, membership.UserId, cancellationToken);
        Role? before = row?.Role;
        if (row is null)
        {
            row = new MembershipRow { TenantId = membership.TenantId, UserId = membership.UserId };
            context.Add(row);
        }

        row.Role = membership.Role;
        row.UnitId = membership.UnitId;
        AuditTrail.Add(context, membership.TenantId, time.GetUtcNow(), by, "member.set", $"user/{membership.UserId}", new
        {
            Before = before?.ToString(),
            After = membership.Role.ToString(),
            Unit = membership.UnitId?.Value,
        });
        await context.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Takes a user's role away; false where it had none.</summary>
    public async Task<bool> RemoveAsync(TenantId tenant, Guid user, Guid? by, CancellationToken cancellationToken = default)
    {
        await using DisclosureContext context = contexts.Create(tenant);
        if (await OwnAsync(context, tenant, user, cancellationToken) is not { } row)
        {
            return false;
        }

        context.Remove(row);
        AuditTrail.Add(context, tenant, time.GetUtcNow(), by, "member.removed", $"user/{user}", new { Before = row.Role.ToString() });
        await context.SaveChangesAsync(cancellationToken);
        return true;
    }

    private static Task<MembershipRow?> OwnAsync(DisclosureContext context, TenantId tenant, Guid user, CancellationToken cancellationToken) =>
        context.Set<MembershipRow>().FirstOrDefaultAsync(row => row.TenantId == tenant && row.UserId == user, cancellationToken);

    private static Membership ToMembership(MembershipRow row) => new(row.TenantId, row.UserId, row.Role, row.UnitId);
}
