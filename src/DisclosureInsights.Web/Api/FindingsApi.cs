using DisclosureInsights.Core.Consistency;
using DisclosureInsights.Data;
using DisclosureInsights.Data.Queries;
using DisclosureInsights.Data.Units;
using DisclosureInsights.Web.Identity;
using DisclosureInsights.Web.Tenancy;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DisclosureInsights.Web.Api;

/// <summary><c>GET /findings</c></summary>
public static class FindingsApi
{
    public static void MapFindingsApi(this RouteGroupBuilder api) => api.MapGet("/findings", ListAsync)
        .WithSummary("Flagged issues; unit, year, rule and severity may be given several times.")
        .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound)
        .RequireAuthorization(Policies.DistrictMember);

    private static async Task<Results<Ok<PageJson<FindingJson>>, ProblemHttpResult>> ListAsync(
        int[] unit, int[] year, string[] rule, string[] severity, int? skip, int? take,
        Caller caller, FindingsQuery findings, UnitStore units, ApiProblem problem, CancellationToken cancellation)
    {
        if (Paging.Of(skip, take) is not { } part)
        {
            return problem.Wrong("paging", Paging.Most);
        }

        List<Severity> severities = [];
        foreach (string id in severity)
        {
            if (!SeverityExtensions.TryParse(id, out Severity parsed))
            {
                return problem.Wrong("severity", id);
            }

            severities.Add(parsed);
        }

        if (rule.Any(id => RuleCatalogue.Find(id) is null)
            || await UnitScope.OfAsync(caller.Tenant, unit, units, cancellation) is not { } scope)
        {
            return problem.NotFound();
        }

        FindingFilter filter = new() { Units = scope.Units, Years = year, Rules = rule, Severities = severities };
        Page<FindingItem> page = await findings.PageAsync(
            caller.Tenant.TenantId, filter, FindingSort.Unit, descending: false, part.Skip, part.Take, cancellation);
        return TypedResults.Ok(new PageJson<FindingJson>(page.Total, part.Skip, [.. page.Items.Select(FindingJson.Of)]));
    }
}
