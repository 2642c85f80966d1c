using DisclosureInsights.Core.Consistency;
using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Tests.Shared;
using Xunit;

namespace DisclosureInsights.Core.Tests.Consistency;

public sealed class AcrossYearsRulesTests
{
    [Fact]
    public void What_was_carried_over_must_be_carried_in()
    {
        Finding finding = Assert.Single(Check(AReport.For(2023).WithRequests(5, 2), AReport.For(2022).WithRequests(5, 0, 3)).Findings);
        Assert.Equal("carry-over", finding.RuleId);
        Assert.Equal((3m, 2m), (finding.Expected, finding.Actual));
        Assert.Equal(["requests.carried_in.total", "2022:requests.carried_out.total"], finding.Cells.Select(cell => cell.ToString()));
        Assert.Empty(Check(AReport.For(2023).WithRequests(5, 3), AReport.For(2022).WithRequests(5, 0, 3)).Findings);
    }

    [Fact]
    public void Without_last_years_report_the_carry_over_is_not_evaluated()
    {
        Assert.Equal(NotEvaluatedReason.PriorYearMissing, Reason(Check(AReport.For(2023).WithRequests(5, 2), null), "carry-over"));
        Assert.Equal(NotEvaluatedReason.PriorYearMissing, Reason(Check(AReport.For(2023), AReport.For(2021)), "carry-over"));
        Assert.Equal(NotEvaluatedReason.NotInEdition, Reason(Check(AReport.For(2019), AReport.For(2018)), "carry-over"));
        Assert.Equal(
            NotEvaluatedReason.OperandBlank,
            Reason(Check(AReport.For(2023), AReport.For(2022).With(Requests.CarriedOut.Total, Cell.Blank)), "carry-over"));
    }

    [Fact]
    public void A_carry_over_that_follows_from_a_wrong_cell_of_this_year_is_its_consequence()
    {
        Finding finding = Assert.Single(Check(
            AReport.For(2023).WithRequests(5, 3).With(Requests.CarriedIn.Total, 4),
            AReport.For(2022).WithRequests(5, 0, 3)).Findings);
        Assert.Equal("requests-wrong-cell", finding.RuleId);
        Assert.Contains("carry-over", finding.Consequences);
    }

    [Fact]
    public void A_wrong_cell_of_last_year_does_not_accuse_this_years_report()
    {
        CheckResult result = Check(
            AReport.For(2023).WithRequests(5, 3),
            AReport.For(2022).WithRequests(5, 0, 3).With(Requests.CarriedOut.Total, 4));
        Assert.Empty(result.Findings);
        Assert.Contains(result.Evaluations, evaluation => evaluation is { Rule.Id: "carry-over", Outcome: RuleOutcome.Failed });
    }

    [Fact]
    public void Pending_cases_do_not_vanish()
    {
        AReport prior = AReport.For(2022).With(Disputes.Review.Pending, 2).With(Disputes.Review.Total, 2);
        Finding finding = Assert.Single(Check(AReport.For(2023), prior).Findings);
        Assert.Equal(("disputes-pending-vanish", Severity.Warning), (finding.RuleId, finding.Severity));
        Assert.Equal((2m, 0m), (finding.Expected, finding.Actual));
        Assert.Empty(Check(AReport.For(2023).With(Disputes.Review.Upheld, 2).With(Disputes.Review.Total, 2), prior).Findings);
        Assert.Equal(NotEvaluatedReason.PriorYearMissing, Reason(Check(AReport.For(2023), null), "disputes-pending-vanish"));
    }

    private static NotEvaluatedReason Reason(CheckResult result, string rule) =>
        result.Evaluations.First(evaluation => evaluation.Rule.Id == rule && evaluation.Outcome == RuleOutcome.NotEvaluated).Reason;

    private static CheckResult Check(AReport report, AReport? prior) =>
        RuleRunner.Check(new CheckSubject(report.Build()) { Prior = prior?.Build() });
}
