using DisclosureInsights.Data;
using DisclosureInsights.Data.Queries;
using DisclosureInsights.Data.Reports;
using DisclosureInsights.Data.Units;
using DisclosureInsights.Web.Identity;
using DisclosureInsights.Web.Tenancy;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DisclosureInsights.Web.Api;

/// <summary><c>GET /reports</c> and <c>GET /reports/{unit}/{year}</c></summary>
public static class ReportsApi
{
    public static void MapReportsApi(this RouteGroupBuilder api)
    {
        api.MapGet("/reports", ListAsync).WithSummary("The current reports; unit and year may be given several times.")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound)
            .RequireAuthorization(Policies.DistrictMember);
        api.MapGet("/reports/{unit:int}/{year:int}", FindAsync).WithSummary("The current report of a unit on a year, with its cells and findings.")
            .ProducesProblem(StatusCodes.Status404NotFound).RequireAuthorization(Policies.DistrictMember);
    }

    private static async Task<Results<Ok<PageJson<ReportItemJson>>, ProblemHttpResult>> ListAsync(
        int[] unit, int[] year, int? skip, int? take, Caller caller, ReportListQuery reports, UnitStore units, ApiProblem problem,
        CancellationToken cancellation)
    {
        if (Paging.Of(skip, take) is not { } part)
        {
            return problem.Wrong("paging", Paging.Most);
        }

        if (await UnitScope.OfAsync(caller.Tenant, unit, units, cancellation) is not { } scope)
        {
            return problem.NotFound();
        }

        Page<ReportItem> page = await reports.PageAsync(
            caller.Tenant.TenantId, new ReportFilter { Units = scope.Units, Years = year }, part.Skip, part.Take, cancellation);
        return TypedResults.Ok(new PageJson<ReportItemJson>(page.Total, part.Skip, [.. page.Items.Select(ReportItemJson.Of)]));
    }

    private static async Task<Results<Ok<ReportJson>, ProblemHttpResult>> FindAsync(
        int unit, int year, Caller caller, ReportStore reports, FindingsQuery findings, UnitStore units, ApiProblem problem,
        CancellationToken cancellation)
    {
        UnitId id = new(unit);
        if (await UnitScope.OfAsync(caller.Tenant, [unit], units, cancellation) is null
            || await units.FindAsync(caller.Tenant.TenantId, id, cancellation) is not { } owner
            || await reports.FindAsync(caller.Tenant.TenantId, id, year, null, cancellation) is not { } report)
        {
            return problem.NotFound();
        }

        return TypedResults.Ok(ReportJson.Of(
            report, owner.Name, await findings.OfReportAsync(caller.Tenant.TenantId, id, year, cancellation)));
    }
}
