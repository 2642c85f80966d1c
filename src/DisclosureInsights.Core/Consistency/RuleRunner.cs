namespace DisclosureInsights.Core.Consistency;

/// <summary>What the rules say about one report.</summary>
/// <param name="Findings">The worst first, then in the catalogue's order.</param>
/// <param name="Evaluations">Every application of every rule.</param>
public sealed record CheckResult(IReadOnlyList<Finding> Findings, IReadOnlyList<RuleEvaluation> Evaluations)
{
    public int Count(Severity severity) => Findings.Count(finding => finding.Severity == severity);
}

/// <summary>Runs the catalogue over a report.</summary>
public static class RuleRunner
{
    public static CheckResult Check(CheckSubject subject)
    {
        RuleSink sink = new();
        foreach (ConsistencyRule rule in RuleCatalogue.All)
        {
            rule.Evaluate(rule, subject, sink);
        }

        return new CheckResult([.. sink.Findings.OrderByDescending(finding => finding.Severity)], sink.Evaluations);
    }
}
