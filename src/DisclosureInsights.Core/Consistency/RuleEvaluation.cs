namespace DisclosureInsights.Core.Consistency;

/// <summary>The outcome of one application of a rule: one column, one row, one block, one table or one whole in the prose.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Outcome">What came out.</param>
/// <param name="Reason">Why it was not evaluated.</param>
/// <param name="Cells">The cells compared, or those that kept it from being evaluated.</param>
public sealed record RuleEvaluation(
    ConsistencyRule Rule, RuleOutcome Outcome, NotEvaluatedReason Reason, IReadOnlyList<CellReference> Cells);
