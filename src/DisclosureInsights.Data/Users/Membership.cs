using DisclosureInsights.Data.Tenancy;
using DisclosureInsights.Data.Units;

namespace DisclosureInsights.Data.Users;

/// <summary>A user's role in a tenant.</summary>
/// <param name="TenantId">The tenant.</param>
/// <param name="UserId">The user.</param>
/// <param name="Role">What the user may do there.</param>
/// <param name="UnitId">The unit of a <see cref="Role.UnitReporter"/>; null for every other role.</param>
public sealed record Membership(TenantId TenantId, Guid UserId, Role Role, UnitId? UnitId);
