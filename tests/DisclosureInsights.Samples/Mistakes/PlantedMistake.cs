using DisclosureInsights.Core.Consistency;

namespace DisclosureInsights.Samples.Mistakes;

/// <summary>A finding that a planted mistake should lead to: a row of <c>planted.csv</c>.</summary>
/// <param name="Number">The mistake; several findings may have one number.</param>
/// <param name="File">The file it stands in, from the district's folder on.</param>
/// <param name="UnitCode">The unit.</param>
/// <param name="Unit">The unit's name that year.</param>
/// <param name="Year">The year reported on.</param>
/// <param name="Rule">Id of the rule that finds it.</param>
/// <param name="Severity">Severity of the finding.</param>
/// <param name="Place">A cell or column that the finding names, or <c>一</c> for the prose of that section.</param>
/// <param name="Expected">What the rule expects; null where the list leaves it open.</param>
/// <param name="Actual">What stands there; null where the list leaves it open.</param>
/// <param name="Suggestion">Corrections that arithmetic determines, <c>key=value</c> joined by blanks; empty where there are none.</param>
/// <param name="Change">What was changed, in Chinese.</param>
public sealed record PlantedMistake(
    int Number,
    string File,
    string UnitCode,
    string Unit,
    int Year,
    string Rule,
    Severity Severity,
    string Place,
    decimal? Expected,
    decimal? Actual,
    string Suggestion,
    string Change)
{
    /// <summary>Whether a finding on the same report is the one that was planted.</summary>
    public bool Matches(Finding finding) =>
        finding.RuleId == Rule
        && finding.Severity == Severity
        && (finding.Cells.Any(cell => cell.ToString() == Place) || finding.Evidence.Any(evidence => evidence.Section == Place))
        && (Expected is null || finding.Expected == Expected)
        && (Actual is null || finding.Actual == Actual)
        && Suggestion == string.Join(' ', finding.Suggestions.Select(suggestion =>
            FormattableString.Invariant($"{suggestion.Cell}={suggestion.Value:0.######}")).Order(StringComparer.Ordinal));
}
