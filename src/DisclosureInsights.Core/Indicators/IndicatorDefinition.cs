using DisclosureInsights.Core.Forms;

namespace DisclosureInsights.Core.Indicators;

/// <summary>Groups of the catalogue.</summary>
public enum IndicatorGroup : byte
{
    Publication,
    Documents,
    Enforcement,
    Requests,
    Disputes,
    Quality,
}

/// <summary>Which way is better; most figures have none.</summary>
public enum IndicatorDirection : byte
{
    Neither,
    HigherIsBetter,
    LowerIsBetter,
}

/// <summary>What the value is.</summary>
public enum IndicatorMeasure : byte
{
    /// <summary>A sum of counts in the indicator's unit.</summary>
    Count,

    /// <summary>Numerator / denominator, shown in percent; its changes are percentage points.</summary>
    Share,

    /// <summary>Numerator / denominator × 100, shown as a number.</summary>
    PerHundred,
}

/// <summary>A count with the sign it enters a sum with.</summary>
public readonly record struct IndicatorTerm(IndicatorCount Count, int Sign)
{
    public static implicit operator IndicatorTerm(IndicatorCount count) => new(count, 1);

    /// <summary>The count with a plus sign.</summary>
    public static IndicatorTerm FromIndicatorCount(IndicatorCount count) => new(count, 1);

    public static IndicatorTerm Minus(IndicatorCount count) => new(count, -1);
}

/// <summary>
/// An indicator of the catalogue. It is data: names and explanations are keyed by <see cref="Id"/> in the
/// application's texts.
/// </summary>
/// <param name="Id">Stable id, e.g. <c>disclosure-rate</c>.</param>
/// <param name="Group">Group of the catalogue.</param>
/// <param name="Measure">Count, share or per hundred.</param>
/// <param name="Unit">条, 件, 万元, %, …</param>
/// <param name="Direction">Which way is better.</param>
/// <param name="Editions">Editions it can be computed from.</param>
/// <param name="Numerator">Counts that make the value, or its numerator.</param>
/// <param name="Denominator">Counts that make the denominator; empty for a count.</param>
/// <param name="BreakYears">Years whose figure must not be compared with the year before: the form changed.</param>
public sealed record IndicatorDefinition(
    string Id,
    IndicatorGroup Group,
    IndicatorMeasure Measure,
    string Unit,
    IndicatorDirection Direction,
    IReadOnlyList<Edition> Editions,
    IReadOnlyList<IndicatorTerm> Numerator,
    IReadOnlyList<IndicatorTerm> Denominator,
    IReadOnlyList<int> BreakYears)
{
    /// <summary>Whether a report of this year, on the form meant for it, can have a value at all.</summary>
    public bool IsDefinedIn(int year) => Editions.Contains(EditionExtensions.ForYear(year));

    /// <summary>Whether the series breaks after <paramref name="earlier"/> and up to <paramref name="later"/>.</summary>
    public bool BreaksBetween(int earlier, int later) => BreakYears.Any(year => year > earlier && year <= later);
}
