using System.Globalization;

namespace DisclosureInsights.Core.Reports;

/// <summary>The period a report speaks of: a calendar year today. A type of its own, since districts also collect quarters.</summary>
/// <param name="Year">Calendar year, <see cref="EarliestYear"/> to <see cref="LatestYear"/>.</param>
public readonly record struct ReportingPeriod(int Year) : IComparable<ReportingPeriod>
{
    /// <summary>The first regulations took effect in 2008; no report speaks of an earlier year.</summary>
    public const int EarliestYear = 2008;

    /// <summary>A bound against misread years, not a promise.</summary>
    public const int LatestYear = 2099;

    public ReportingPeriod Previous => new(Year - 1);

    public ReportingPeriod Next => new(Year + 1);

    public DateOnly FirstDay => new(Year, 1, 1);

    public DateOnly LastDay => new(Year, 12, 31);

    /// <summary>Whether a number can be the year of a report at all.</summary>
    public static bool IsPlausible(int year) => year is >= EarliestYear and <= LatestYear;

    public int CompareTo(ReportingPeriod other) => Year.CompareTo(other.Year);

    public static bool operator <(ReportingPeriod left, ReportingPeriod right) => left.Year < right.Year;

    public static bool operator >(ReportingPeriod left, ReportingPeriod right) => left.Year > right.Year;

    public static bool operator <=(ReportingPeriod left, ReportingPeriod right) => left.Year <= right.Year;

    public static bool operator >=(ReportingPeriod left, ReportingPeriod right) => left.Year >= right.Year;

    public override string ToString() => Year.ToString(CultureInfo.InvariantCulture);
}
