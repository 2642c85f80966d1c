using DisclosureInsights.Data.Tenancy;
using DisclosureInsights.Data.Units;

namespace DisclosureInsights.Data.Users;

internal sealed class MembershipRow : ITenantOwned
{
    public TenantId TenantId { get; set; }

    public Guid UserId { get; set; }

    public Role Role { get; set; }

    public UnitId? UnitId { get; set; }
}
