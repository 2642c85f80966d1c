using DisclosureInsights.Core.Comparison;
using DisclosureInsights.Core.Indicators;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Data.Queries;
using DisclosureInsights.Data.Units;

namespace DisclosureInsights.Application.Comparing;

/// <summary>A unit in the comparison of one indicator.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Place">Its value on the year and its place.</param>
/// <param name="Prior">Value on the year before; null where it has no report on it.</param>
/// <param name="Change">From the year before.</param>
public sealed record IndicatorComparisonRow(Unit Unit, RankedValue Place, IndicatorValue? Prior, Change Change)
{
    public IndicatorValue? Value => Place.Value;
}

/// <summary>Units side by side for one indicator and year. Every unit keeps its row, with a figure or without.</summary>
public sealed record IndicatorComparison
{
    public required IndicatorDefinition Definition { get; init; }

    public required int Year { get; init; }

    public required int PriorYear { get; init; }

    /// <summary>In the order asked for.</summary>
    public required IReadOnlyList<IndicatorComparisonRow> Rows { get; init; }

    /// <summary>Of the units that are ranked; null where none is.</summary>
    public required decimal? Median { get; init; }

    public int Ranked => Rows.Count(row => row.Place.State == RankState.Ranked);

    /// <summary>Compares units.</summary>
    /// <param name="definition">The indicator.</param>
    /// <param name="comparison">The units' counts of both years.</param>
    /// <param name="kind">Only units of this kind; null for all but the district itself, whose report is the sum of the others.</param>
    /// <param name="order">What to sort by; units as in their list decide between equals.</param>
    /// <param name="descending">Largest first; a list by unit is turned around.</param>
    public static IndicatorComparison Of(
        IndicatorDefinition definition, Comparison comparison, UnitKind? kind, ComparisonOrder order, bool descending)
    {
        ComparisonRow[] units =
            [.. comparison.Rows.Where(row => kind is { } wanted ? row.Unit.Kind == wanted : row.Unit.Kind != UnitKind.District)];
        Ranking ranking = Ranking.Of([.. units.Select(row => ValueOf(definition, row.Current))]);
        IndicatorComparisonRow[] rows =
        [
            .. units.Select((row, i) =>
            {
                IndicatorValue? prior = ValueOf(definition, row.Prior);
                IndicatorValue? current = ranking.Values[i].Value;
                return new IndicatorComparisonRow(
                    row.Unit, ranking.Values[i], prior,
                    YearOverYear.Compare(definition, comparison.PriorYear, prior, comparison.Year, current));
            }),
        ];
        return new IndicatorComparison
        {
            Definition = definition,
            Year = comparison.Year,
            PriorYear = comparison.PriorYear,
            Rows = [.. Sort(rows, order, descending)],
            Median = ranking.Median,
        };
    }

    private static IndicatorValue? ValueOf(IndicatorDefinition definition, UnitYear? year) =>
        year is null ? null : IndicatorCalculator.Value(definition, year.Year, year.Counts);

    private static IEnumerable<IndicatorComparisonRow> Sort(IReadOnlyList<IndicatorComparisonRow> rows, ComparisonOrder order, bool descending) =>
        order switch
        {
            ComparisonOrder.Unit => descending ? rows.Reverse() : rows,
            ComparisonOrder.Prior => By(rows, row => row.Prior?.ValueOrNull, descending),
            ComparisonOrder.Change => By(rows, row => row.Change.Absolute, descending),
            _ => By(rows, row => row.Value?.ValueOrNull, descending).OrderBy(row => row.Place.State),
        };

    private static IOrderedEnumerable<IndicatorComparisonRow> By(
        IReadOnlyList<IndicatorComparisonRow> rows, Func<IndicatorComparisonRow, decimal?> key, bool descending)
    {
        IOrderedEnumerable<IndicatorComparisonRow> known = rows.OrderBy(row => key(row) is null);
        return descending ? known.ThenByDescending(key) : known.ThenBy(key);
    }
}
