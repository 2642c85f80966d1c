using System.Globalization;
using DisclosureInsights.Application.Texts;
using DisclosureInsights.Core.Consistency;
using DisclosureInsights.Data.Queries;

namespace DisclosureInsights.Web.Api;

/// <summary>A sum that was tried.</summary>
public sealed record SumJson(decimal Actual, IReadOnlyList<decimal> Operands);

/// <summary>A value that arithmetic determines for a cell.</summary>
public sealed record SuggestionJson(string Key, decimal Value);

/// <summary>Words in the prose that a finding rests on; offsets are UTF-16 units in the section's text.</summary>
public sealed record EvidenceJson(string Section, string Text, int Start, int End);

/// <summary>One inconsistency of one report; the fields mean what they mean in <c>check --json</c>.</summary>
public sealed record FindingJson
{
    /// <summary>Stable over re-checks; unique within unit and year.</summary>
    public required string Id { get; init; }

    /// <summary>Number of the unit.</summary>
    public required int Unit { get; init; }

    public required string UnitName { get; init; }

    public required int Year { get; init; }

    public required string Rule { get; init; }

    public required int Version { get; init; }

    /// <summary><c>error</c>, <c>warning</c> or <c>info</c>.</summary>
    public required string Severity { get; init; }

    /// <summary>The cells looked at, the main one first.</summary>
    public required IReadOnlyList<string> Keys { get; init; }

    public decimal? Expected { get; init; }

    public decimal? Actual { get; init; }

    public decimal? Difference { get; init; }

    public required IReadOnlyList<decimal> Operands { get; init; }

    public required IReadOnlyList<SumJson> Alternatives { get; init; }

    public required string Message { get; init; }

    public required string Basis { get; init; }

    public required IReadOnlyList<SuggestionJson> Suggestions { get; init; }

    public required IReadOnlyList<string> Candidates { get; init; }

    public required IReadOnlyList<string> Consequences { get; init; }

    public required IReadOnlyList<EvidenceJson> Evidence { get; init; }

    public required DateTimeOffset FirstSeenAt { get; init; }

    public static FindingJson Of(FindingItem item)
    {
        Finding finding = item.Finding;
        CultureInfo culture = CultureInfo.CurrentUICulture;
        return new FindingJson
        {
            Id = item.Id,
            Unit = item.UnitId.Value,
            UnitName = item.UnitName,
            Year = item.Year,
            Rule = finding.RuleId,
            Version = finding.RuleVersion,
            Severity = finding.Severity.Id(),
            Keys = [.. finding.Cells.Select(cell => cell.ToString())],
            Expected = finding.Expected,
            Actual = finding.Actual,
            Difference = finding.Difference,
            Operands = finding.Operands,
            Alternatives = [.. finding.Alternatives.Select(sum => new SumJson(sum.Actual, sum.Operands))],
            Message = RuleTexts.Message(finding, culture),
            Basis = RuleTexts.Basis(finding.RuleId, culture),
            Suggestions = [.. finding.Suggestions.Select(suggestion => new SuggestionJson(suggestion.Cell.ToString(), suggestion.Value))],
            Candidates = [.. finding.Candidates.Select(cell => cell.ToString())],
            Consequences = finding.Consequences,
            Evidence = [.. finding.Evidence.Select(words => new EvidenceJson(words.Section, words.Text, words.Start, words.End))],
            FirstSeenAt = item.FirstSeenAt,
        };
    }
}
