namespace DisclosureInsights.Web.Charts;

/// <summary>Colours of charts on a light or a dark page.</summary>
/// <remarks>
/// The series are the eight colours of Okabe and Ito, told apart by all common kinds of colour blindness, in a fixed
/// order and darkened or lightened where a line on the page's ground would be too faint. The median is grey and dashed
/// everywhere and never one of the series.
/// </remarks>
public sealed record ChartColours
{
    public static readonly ChartColours Light = new()
    {
        Series = ["#0072B2", "#D55E00", "#007F5F", "#A8437A", "#B07A00", "#2F86C1", "#7A4FA3", "#5B6B00"],
        Median = "#3D454D",
        Faint = "#C5CCD4",
        Text = "#1F2933",
        Muted = "#4A5563",
        Grid = "#E3E7EB",
    };

    public static readonly ChartColours Dark = new()
    {
        Series = ["#56B4E9", "#F08A4B", "#3CC29B", "#E39BC4", "#E6B84A", "#8CC8F2", "#B79AE0", "#B8C94A"],
        Median = "#C2CAD2",
        Faint = "#465160",
        Text = "#E6EAEE",
        Muted = "#B4BDC8",
        Grid = "#2F3842",
    };

    /// <summary>In their fixed order; a unit keeps its place on every page.</summary>
    public required IReadOnlyList<string> Series { get; init; }

    public required string Median { get; init; }

    /// <summary>Series in the background.</summary>
    public required string Faint { get; init; }

    public required string Text { get; init; }

    public required string Muted { get; init; }

    public required string Grid { get; init; }

    /// <summary>Pairs of a dark colour and the light one of the same meaning, for pictures saved from a dark page.</summary>
    public static IReadOnlyList<string[]> DarkToLight { get; } =
        [.. Dark.Everything().Zip(Light.Everything(), (dark, light) => new[] { dark, light })];

    public static ChartColours For(bool dark) => dark ? Dark : Light;

    /// <summary>Colour of a place in the fixed order; after the last it begins again.</summary>
    public string At(int index) => Series[index % Series.Count];

    private IEnumerable<string> Everything() => [.. Series, Median, Faint, Text, Muted, Grid];
}
