using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Reports;

namespace DisclosureInsights.Core.Consistency;

/// <summary>Group D: a unit's report against its report on the year before. The finding stands on the later report.</summary>
public static class AcrossYearsRules
{
    /// <summary>What was carried over last year is carried in this year: total column.</summary>
    public static readonly ConsistencyRule CarryOver = new(
        "carry-over", 1, Severity.Error, RuleGroup.AcrossYears, [Edition.Form2019, Edition.Form2021], RuleScope.AcrossYears,
        "carried_in(y) = carried_out(y−1)", EvaluateCarryOver);

    public static readonly IReadOnlyList<ConsistencyRule> All = [CarryOver];

    /// <summary>The report on the year before; where there is none, tells the sink why the rule is not evaluated.</summary>
    internal static bool HasPrior(ConsistencyRule rule, CheckSubject subject, RuleSink sink, out AnnualReport prior)
    {
        prior = subject.Prior ?? subject.Report;
        if (subject.Report.Period is null)
        {
            sink.NotEvaluated(rule, NotEvaluatedReason.IdentityUnknown);
            return false;
        }

        if (subject.Prior?.Period is not { } period || period != subject.Report.Period.Value.Previous)
        {
            sink.NotEvaluated(rule, NotEvaluatedReason.PriorYearMissing);
            return false;
        }

        return true;
    }

    /// <summary>Whether a carry-over finding disappears once these cells of the same report are corrected.</summary>
    internal static bool FollowsFrom(Finding finding, IReadOnlyList<Suggestion> corrections) =>
        finding.RuleId == CarryOver.Id
        && corrections.Any(correction => correction.Cell == Requests.CarriedIn.Total && correction.Value == finding.Expected);

    private static void EvaluateCarryOver(ConsistencyRule rule, CheckSubject subject, RuleSink sink)
    {
        if (!HasPrior(rule, subject, sink, out AnnualReport prior))
        {
            return;
        }

        Cell carriedIn = subject.Report.Cells[Requests.CarriedIn.Total];
        Cell carriedOut = prior.Cells[Requests.CarriedOut.Total];
        CellReference[] cells = [Requests.CarriedIn.Total, CellReference.Of(prior.Period!.Value.Year, Requests.CarriedOut.Total)];
        if (prior.EditionOf(FormSection.Requests) is null || subject.Report.EditionOf(FormSection.Requests) is null)
        {
            sink.NotEvaluated(rule, NotEvaluatedReason.NotInEdition, cells);
        }
        else if (!carriedIn.IsNumber || !carriedOut.IsNumber)
        {
            bool absent = !carriedIn.IsPresent || !carriedOut.IsPresent;
            sink.NotEvaluated(rule, absent ? NotEvaluatedReason.OperandAbsent : NotEvaluatedReason.OperandBlank, cells);
        }
        else if (carriedIn.Value == carriedOut.Value)
        {
            sink.Passed(rule, cells);
        }
        else if (RequestRules.Diagnose(prior.Cells).Corrections.Any(correction =>
            correction.Cell == Requests.CarriedOut.Total && correction.Value == carriedIn.Value))
        {
            // Last year's own table shows that last year's figure is the wrong one: that report has the finding.
            sink.FailedAsConsequence(rule, cells);
        }
        else
        {
            sink.Failed(rule, new Finding
            {
                RuleId = rule.Id,
                RuleVersion = rule.Version,
                Severity = rule.Severity,
                Cells = cells,
                Expected = carriedOut.Value,
                Actual = carriedIn.Value,
                Operands = [carriedIn.Value],
                Candidates = cells,
            });
        }
    }
}
