namespace DisclosureInsights.Core.Consistency;

/// <summary>Words in the prose that a finding rests on.</summary>
/// <param name="Section">Id of the narrative section.</param>
/// <param name="Text">The words.</param>
/// <param name="Start">UTF-16 offset in the section's text.</param>
/// <param name="End">Offset behind the last character.</param>
public sealed record TextEvidence(string Section, string Text, int Start, int End);

/// <summary>Another way to add the operands up that was tried and does not agree either.</summary>
public sealed record AlternativeSum(decimal Actual, IReadOnlyList<decimal> Operands);

/// <summary>A value that arithmetic determines for a cell.</summary>
public sealed record Suggestion(CellReference Cell, decimal Value);

/// <summary>One inconsistency of one report, with everything needed to act on it.</summary>
public sealed record Finding
{
    public required string RuleId { get; init; }

    public required int RuleVersion { get; init; }

    public required Severity Severity { get; init; }

    /// <summary>The cells looked at, the main one first. Empty for a finding on prose.</summary>
    public IReadOnlyList<CellReference> Cells { get; init; } = [];

    /// <summary>The right-hand side: the printed total, the table for a prose rule, last year's figure across years.</summary>
    public decimal? Expected { get; init; }

    /// <summary>The other side: the sum, the prose, this year's figure.</summary>
    public decimal? Actual { get; init; }

    /// <summary>Actual minus expected; null where one of them has no number.</summary>
    public decimal? Difference => Actual - Expected;

    /// <summary>
    /// The numbers that add up to <see cref="Actual"/>, in the order they are written out; for a single named wrong cell
    /// those that add up to its right value, <see cref="Expected"/>.
    /// </summary>
    public IReadOnlyList<decimal> Operands { get; init; } = [];

    public IReadOnlyList<AlternativeSum> Alternatives { get; init; } = [];

    /// <summary>Values that arithmetic determines; empty where it leaves a choice.</summary>
    public IReadOnlyList<Suggestion> Suggestions { get; init; } = [];

    /// <summary>Cells of which one is wrong, where arithmetic leaves a choice.</summary>
    public IReadOnlyList<CellReference> Candidates { get; init; } = [];

    /// <summary>Ids of rules that fail only because of this finding; they are not reported on their own.</summary>
    public IReadOnlyList<string> Consequences { get; init; } = [];

    public IReadOnlyList<TextEvidence> Evidence { get; init; } = [];

    /// <summary>
    /// Which wording of the rule's message applies where a rule has several, e.g. <c>approximate</c>; empty for the
    /// only one.
    /// </summary>
    public string Variant { get; init; } = "";
}
