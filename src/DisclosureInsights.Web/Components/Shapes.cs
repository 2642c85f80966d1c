using DisclosureInsights.Core.Consistency;

namespace DisclosureInsights.Web.Components;

/// <summary>The shape that stands beside a colour, so that no meaning hangs on colour alone.</summary>
public static class Shapes
{
    public static string Of(Severity? severity, RuleOutcome outcome = RuleOutcome.Passed) => (severity, outcome) switch
    {
        (Severity.Error, _) => "●",
        (Severity.Warning, _) => "▲",
        (Severity.Info, _) => "■",
        (null, RuleOutcome.NotEvaluated) => "○",
        _ => "✓",
    };
}
