using DisclosureInsights.Core.Reports;
using DisclosureInsights.Data.Queries;
using DisclosureInsights.Data.Units;
using DisclosureInsights.Web.Identity;
using DisclosureInsights.Web.Tenancy;

namespace DisclosureInsights.Web.Api;

/// <summary>A unit.</summary>
/// <param name="Id">Number of the unit within the district; other endpoints take it as <c>unit</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Code">The district's code for it; null where it has none.</param>
/// <param name="Kind"><c>town</c>, <c>township</c>, <c>street_office</c>, <c>department</c>, <c>district</c> or <c>unknown</c>.</param>
/// <param name="Aliases">Other names that its reports print.</param>
/// <param name="Active">Whether a report is expected of it.</param>
/// <param name="Years">The years it has a report on, oldest first.</param>
public sealed record UnitJson(
    int Id, string Name, string? Code, string Kind, IReadOnlyList<string> Aliases, bool Active, IReadOnlyList<int> Years);

/// <summary><c>GET /units</c></summary>
public static class UnitsApi
{
    public static void MapUnitsApi(this RouteGroupBuilder api) => api.MapGet("/units", ListAsync)
        .WithSummary("The units of the district; of a unit reporter its own.").RequireAuthorization(Policies.DistrictMember);

    private static async Task<IReadOnlyList<UnitJson>> ListAsync(
        Caller caller, UnitStore units, OverviewQuery overview, CancellationToken cancellation)
    {
        UnitId? own = caller.Tenant.UnitId;
        Coverage coverage = await overview.CoverageAsync(caller.Tenant.TenantId, units: own is { } one ? [one] : null, cancellationToken: cancellation);
        Dictionary<UnitId, int[]> years = coverage.Rows.ToDictionary(
            row => row.Unit.Id, row => row.Years.OfType<CoverageCell>().Select(cell => cell.Year).ToArray());
        return
        [
            .. (await units.ListAsync(caller.Tenant.TenantId, includeInactive: true, cancellation))
                .Where(unit => own is null || unit.Id == own)
                .Select(unit => new UnitJson(
                    unit.Id.Value, unit.Name, unit.Code, unit.Kind.Id(), unit.Aliases, unit.Active, years.GetValueOrDefault(unit.Id) ?? [])),
        ];
    }
}
