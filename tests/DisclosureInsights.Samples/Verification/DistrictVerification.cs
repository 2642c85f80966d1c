using DisclosureInsights.Core.Consistency;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Import;
using DisclosureInsights.Samples.Files;
using DisclosureInsights.Samples.Mistakes;

namespace DisclosureInsights.Samples.Verification;

/// <summary>What reading and checking a district's files gives, held against what is planted in them.</summary>
/// <param name="District">The district.</param>
/// <param name="Reports">Its reports.</param>
/// <param name="Planted">What should be found.</param>
/// <param name="Missed">What of it was not.</param>
/// <param name="False">Error-level findings that nothing planted accounts for.</param>
/// <param name="Unplanned">Warnings and infos that nothing planted accounts for.</param>
/// <param name="Troubles">What could not be read or matched.</param>
public sealed record DistrictVerification(
    DistrictFiles District,
    IReadOnlyList<SampleReport> Reports,
    IReadOnlyList<PlantedMistake> Planted,
    IReadOnlyList<PlantedMistake> Missed,
    IReadOnlyList<(SampleReport Report, Finding Finding)> False,
    IReadOnlyList<(SampleReport Report, Finding Finding)> Unplanned,
    IReadOnlyList<string> Troubles)
{
    public bool IsFine => Missed.Count == 0 && False.Count == 0 && Troubles.Count == 0;

    /// <summary>Reads a district's files as the product does, checks every report with the one before it, and compares.</summary>
    /// <param name="district">The district as the manifest lists it.</param>
    /// <param name="read">Gives the bytes of a file of the district.</param>
    public static DistrictVerification Of(DistrictFiles district, Func<string, byte[]> read)
    {
        IReadOnlyList<ListedUnit> units = UnitsFile.Read(read(district.Units));
        List<string> troubles = [];
        Dictionary<(string Code, int Year), (string File, ListedUnit Unit, ReadReport Reading)> readings = [];
        foreach (string file in district.Files)
        {
            ReadResult result = ReportReader.Read(read(file), file);
            troubles.AddRange(result.Errors.Select(error => $"{file} {error.Part}: {error.Code} {string.Join(' ', error.Arguments)}"));
            foreach (ReadReport reading in result.Reports)
            {
                ListedUnit[] meant = [.. units.Where(unit => unit.IsMeantBy(reading.UnitCode, reading.Report.Organisation))];
                if (meant is not [var unit] || reading.Report.Period is not { } period)
                {
                    troubles.Add($"{file} {reading.Part}: {reading.Report.Organisation} {reading.Report.Period} is no unit and year of the list");
                }
                else if (!readings.TryAdd((unit.Code, period.Year), (file, unit, reading)))
                {
                    troubles.Add($"{file} {reading.Part}: {unit.Name} {period} stands in another file too");
                }
            }
        }

        SampleReport[] reports =
        [
            .. readings.OrderBy(pair => pair.Key).Select(pair => new SampleReport(
                pair.Value.File, pair.Value.Unit, pair.Key.Year, pair.Value.Reading,
                RuleRunner.Check(new CheckSubject(WithKind(pair.Value.Reading.Report, pair.Value.Unit))
                {
                    Prior = readings.TryGetValue((pair.Key.Code, pair.Key.Year - 1), out var prior) ? prior.Reading.Report : null,
                }))),
        ];
        return Compare(district, reports, PlantedFile.Read(read(district.Planted)), troubles);
    }

    private static AnnualReport WithKind(AnnualReport report, ListedUnit unit) => report with { UnitKind = unit.Kind };

    private static DistrictVerification Compare(
        DistrictFiles district, IReadOnlyList<SampleReport> reports, IReadOnlyList<PlantedMistake> planted, IReadOnlyList<string> troubles)
    {
        ILookup<(string, string, int), PlantedMistake> byReport =
            planted.ToLookup(mistake => (mistake.File, mistake.UnitCode, mistake.Year));
        (SampleReport Report, Finding Finding)[] findings =
            [.. reports.SelectMany(report => report.Result.Findings.Select(finding => (report, finding)))];
        PlantedMistake[] missed =
        [
            .. planted.Where(mistake => !findings.Any(found =>
                found.Report.File == mistake.File && found.Report.Unit.Code == mistake.UnitCode && found.Report.Year == mistake.Year
                && mistake.Matches(found.Finding))),
        ];
        (SampleReport Report, Finding Finding)[] unplanned =
        [
            .. findings.Where(found =>
                !byReport[(found.Report.File, found.Report.Unit.Code, found.Report.Year)].Any(mistake => mistake.Matches(found.Finding))),
        ];
        return new DistrictVerification(
            district, reports, planted, missed,
            [.. unplanned.Where(found => found.Finding.Severity == Severity.Error)],
            [.. unplanned.Where(found => found.Finding.Severity != Severity.Error)],
            troubles);
    }
}
