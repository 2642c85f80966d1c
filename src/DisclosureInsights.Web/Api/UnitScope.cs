using DisclosureInsights.Data.Units;
using DisclosureInsights.Web.Tenancy;

namespace DisclosureInsights.Web.Api;

/// <summary>The units that a request may read of those it names; a unit reporter has one.</summary>
/// <param name="Units">Null for all of the district.</param>
public sealed record UnitScope(IReadOnlyCollection<UnitId>? Units)
{
    /// <summary>The scope; null where a unit is named that the district does not have or the caller may not see.</summary>
    public static async Task<UnitScope?> OfAsync(
        TenantContext tenant, IReadOnlyCollection<int> named, UnitStore units, CancellationToken cancellation)
    {
        UnitId[] wanted = [.. named.Select(number => new UnitId(number)).Distinct()];
        if (tenant.UnitId is { } own)
        {
            return wanted.All(unit => unit == own) ? new UnitScope([own]) : null;
        }

        if (wanted.Length == 0)
        {
            return new UnitScope((IReadOnlyCollection<UnitId>?)null);
        }

        HashSet<UnitId> known =
            [.. (await units.ListAsync(tenant.TenantId, includeInactive: true, cancellation)).Select(unit => unit.Id)];
        return wanted.All(known.Contains) ? new UnitScope(wanted) : null;
    }
}
