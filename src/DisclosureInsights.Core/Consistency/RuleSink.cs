namespace DisclosureInsights.Core.Consistency;

/// <summary>Collects what the rules say about one report.</summary>
public sealed class RuleSink
{
    private readonly List<Finding> findings = [];
    private readonly List<RuleEvaluation> evaluations = [];

    public IReadOnlyList<Finding> Findings => findings;

    public IReadOnlyList<RuleEvaluation> Evaluations => evaluations;

    public void Passed(ConsistencyRule rule, params IReadOnlyList<CellReference> cells) =>
        evaluations.Add(new RuleEvaluation(rule, RuleOutcome.Passed, NotEvaluatedReason.None, cells));

    public void NotEvaluated(ConsistencyRule rule, NotEvaluatedReason reason, params IReadOnlyList<CellReference> cells) =>
        evaluations.Add(new RuleEvaluation(rule, RuleOutcome.NotEvaluated, reason, cells));

    /// <summary>
    /// Records a failure that follows from a mistake found elsewhere (in another cell or another year's report), which
    /// has its own finding.
    /// </summary>
    public void FailedAsConsequence(ConsistencyRule rule, params IReadOnlyList<CellReference> cells) =>
        evaluations.Add(new RuleEvaluation(rule, RuleOutcome.Failed, NotEvaluatedReason.None, cells));

    /// <summary>Takes back findings that follow from another one.</summary>
    /// <returns>The ids of their rules, each once, in the order they were found.</returns>
    public IReadOnlyList<string> Supersede(Predicate<Finding> follows)
    {
        string[] rules = [.. findings.Where(finding => follows(finding)).Select(finding => finding.RuleId).Distinct(StringComparer.Ordinal)];
        findings.RemoveAll(follows);
        return rules;
    }

    /// <summary>Adds a finding of the rule.</summary>
    public void Failed(ConsistencyRule rule, Finding finding)
    {
        findings.Add(finding);
        evaluations.Add(new RuleEvaluation(rule, RuleOutcome.Failed, NotEvaluatedReason.None, finding.Cells));
    }
}
