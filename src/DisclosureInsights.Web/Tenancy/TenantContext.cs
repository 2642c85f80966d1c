using DisclosureInsights.Data.Tenancy;
using DisclosureInsights.Data.Units;
using DisclosureInsights.Data.Users;

namespace DisclosureInsights.Web.Tenancy;

/// <summary>
/// The district a person works in during this session and what the person may do there, read from the membership and
/// never from the address or a header. Pages get it as a cascading parameter.
/// </summary>
/// <param name="Tenant">The district; hand its id to every query and job.</param>
/// <param name="Membership">The person's role, and the unit of a unit reporter.</param>
/// <param name="Choices">Every district the person is a member of, this one included, by name.</param>
public sealed record TenantContext(Tenant Tenant, Membership Membership, IReadOnlyList<Tenant> Choices)
{
    public TenantId TenantId => Tenant.Id;

    public string Name => Tenant.Name;

    public Guid UserId => Membership.UserId;

    public Role Role => Membership.Role;

    /// <summary>The only unit that a unit reporter may see; null for everybody else.</summary>
    public UnitId? UnitId => Membership.UnitId;
}
