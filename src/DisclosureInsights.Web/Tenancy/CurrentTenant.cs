using System.Security.Claims;
using DisclosureInsights.Data.Tenancy;
using DisclosureInsights.Data.Users;
using DisclosureInsights.Web.Identity;

namespace DisclosureInsights.Web.Tenancy;

/// <summary>
/// Finds the district of a session: the one its cookie names, if the person is a member of it now. Nothing else (no
/// header, no address, no form) can name it, and jobs get theirs as an argument instead.
/// </summary>
public sealed class CurrentTenant(MembershipStore memberships)
{
    /// <summary>The district and the role in it, read anew; null without a session, a district or a membership.</summary>
    public async Task<TenantContext?> FindAsync(ClaimsPrincipal person, CancellationToken cancellation)
    {
        if (person.UserId() is not { } user || person.TenantId() is not { } tenant)
        {
            return null;
        }

        IReadOnlyList<TenantMembership> all = await memberships.OfUserAsync(user, cancellation);
        return all.FirstOrDefault(each => each.Tenant.Id == tenant) is { } own
            ? new TenantContext(own.Tenant, own.Membership, [.. all.Select(each => each.Tenant)])
            : null;
    }

    /// <summary>Where a session begins: the first of the person's districts; null where there is none.</summary>
    public async Task<TenantId?> FirstOfAsync(Guid user, CancellationToken cancellation) =>
        (await memberships.OfUserAsync(user, cancellation)).Select(each => (TenantId?)each.Tenant.Id).FirstOrDefault();

    public async Task<bool> IsMemberAsync(Guid user, TenantId tenant, CancellationToken cancellation) =>
        (await memberships.OfUserAsync(user, cancellation)).Any(each => each.Tenant.Id == tenant);
}
