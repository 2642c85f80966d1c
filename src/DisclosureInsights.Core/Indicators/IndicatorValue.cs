namespace DisclosureInsights.Core.Indicators;

/// <summary>What an indicator's value is.</summary>
public enum IndicatorState : byte
{
    Number,

    /// <summary>Counts are missing: blank, not applicable or not stated.</summary>
    Missing,

    /// <summary>0 of 0.</summary>
    Undefined,

    /// <summary>The edition of that year does not have it.</summary>
    NotComparable,
}

/// <summary>A number, or the reason why there is none. Ratios keep numerator and denominator.</summary>
/// <param name="State">Number or the reason.</param>
/// <param name="Value">Counts in their unit, shares as a fraction (0.25 = 25%), per hundred as a number; 0 unless a number.</param>
/// <param name="Numerator">The counts added up; null where one is missing.</param>
/// <param name="Denominator">Null for a count or where one is missing.</param>
/// <param name="MissingCounts">The counts that are missing.</param>
public sealed record IndicatorValue(
    IndicatorState State, decimal Value, decimal? Numerator, decimal? Denominator, IReadOnlyList<IndicatorCount> MissingCounts)
{
    public bool IsNumber => State == IndicatorState.Number;

    public decimal? ValueOrNull => IsNumber ? Value : null;

    public static readonly IndicatorValue NotComparable = new(IndicatorState.NotComparable, 0, null, null, []);
}
