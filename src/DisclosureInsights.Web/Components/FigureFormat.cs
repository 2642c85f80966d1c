using System.Globalization;
using DisclosureInsights.Core.Indicators;

namespace DisclosureInsights.Web.Components;

/// <summary>How figures are written: thousands separators, one decimal for percentages, no rounding of counts.</summary>
public static class FigureFormat
{
    /// <summary>What stands where a figure is missing.</summary>
    public const string Missing = "—";

    /// <summary>What stands where an item does not apply to the unit.</summary>
    public const string NotApplicable = "/";

    /// <summary>A count in its unit; 万元 keep their decimals.</summary>
    public static string Count(decimal value) => value.ToString("#,##0.######", CultureInfo.CurrentCulture);

    /// <summary>A fraction as a percentage: 0.256 → 25.6%.</summary>
    public static string Share(decimal fraction) => (fraction * 100).ToString("#,##0.0", CultureInfo.CurrentCulture) + "%";

    /// <summary>A rate per hundred.</summary>
    public static string PerHundred(decimal value) => value.ToString("#,##0.0", CultureInfo.CurrentCulture);

    /// <summary>A value of an indicator as its measure asks for.</summary>
    public static string Value(decimal value, IndicatorMeasure measure) => measure switch
    {
        IndicatorMeasure.Share => Share(value),
        IndicatorMeasure.PerHundred => PerHundred(value),
        _ => Count(value),
    };

    /// <summary>A relative change, with its sign: +12.3%, −4.0%. The minus is U+2212, as wide as the plus.</summary>
    public static string Relative(decimal fraction) => Sign(fraction) + Share(Math.Abs(fraction));

    /// <summary>An absolute change, with its sign: +12, −3.</summary>
    public static string Absolute(decimal difference) => Sign(difference) + Count(Math.Abs(difference));

    /// <summary>A change of a share or rate, with its sign and one decimal: +2.5.</summary>
    public static string Points(decimal points) => Sign(points) + PerHundred(Math.Abs(points));

    private static string Sign(decimal value) => value switch
    {
        > 0 => "+",
        < 0 => "−",
        _ => "",
    };
}
