using DisclosureInsights.Core.Indicators;

namespace DisclosureInsights.Core.Comparison;

/// <summary>What a change from one year to the next is.</summary>
public enum ChangeState : byte
{
    /// <summary>Both years have a number that may be compared.</summary>
    Value,

    /// <summary>0 → n: only the absolute change means something.</summary>
    New,

    BothZero,
    PriorMissing,
    CurrentMissing,

    /// <summary>The form changed in between.</summary>
    SeriesBreak,

    /// <summary>The base is below the floor: show n → m, no percentage.</summary>
    SmallBase,
}

/// <summary>A change from the prior year to the current one.</summary>
/// <param name="State">What it is.</param>
/// <param name="Prior">Null where missing.</param>
/// <param name="Current">Null where missing.</param>
/// <param name="Absolute">Current − prior: in the unit for counts, in percentage points for shares.</param>
/// <param name="Relative">Absolute / prior as a fraction; only for counts in state <see cref="ChangeState.Value"/>.</param>
public sealed record Change(ChangeState State, decimal? Prior, decimal? Current, decimal? Absolute, decimal? Relative);

/// <summary>Changes of an indicator from year to year.</summary>
public static class YearOverYear
{
    /// <summary>Below this prior value a percentage misleads: 2 → 4 is no "+100%".</summary>
    public const decimal DefaultFloor = 10;

    /// <summary>The change of one indicator of one unit.</summary>
    /// <param name="definition">The indicator.</param>
    /// <param name="priorYear">Year of <paramref name="prior"/>.</param>
    /// <param name="prior">Null where the unit has no report on that year.</param>
    /// <param name="currentYear">Year of <paramref name="current"/>.</param>
    /// <param name="current">Null where the unit has no report on that year.</param>
    /// <param name="floor">Smallest base, of a count or of a share's denominator, that carries a percentage.</param>
    public static Change Compare(
        IndicatorDefinition definition, int priorYear, IndicatorValue? prior, int currentYear, IndicatorValue? current,
        decimal floor = DefaultFloor)
    {
        decimal? before = prior?.ValueOrNull;
        decimal? now = current?.ValueOrNull;
        if (now is null)
        {
            return new Change(ChangeState.CurrentMissing, before, null, null, null);
        }

        if (definition.BreaksBetween(priorYear, currentYear) || prior is { State: IndicatorState.NotComparable })
        {
            return new Change(ChangeState.SeriesBreak, before, now, null, null);
        }

        if (before is null)
        {
            return new Change(ChangeState.PriorMissing, null, now, null, null);
        }

        if (definition.Measure == IndicatorMeasure.Count)
        {
            return CompareCounts(before, now, floor);
        }

        // Shares change in percentage points; a rate on a handful of cases jumps by chance.
        decimal factor = definition.Measure == IndicatorMeasure.Share ? 100 : 1;
        decimal points = (now.Value - before.Value) * factor;
        bool small = prior!.Denominator < floor || current!.Denominator < floor;
        return new Change(small ? ChangeState.SmallBase : ChangeState.Value, before, now, points, null);
    }

    /// <summary>The change of a plain count, e.g. of reports or of findings.</summary>
    /// <param name="prior">Null where there is none.</param>
    /// <param name="current">Null where there is none.</param>
    /// <param name="floor">Smallest base that carries a percentage.</param>
    public static Change CompareCounts(decimal? prior, decimal? current, decimal floor = DefaultFloor) => (prior, current) switch
    {
        (_, null) => new Change(ChangeState.CurrentMissing, prior, null, null, null),
        (null, _) => new Change(ChangeState.PriorMissing, null, current, null, null),
        (0, 0) => new Change(ChangeState.BothZero, 0, 0, 0, null),
        (0, { } now) => new Change(ChangeState.New, 0, now, now, null),
        ({ } before, { } now) when Math.Abs(before) < floor => new Change(ChangeState.SmallBase, before, now, now - before, null),
        ({ } before, { } now) => new Change(ChangeState.Value, before, now, now - before, (now - before) / before),
    };
}
