using DisclosureInsights.Core.Indicators;

namespace DisclosureInsights.Core.Comparison;

/// <summary>A count added up over units. What is missing is not taken for zero: the sum says how many units it is of.</summary>
/// <param name="Sum">In the indicator's unit; null where no unit states it.</param>
/// <param name="Stating">Units that state it.</param>
/// <param name="Units">Units asked, with a report or without.</param>
public sealed record DistrictTotal(decimal? Sum, int Stating, int Units)
{
    public bool IsPartial => Stating < Units;

    /// <summary>Adds up a count.</summary>
    /// <param name="values">One a unit; null where it has no report.</param>
    public static DistrictTotal Of(IEnumerable<IndicatorValue?> values)
    {
        IndicatorValue?[] all = [.. values];
        decimal[] stated = [.. all.Select(value => value?.ValueOrNull).OfType<decimal>()];
        return new DistrictTotal(stated.Length == 0 ? null : stated.Sum(), stated.Length, all.Length);
    }
}

/// <summary>A unit's values of one year and of the year before; null where it has no report.</summary>
public readonly record struct ValuePair(IndicatorValue? Prior, IndicatorValue? Current);

/// <summary>
/// A district's total and how it changed. The change is taken over the units that state the count in both years: a unit
/// that did not report last year would otherwise look like growth.
/// </summary>
/// <param name="Current">Over all units that state it this year.</param>
/// <param name="Prior">Over all units that stated it last year.</param>
/// <param name="Change">Over the units that state it in both years.</param>
/// <param name="Compared">How many those are.</param>
public sealed record DistrictTotalChange(DistrictTotal Current, DistrictTotal Prior, Change Change, int Compared)
{
    /// <summary>Adds up both years and compares them.</summary>
    /// <param name="definition">A count.</param>
    /// <param name="priorYear">Year of the earlier values.</param>
    /// <param name="year">Year of the later values.</param>
    /// <param name="units">One pair a unit.</param>
    public static DistrictTotalChange Of(IndicatorDefinition definition, int priorYear, int year, IReadOnlyList<ValuePair> units)
    {
        if (definition.Measure != IndicatorMeasure.Count)
        {
            throw new ArgumentException($"{definition.Id} is a rate; rates are not added up.", nameof(definition));
        }

        DistrictTotal current = DistrictTotal.Of(units.Select(unit => unit.Current));
        DistrictTotal prior = DistrictTotal.Of(units.Select(unit => unit.Prior));
        ValuePair[] both = [.. units.Where(unit => unit.Prior is { IsNumber: true } && unit.Current is { IsNumber: true })];
        Change change = both.Length == 0
            ? YearOverYear.Compare(definition, priorYear, Number(prior.Sum), year, Number(current.Sum)) switch
            {
                // Both years have figures, but of different units: nothing to compare.
                { State: ChangeState.CurrentMissing or ChangeState.SeriesBreak } known => known,
                _ => new Change(ChangeState.PriorMissing, null, current.Sum, null, null),
            }
            : YearOverYear.Compare(
                definition, priorYear, Number(both.Sum(unit => unit.Prior!.Value)), year, Number(both.Sum(unit => unit.Current!.Value)));
        return new DistrictTotalChange(current, prior, change, both.Length);
    }

    private static IndicatorValue? Number(decimal? sum) =>
        sum is { } value ? new IndicatorValue(IndicatorState.Number, value, value, null, []) : null;
}
