using DisclosureInsights.Core.Indicators;
using DisclosureInsights.Data.Queries;
using DisclosureInsights.Data.Units;
using DisclosureInsights.Web.Identity;
using DisclosureInsights.Web.Tenancy;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DisclosureInsights.Web.Api;

/// <summary>A value of an indicator.</summary>
/// <param name="Unit">Number of the unit.</param>
/// <param name="State"><c>number</c>, or why there is none: <c>missing</c>, <c>undefined</c> (0 of 0), <c>not_comparable</c> (the form lacks it).</param>
/// <param name="Value">Counts in their unit, shares as a fraction; null unless a number.</param>
public sealed record IndicatorValueJson(int Unit, int Year, string State, decimal? Value, decimal? Numerator, decimal? Denominator);

/// <summary>An indicator with its values.</summary>
/// <param name="Measure"><c>count</c>, <c>share</c> or <c>per_hundred</c>.</param>
/// <param name="UnitOfMeasure">条, 件, 万元, %.</param>
/// <param name="BreakYears">Years that must not be compared with the year before.</param>
public sealed record IndicatorJson(
    string Id, string Group, string Measure, string UnitOfMeasure, IReadOnlyList<int> BreakYears, IReadOnlyList<IndicatorValueJson> Values);

/// <summary>Values of indicators, and the catalogue they were computed with.</summary>
public sealed record IndicatorsJson(string CatalogueVersion, IReadOnlyList<IndicatorJson> Indicators);

/// <summary><c>GET /indicators</c></summary>
public static class IndicatorsApi
{
    public static void MapIndicatorsApi(this RouteGroupBuilder api) => api.MapGet("/indicators", ListAsync)
        .WithSummary("Indicators of every report; indicator, unit and year may be given several times, none of them narrows.")
        .ProducesProblem(StatusCodes.Status404NotFound).RequireAuthorization(Policies.DistrictMember);

    private static async Task<Results<Ok<IndicatorsJson>, ProblemHttpResult>> ListAsync(
        string[] indicator, int[] unit, int[] year, Caller caller, TrendQuery trends, UnitStore units, ApiProblem problem,
        CancellationToken cancellation)
    {
        if (indicator.Any(id => IndicatorCatalogue.Find(id) is null)
            || await UnitScope.OfAsync(caller.Tenant, unit, units, cancellation) is not { } scope)
        {
            return problem.NotFound();
        }

        IndicatorDefinition[] definitions = indicator.Length == 0
            ? [.. IndicatorCatalogue.All]
            : [.. indicator.Distinct(StringComparer.Ordinal).Select(id => IndicatorCatalogue.Find(id)!)];
        IReadOnlyList<UnitTrend> counts = await trends.RunAsync(
            caller.Tenant.TenantId, scope.Units, year.Length == 0 ? null : year.Min(), year.Length == 0 ? null : year.Max(), cancellation);
        UnitYear[] reports =
            [.. counts.SelectMany(trend => trend.Years).Where(report => year.Length == 0 || year.Contains(report.Year))];
        return TypedResults.Ok(new IndicatorsJson(
            IndicatorCatalogue.Version, [.. definitions.Select(definition => Of(definition, reports))]));
    }

    private static IndicatorJson Of(IndicatorDefinition definition, UnitYear[] reports) => new(
        definition.Id,
        SnakeCase(definition.Group.ToString()),
        SnakeCase(definition.Measure.ToString()),
        definition.Unit,
        definition.BreakYears,
        [
            .. reports.Select(report =>
            {
                IndicatorValue value = IndicatorCalculator.Value(definition, report.Year, report.Counts);
                return new IndicatorValueJson(
                    report.UnitId.Value, report.Year, SnakeCase(value.State.ToString()), value.ValueOrNull, value.Numerator, value.Denominator);
            }),
        ]);

    private static string SnakeCase(string name) => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(name);
}
