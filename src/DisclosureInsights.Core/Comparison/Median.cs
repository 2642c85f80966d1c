namespace DisclosureInsights.Core.Comparison;

/// <summary>The value that half of the units lie below and half above.</summary>
public static class Median
{
    /// <summary>The middle value, of an even number the mean of the middle two; null where there is no value.</summary>
    public static decimal? Of(IEnumerable<decimal> values)
    {
        decimal[] sorted = [.. values.Order()];
        int middle = sorted.Length / 2;
        return sorted.Length switch
        {
            0 => null,
            int length when length % 2 == 1 => sorted[middle],
            _ => (sorted[middle - 1] + sorted[middle]) / 2,
        };
    }
}
