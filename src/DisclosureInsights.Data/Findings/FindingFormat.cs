using DisclosureInsights.Core.Consistency;
using DisclosureInsights.Data.Reports;

namespace DisclosureInsights.Data.Findings;

/// <summary>A finding as stored JSON; rule, version and severity stand in columns of their own.</summary>
internal static class FindingFormat
{
    public const int Version = 1;

    public static string Write(Finding finding) => StoredJson.Write(new FindingDto
    {
        Format = Version,
        Cells = Names(finding.Cells),
        Expected = finding.Expected,
        Actual = finding.Actual,
        Operands = OrNull(finding.Operands),
        Alternatives = OrNull([.. finding.Alternatives.Select(sum => new SumDto(sum.Actual, [.. sum.Operands]))]),
        Suggestions = OrNull([.. finding.Suggestions.Select(suggestion => new SuggestionDto(suggestion.Cell.ToString(), suggestion.Value))]),
        Candidates = Names(finding.Candidates),
        Consequences = OrNull(finding.Consequences),
        Evidence = OrNull([.. finding.Evidence.Select(text => new EvidenceDto(text.Section, text.Text, text.Start, text.End))]),
        Variant = finding.Variant.Length == 0 ? null : finding.Variant,
    });

    /// <exception cref="CorruptContentException">It is damaged, or of a later version.</exception>
    public static Finding Read(string ruleId, int ruleVersion, Severity severity, string payload)
    {
        FindingDto dto = StoredJson.Read<FindingDto>(payload);
        if (dto.Format != Version)
        {
            throw new CorruptContentException($"A stored finding has format {dto.Format}; this version of the product reads format {Version}.");
        }

        return new Finding
        {
            RuleId = ruleId,
            RuleVersion = ruleVersion,
            Severity = severity,
            Cells = References(dto.Cells),
            Expected = dto.Expected,
            Actual = dto.Actual,
            Operands = dto.Operands ?? [],
            Alternatives = [.. (dto.Alternatives ?? []).Select(sum => new AlternativeSum(sum.Actual, sum.Operands ?? []))],
            Suggestions = [.. (dto.Suggestions ?? []).Select(s => new Suggestion(CellReference.Parse(s.Cell ?? ""), s.Value))],
            Candidates = References(dto.Candidates),
            Consequences = dto.Consequences ?? [],
            Evidence = [.. (dto.Evidence ?? []).Select(e => new TextEvidence(e.Section ?? "", e.Text ?? "", e.Start, e.End))],
            Variant = dto.Variant ?? "",
        };
    }

    private static string[]? Names(IReadOnlyList<CellReference> cells) => OrNull([.. cells.Select(cell => cell.ToString())]);

    private static CellReference[] References(string[]? names) => [.. (names ?? []).Select(CellReference.Parse)];

    private static T[]? OrNull<T>(IReadOnlyList<T> values) => values.Count == 0 ? null : [.. values];

    private sealed record FindingDto
    {
        public int Format { get; init; }

        public string[]? Cells { get; init; }

        public decimal? Expected { get; init; }

        public decimal? Actual { get; init; }

        public decimal[]? Operands { get; init; }

        public SumDto[]? Alternatives { get; init; }

        public SuggestionDto[]? Suggestions { get; init; }

        public string[]? Candidates { get; init; }

        public string[]? Consequences { get; init; }

        public EvidenceDto[]? Evidence { get; init; }

        public string? Variant { get; init; }
    }

    private sealed record SumDto(decimal Actual, decimal[]? Operands);

    private sealed record SuggestionDto(string? Cell, decimal Value);

    private sealed record EvidenceDto(string? Section, string? Text, int Start, int End);
}
