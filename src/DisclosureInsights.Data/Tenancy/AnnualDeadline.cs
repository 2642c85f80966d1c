namespace DisclosureInsights.Data.Tenancy;

/// <summary>A day of the year that follows the reporting year.</summary>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">1 to 31; 29 February counts as the 28th in other years.</param>
public readonly record struct AnnualDeadline(int Month, int Day)
{
    /// <summary>The date by which the report on a year is due.</summary>
    public DateOnly For(int reportYear) =>
        new(reportYear + 1, Month, Math.Min(Day, DateTime.DaysInMonth(reportYear + 1, Month)));
}
