using DisclosureInsights.Core.Indicators;

namespace DisclosureInsights.Core.Comparison;

/// <summary>Whether a unit has a place among the others.</summary>
public enum RankState : byte
{
    Ranked,

    /// <summary>A rate on fewer cases than the floor: shown as n of m, without a place.</summary>
    SmallBase,

    /// <summary>No report, missing, 0 of 0 or not comparable.</summary>
    NoValue,
}

/// <summary>A unit's value and its place.</summary>
/// <param name="Value">Null where the unit has no report on the year.</param>
/// <param name="State">Whether it has a place.</param>
/// <param name="Rank">1 for the largest; equal values share a place and the next ones are skipped. Null without a place.</param>
public sealed record RankedValue(IndicatorValue? Value, RankState State, int? Rank);

/// <summary>Units ranked by size. Large is not good: which way is better is the indicator's matter.</summary>
/// <param name="Values">In the order handed in.</param>
/// <param name="Median">Of the values that have a place; null where none has.</param>
public sealed record Ranking(IReadOnlyList<RankedValue> Values, decimal? Median)
{
    /// <summary>How many units have a place.</summary>
    public int Ranked => Values.Count(value => value.State == RankState.Ranked);

    /// <summary>Ranks the values of an indicator.</summary>
    /// <param name="values">One a unit; null where it has no report.</param>
    /// <param name="floor">Smallest denominator on which a rate is ranked.</param>
    public static Ranking Of(IReadOnlyList<IndicatorValue?> values, decimal floor = YearOverYear.DefaultFloor)
    {
        RankState[] states = [.. values.Select(value => StateOf(value, floor))];
        decimal[] ranked = [.. values.Where((_, i) => states[i] == RankState.Ranked).Select(value => value!.Value)];
        return new Ranking(
            [
                .. values.Select((value, i) => new RankedValue(
                    value,
                    states[i],
                    states[i] == RankState.Ranked ? 1 + ranked.Count(other => other > value!.Value) : null)),
            ],
            Comparison.Median.Of(ranked));
    }

    private static RankState StateOf(IndicatorValue? value, decimal floor) => value switch
    {
        not { IsNumber: true } => RankState.NoValue,
        { Denominator: { } cases } when cases < floor => RankState.SmallBase,
        _ => RankState.Ranked,
    };
}
