namespace DisclosureInsights.Core.Indicators;

/// <summary>The stored counts of one report; null is missing, never zero.</summary>
public sealed class IndicatorCounts
{
    private readonly decimal?[] values = new decimal?[Length];

    /// <summary>How many counts there are.</summary>
    public static int Length { get; } = Enum.GetValues<IndicatorCount>().Length;

    public decimal? this[IndicatorCount count]
    {
        get => values[(int)count];
        set => values[(int)count] = value;
    }
}
