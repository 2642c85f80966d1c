using DisclosureInsights.Core.Consistency;

namespace DisclosureInsights.Samples.Verification;

/// <summary>Prints what a verification found.</summary>
public static class VerificationText
{
    public static void Write(DistrictVerification result, TextWriter output)
    {
        int mistakes = result.Planted.Select(mistake => mistake.Number).Distinct().Count();
        int missedMistakes = result.Missed.Select(mistake => mistake.Number).Distinct().Count();
        output.WriteLine(FormattableString.Invariant(
            $"{result.District.Name}: {result.Reports.Count} reports in {result.District.Files.Count} files"));
        output.WriteLine(FormattableString.Invariant(
            $"  mistakes planted {mistakes}, found {mistakes - missedMistakes}, missed {missedMistakes}; findings expected {result.Planted.Count}, missed {result.Missed.Count}; false errors {result.False.Count}"));
        foreach (IGrouping<string, Mistakes.PlantedMistake> rule in result.Planted.GroupBy(mistake => mistake.Rule).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            int found = rule.Count() - result.Missed.Count(mistake => mistake.Rule == rule.Key);
            output.WriteLine(FormattableString.Invariant($"    {rule.Key}: {found} of {rule.Count()}"));
        }

        foreach (Mistakes.PlantedMistake mistake in result.Missed)
        {
            output.WriteLine(FormattableString.Invariant(
                $"  MISSED {mistake.Number} {mistake.File} {mistake.Unit} {mistake.Year} {mistake.Rule} {mistake.Place} {mistake.Expected} {mistake.Actual} {mistake.Suggestion}"));
        }

        foreach ((SampleReport report, Finding finding) in result.False)
        {
            output.WriteLine($"  FALSE {Describe(report, finding)}");
        }

        foreach (string trouble in result.Troubles)
        {
            output.WriteLine($"  NOT READ {trouble}");
        }

        foreach (IGrouping<(string, Severity), (SampleReport, Finding)> group in result.Unplanned
            .GroupBy(found => (found.Finding.RuleId, found.Finding.Severity)).OrderBy(group => group.Key.RuleId, StringComparer.Ordinal))
        {
            output.WriteLine(FormattableString.Invariant($"  unplanned {group.Key.Item2.Id()} {group.Key.Item1}: {group.Count()}"));
            foreach ((SampleReport report, Finding finding) in group)
            {
                output.WriteLine($"    {Describe(report, finding)}");
            }
        }
    }

    private static string Describe(SampleReport report, Finding finding) => FormattableString.Invariant(
        $"{report.File} {report.Unit.Name} {report.Year} {finding.RuleId} {string.Join(',', finding.Cells.Take(3))} expected {finding.Expected} actual {finding.Actual} suggested {string.Join(' ', finding.Suggestions)}");
}
