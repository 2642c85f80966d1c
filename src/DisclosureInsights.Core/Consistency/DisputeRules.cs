using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Reports;

namespace DisclosureInsights.Core.Consistency;

/// <summary>Group B: section 四, three blocks of five numbers. Unit: 件.</summary>
public static class DisputeRules
{
    private static readonly Edition[] From2019 = [Edition.Form2019, Edition.Form2021];

    private static readonly LinearIdentity[] Totals =
    [
        .. Disputes.AllBlocks.Select(block => new LinearIdentity(
            [block.Upheld, block.Corrected, block.Other, block.Pending], [block.Total])),
    ];

    /// <summary>Upheld, corrected, other and pending add up to the total, in each block.</summary>
    /// <remarks>A value is suggested only where counts ≥ 0 leave one of the five cells: total 0 beside 10 + 1 gives 11.</remarks>
    public static readonly ConsistencyRule Total = new(
        "disputes-total", 1, Severity.Error, RuleGroup.Disputes, From2019, RuleScope.WithinReport,
        "upheld + corrected + other + pending = total", EvaluateTotals);

    /// <summary>What was pending last year is among this year's cases: total(y) ≥ pending(y−1), in each block.</summary>
    public static readonly ConsistencyRule PendingVanish = new(
        "disputes-pending-vanish", 1, Severity.Warning, RuleGroup.Disputes, From2019, RuleScope.AcrossYears,
        "total(y) ≥ pending(y−1)", EvaluatePending);

    public static readonly IReadOnlyList<ConsistencyRule> All = [Total, PendingVanish];

    private static void EvaluateTotals(ConsistencyRule rule, CheckSubject subject, RuleSink sink)
    {
        if (!IdentityRules.HasTable(rule, subject.Report, FormSection.Disputes, sink))
        {
            return;
        }

        foreach (LinearIdentity identity in Totals)
        {
            IdentityRules.Evaluate(
                rule, identity, subject.Report, sink, () => CorrectionFinder.Diagnose([identity], subject.Report.Cells));
        }
    }

    private static void EvaluatePending(ConsistencyRule rule, CheckSubject subject, RuleSink sink)
    {
        if (!IdentityRules.HasTable(rule, subject.Report, FormSection.Disputes, sink) || !AcrossYearsRules.HasPrior(rule, subject, sink, out AnnualReport prior))
        {
            return;
        }

        if (prior.EditionOf(FormSection.Disputes) is null)
        {
            sink.NotEvaluated(rule, NotEvaluatedReason.NotInEdition);
            return;
        }

        foreach (DisputeBlock block in Disputes.AllBlocks)
        {
            Cell total = subject.Report.Cells[block.Total];
            Cell pending = prior.Cells[block.Pending];
            CellReference[] cells = [block.Total, CellReference.Of(prior.Period!.Value.Year, block.Pending)];
            if (!total.IsNumber || !pending.IsNumber)
            {
                sink.NotEvaluated(rule, NotEvaluatedReason.OperandBlank, cells);
            }
            else if (total.Value >= pending.Value)
            {
                sink.Passed(rule, cells);
            }
            else
            {
                sink.Failed(rule, new Finding
                {
                    RuleId = rule.Id,
                    RuleVersion = rule.Version,
                    Severity = rule.Severity,
                    Cells = cells,
                    Expected = pending.Value,
                    Actual = total.Value,
                    Operands = [total.Value],
                });
            }
        }
    }
}
