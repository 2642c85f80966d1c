using DisclosureInsights.Core.Comparison;
using DisclosureInsights.Core.Indicators;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Data.Queries;

namespace DisclosureInsights.Web.Features.Overview;

/// <summary>A count of one year, added up over the units that state it.</summary>
/// <param name="Year">The year reported on.</param>
/// <param name="Total">The sum and how many units it is of.</param>
/// <param name="Without">Names of the units that are not in it.</param>
public sealed record YearTotal(int Year, DistrictTotal Total, IReadOnlyList<string> Without)
{
    /// <summary>The totals of a count over the years of the matrix. The district's own report is the sum of the others and left out.</summary>
    public static IReadOnlyList<YearTotal> Of(IndicatorDefinition definition, Coverage coverage, IReadOnlyList<UnitTrend> trends) =>
    [
        .. coverage.Years.Select(year =>
        {
            (string Name, IndicatorValue? Value)[] units =
            [
                .. from trend in trends
                   where trend.Unit.Kind != UnitKind.District
                   let counts = trend.Years.FirstOrDefault(entry => entry.Year == year)
                   where trend.Unit.Active || counts is not null
                   select (trend.Unit.Name, ValueOf(definition, counts)),
            ];
            return new YearTotal(
                year,
                DistrictTotal.Of(units.Select(unit => unit.Value)),
                [.. units.Where(unit => unit.Value is not { IsNumber: true }).Select(unit => unit.Name)]);
        }),
    ];

    /// <summary>The total of a year beside that of the year before.</summary>
    public static DistrictTotalChange Compare(IndicatorDefinition definition, IReadOnlyList<UnitTrend> trends, int year) => DistrictTotalChange.Of(
        definition, year - 1, year,
        [
            .. from trend in trends
               where trend.Unit.Kind != UnitKind.District
               let current = trend.Years.FirstOrDefault(entry => entry.Year == year)
               let prior = trend.Years.FirstOrDefault(entry => entry.Year == year - 1)
               where trend.Unit.Active || current is not null || prior is not null
               select new ValuePair(ValueOf(definition, prior), ValueOf(definition, current)),
        ]);

    private static IndicatorValue? ValueOf(IndicatorDefinition definition, UnitYear? year) =>
        year is null ? null : IndicatorCalculator.Value(definition, year.Year, year.Counts);
}
