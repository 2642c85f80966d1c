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

    /// <summary>Adds a finding; its rule, version and, unless it states another, severity come from the rule.</summary>
    public void Failed(ConsistencyRule rule, Finding finding)
    {
        findings.Add(finding);
        evaluations.Add(new RuleEvaluation(rule, RuleOutcome.Failed, NotEvaluatedReason.None, finding.Cells));
    }
}
