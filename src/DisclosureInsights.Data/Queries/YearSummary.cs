using DisclosureInsights.Core.Indicators;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Data.Indicators;

namespace DisclosureInsights.Data.Queries;

/// <summary>Adds the counts of a year up.</summary>
internal static class YearSummary
{
    private static readonly IndicatorCount[] All = Enum.GetValues<IndicatorCount>();

    public static YearFigures Of(int year, int unitsExpected, IReadOnlyList<(IndicatorRow Row, UnitKind Kind)> reports) => new()
    {
        Year = year,
        UnitsExpected = unitsExpected,
        UnitsReported = reports.Count,
        Errors = reports.Sum(report => report.Row.FindingsError),
        Warnings = reports.Sum(report => report.Row.FindingsWarning),

        // A consolidated report is the sum of the others already.
        Sums = All.ToDictionary(
            count => count,
            count => Sum([.. reports.Where(report => report.Kind != UnitKind.District).Select(report => report.Row.Counts[count])])),
    };

    private static IndicatorSum Sum(decimal?[] values)
    {
        decimal[] stated = [.. values.OfType<decimal>()];
        return new IndicatorSum(stated.Length == 0 ? null : stated.Sum(), stated.Length);
    }
}
