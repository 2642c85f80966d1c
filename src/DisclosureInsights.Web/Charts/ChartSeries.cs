namespace DisclosureInsights.Web.Charts;

/// <summary>How a series stands out.</summary>
public enum SeriesEmphasis
{
    /// <summary>In its own colour.</summary>
    Normal,

    /// <summary>Grey and thin, behind the others, without an entry in the legend.</summary>
    Faint,

    /// <summary>The district's median: grey and dashed.</summary>
    Median,
}

/// <summary>One line or one part of a stack.</summary>
/// <param name="Key">What a click on it gives, e.g. a unit's id.</param>
/// <param name="Name">Name in the legend and in the table.</param>
/// <param name="Values">One a year or category; null is missing and stays a gap.</param>
/// <param name="ColourIndex">Place in the fixed order of colours; a unit has the same on every page.</param>
/// <param name="Emphasis">How it stands out.</param>
public sealed record ChartSeries(
    string Key, string Name, IReadOnlyList<decimal?> Values, int ColourIndex = 0, SeriesEmphasis Emphasis = SeriesEmphasis.Normal);
