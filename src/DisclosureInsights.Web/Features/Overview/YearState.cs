using DisclosureInsights.Core.Comparison;
using DisclosureInsights.Data.Queries;
using DisclosureInsights.Data.Units;

namespace DisclosureInsights.Web.Features.Overview;

/// <summary>How far a year's reports are in, and how many errors they hold.</summary>
public sealed record YearState
{
    public required int Year { get; init; }

    /// <summary>Units that a report is expected of: active ones, and those that reported.</summary>
    public required int Expected { get; init; }

    public required int Reported { get; init; }

    /// <summary>Active units without a report.</summary>
    public required IReadOnlyList<Unit> Missing { get; init; }

    /// <summary>Findings of severity error.</summary>
    public required int Errors { get; init; }

    /// <summary>Reports with such a finding.</summary>
    public required int ReportsWithErrors { get; init; }

    /// <summary>Counts a column of the matrix; null where the matrix has no report of that year.</summary>
    public static YearState? Of(Coverage coverage, int year)
    {
        int column = coverage.Years.ToList().IndexOf(year);
        if (column < 0)
        {
            return null;
        }

        CoverageCell[] reports = [.. coverage.Rows.Select(row => row.Years[column]).OfType<CoverageCell>()];
        return reports.Length == 0
            ? null
            : new YearState
            {
                Year = year,
                Expected = coverage.Rows.Count(row => row.Unit.Active || row.Years[column] is not null),
                Reported = reports.Length,
                Missing = [.. coverage.Rows.Where(row => row.Unit.Active && row.Years[column] is null).Select(row => row.Unit)],
                Errors = reports.Sum(report => report.Errors),
                ReportsWithErrors = reports.Count(report => report.Errors > 0),
            };
    }

    /// <summary>How the number of reports changed.</summary>
    public Change ReportedSince(YearState? prior) => YearOverYear.CompareCounts(prior?.Reported, Reported);

    /// <summary>How the number of errors changed.</summary>
    public Change ErrorsSince(YearState? prior) => YearOverYear.CompareCounts(prior?.Errors, Errors);
}
