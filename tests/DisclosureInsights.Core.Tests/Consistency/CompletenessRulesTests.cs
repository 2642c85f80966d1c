using DisclosureInsights.Core.Consistency;
using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Tests.Shared;
using Xunit;

namespace DisclosureInsights.Core.Tests.Consistency;

public sealed class CompletenessRulesTests
{
    [Fact]
    public void Blanks_are_one_finding_a_table()
    {
        IReadOnlyList<Finding> findings = Check(AReport.For(2022)
            .With(Disputes.Review.Upheld, Cell.Blank)
            .With(Disputes.Review.Pending, Cell.NotApplicable)
            .With(CellKey.Parse("proactive.fees.amount"), Cell.Blank)).Findings;
        Assert.Equal([1, 2], findings.Select(finding => finding.Cells.Count).Order());
        Assert.All(findings, finding => Assert.Equal(("cell-blank", Severity.Warning), (finding.RuleId, finding.Severity)));
    }

    [Fact]
    public void A_stroke_in_the_row_of_rules_of_a_township_is_worth_knowing_only()
    {
        AReport report = AReport.For(2022).With(ProactiveForm.Rules["made"], Cell.NotApplicable);
        Assert.Equal(Severity.Info, Assert.Single(Check(report).Findings).Severity);
        report.With(ProactiveForm.Rules["repealed"], Cell.Blank);
        Assert.Equal(Severity.Warning, Assert.Single(Check(report).Findings).Severity);
    }

    [Fact]
    public void A_row_of_a_dataset_says_nothing_about_the_printed_form()
    {
        CheckResult result = Check(AReport.For(2022).FromDataset().With(Disputes.Review.Upheld, Cell.Blank));
        Assert.Empty(result.Findings);
        Assert.Equal(
            NotEvaluatedReason.DatasetRow, Assert.Single(result.Evaluations, evaluation => evaluation.Rule.Id == "cell-blank").Reason);
    }

    [Fact]
    public void A_missing_row_is_named_and_never_read_as_zero()
    {
        AReport report = AReport.For(2022).WithRequests(3);
        foreach (Applicant applicant in Applicants.All)
        {
            report.With(Requests.Unavailable.Items[2][applicant], Cell.Absent);
        }

        CheckResult result = Check(report);
        Finding finding = Assert.Single(result.Findings);
        Assert.Equal(("row-missing", 7), (finding.RuleId, finding.Cells.Count));
        Assert.Equal(7, result.Evaluations.Count(evaluation =>
            evaluation is { Rule.Id: "requests-outcomes", Reason: NotEvaluatedReason.OperandAbsent }));
    }

    [Fact]
    public void A_report_on_another_years_form_is_told_so()
    {
        Finding finding = Assert.Single(Check(AReport.For(2023).On(FormSection.Proactive, Edition.Form2019)).Findings);
        Assert.Equal(("edition-of-year", Severity.Warning, 2021m, 2019m), (finding.RuleId, finding.Severity, finding.Expected, finding.Actual));
        Assert.Contains(
            Check(AReport.For(2023).FromDataset()).Evaluations,
            evaluation => evaluation is { Rule.Id: "edition-of-year", Reason: NotEvaluatedReason.DatasetRow });
    }

    private static CheckResult Check(AReport report) => RuleRunner.Check(new CheckSubject(report.Build()));
}
