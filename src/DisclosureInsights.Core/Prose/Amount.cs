namespace DisclosureInsights.Core.Prose;

/// <summary>A number as the words give it.</summary>
/// <param name="Value">The number itself.</param>
/// <param name="Qualifier">How exact it is.</param>
/// <param name="Low">Smallest value the words allow.</param>
/// <param name="High">Largest value the words allow.</param>
internal readonly record struct Amount(decimal Value, FactQualifier Qualifier, decimal Low, decimal High)
{
    private const decimal AboutShare = 0.05m;

    public static Amount Exact(decimal value) => new(value, FactQualifier.Exact, value, value);

    /// <summary>未收到: a zero said in words.</summary>
    public static Amount Negated => new(0, FactQualifier.Negated, 0, 0);

    /// <summary>约, 近, 左右: five per cent to either side.</summary>
    public static Amount About(decimal value) =>
        new(value, FactQualifier.About, value - value * AboutShare, value + value * AboutShare);

    /// <summary>2.96万: half a step of the last printed digit to either side.</summary>
    /// <param name="value">The number.</param>
    /// <param name="step">What one step of its last printed digit is worth.</param>
    public static Amount Rounded(decimal value, decimal step) =>
        new(value, FactQualifier.About, value - step / 2, value + step / 2);

    /// <summary>
    /// 100余 is 100 to 109, 四十余 40 to 49, 2300余 2300 to 2399, 1.3万余 13000 to 13999: up to the next step of the
    /// last digit that is not 0, but never beyond a tenth of the leading place (at least ten).
    /// </summary>
    public static Amount AtLeast(decimal value)
    {
        if (value <= 0)
        {
            return Exact(value);
        }

        decimal leading = 1;
        while (leading <= value / 10)
        {
            leading *= 10;
        }

        decimal last = 1;
        while (value % (last * 10) == 0)
        {
            last *= 10;
        }

        decimal step = Math.Min(last, Math.Max(10, leading / 10));
        return new Amount(value, FactQualifier.AtLeast, value, value + Math.Max(step, 2) - 1);
    }

}
