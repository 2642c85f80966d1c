using DisclosureInsights.Core.Consistency;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Import;

namespace DisclosureInsights.Application.Checking;

/// <summary>
/// Reads files as reports and checks them, without a database. Several reports of one unit are also checked against
/// each other across the years.
/// </summary>
public static class FileChecker
{
    /// <summary>Checks what was read; the results are in the order given.</summary>
    public static IReadOnlyList<CheckedFile> Check(IReadOnlyList<(string File, ReadResult Result)> files)
    {
        Dictionary<(string Unit, ReportingPeriod Period), AnnualReport> byYear = [];
        foreach (ReadReport read in files.SelectMany(file => file.Result.Reports))
        {
            if (read.Report is { Organisation: { } organisation, Period: { } period })
            {
                byYear.TryAdd((UnitNames.Normalize(organisation), period), read.Report);
            }
        }

        return
        [
            .. files.Select(file => new CheckedFile(
                file.File,
                file.Result.Kind,
                [.. file.Result.Reports.Select(read => new CheckedReport(read, Check(read.Report, byYear)))],
                file.Result.Errors)),
        ];
    }

    private static CheckResult Check(AnnualReport report, Dictionary<(string Unit, ReportingPeriod Period), AnnualReport> byYear)
    {
        AnnualReport? prior = report is { Organisation: { } organisation, Period: { } period }
            ? byYear.GetValueOrDefault((UnitNames.Normalize(organisation), period.Previous))
            : null;
        return RuleRunner.Check(new CheckSubject(report) { Prior = prior });
    }
}
