using DisclosureInsights.Core.Consistency;
using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Tests.Shared;
using Xunit;

namespace DisclosureInsights.Core.Tests.Consistency;

public sealed class RequestRulesTests
{
    [Fact]
    public void A_consistent_report_has_no_finding()
    {
        Assert.Empty(Check(AReport.For(2022).WithRequests(12, 3, 2)).Findings);
        Assert.Empty(Check(AReport.For(2019).WithRequests(12, 3, 2)).Findings);
    }

    [Fact]
    public void A_wrong_item_is_named_with_its_value_and_its_consequences()
    {
        Finding finding = Assert.Single(Check(AReport.For(2022).WithRequests(12)
            .With(Requests.Refused.Items[1].Total, 3)).Findings);
        Assert.Equal("requests-wrong-cell", finding.RuleId);
        Assert.Equal(Severity.Error, finding.Severity);
        Assert.Equal([new Suggestion(Requests.Refused.Items[1].Total, 0)], finding.Suggestions);
        Assert.Equal((0m, 3m), (finding.Expected, finding.Actual));
        Assert.Equal(["requests-outcomes", "requests-applicants"], finding.Consequences);
    }

    [Fact]
    public void A_wrong_total_breaks_three_rules_and_is_one_finding()
    {
        Finding finding = Assert.Single(Check(AReport.For(2022).WithRequests(12).With(Requests.Handled.Total, 10)).Findings);
        Assert.Equal([new Suggestion(Requests.Handled.Total, 12)], finding.Suggestions);
        Assert.Equal(["requests-balance", "requests-outcomes", "requests-applicants"], finding.Consequences);
    }

    [Fact]
    public void The_operands_of_a_wrong_cell_add_up_to_its_right_value()
    {
        AReport report = AReport.For(2022).WithRow(Requests.New, 7, Applicants.Enterprise).WithRow(Requests.New, 5)
            .WithRow(Requests.Granted, 7, Applicants.Enterprise).WithRow(Requests.Granted, 5)
            .WithRow(Requests.Handled, 7, Applicants.Enterprise).WithRow(Requests.Handled, 5);
        Finding total = Assert.Single(Check(report.With(Requests.Granted.Total, 15)).Findings);
        Assert.Equal((12m, 12m), (total.Expected, total.Operands.Sum()));
        Assert.Equal([7m, 5m], total.Operands.Where(operand => operand != 0));

        Finding part = Assert.Single(Check(report.With(Requests.Granted.Total, 12).With(Requests.Granted[Applicants.Enterprise], 9)).Findings);
        Assert.Equal((7m, 7m), (part.Expected, part.Operands.Sum()));
        Assert.Equal([12m, -5m], part.Operands.Where(operand => operand != 0));
    }

    [Fact]
    public void Two_wrong_cells_in_different_rows_and_columns_are_named_as_a_pair()
    {
        Finding finding = Assert.Single(Check(AReport.For(2022).WithRequests(12)
            .With(Requests.Granted[Applicants.Enterprise], 4)
            .With(Requests.New[Applicants.NaturalPerson], 15)).Findings);
        Assert.Equal("pair", finding.Variant);
        Assert.Equal(
            [new Suggestion(Requests.Granted[Applicants.Enterprise], 0), new Suggestion(Requests.New[Applicants.NaturalPerson], 12)],
            finding.Suggestions.OrderBy(suggestion => suggestion.Value));
    }

    [Fact]
    public void Two_wrong_cells_that_another_pair_explains_as_well_get_no_suggestion()
    {
        // +4 at (granted, enterprise) and (refused 1, research) equals −4 at the two other corners of the rectangle.
        RequestRow refused = Requests.Refused.Items[0];
        AReport report = AReport.For(2022);
        foreach (Applicant applicant in (Applicant[])[Applicants.Enterprise, Applicants.Research])
        {
            report.WithRow(Requests.New, 30, applicant).WithRow(Requests.Granted, 20, applicant)
                .WithRow(refused, 10, applicant).WithRow(Requests.Handled, 30, applicant);
        }

        Assert.Empty(Check(report).Findings);
        IReadOnlyList<Finding> findings = Check(report
            .With(Requests.Granted[Applicants.Enterprise], 24).With(refused[Applicants.Research], 14)).Findings;
        Assert.DoesNotContain(findings, finding => finding.RuleId == "requests-wrong-cell");
        Assert.NotEmpty(findings);
        Assert.All(findings, finding => Assert.Empty(finding.Suggestions));
        Assert.All(findings, finding => Assert.NotEmpty(finding.Candidates));
    }

    [Fact]
    public void A_blank_operand_leaves_the_rule_not_evaluated()
    {
        CheckResult result = Check(AReport.For(2022).WithRequests(12).With(Requests.Refused.Items[0].Total, Cell.Blank));
        Assert.DoesNotContain(result.Findings, finding => finding.Severity == Severity.Error);
        RuleEvaluation evaluation = Assert.Single(result.Evaluations, evaluation =>
            evaluation is { Rule.Id: "requests-outcomes", Outcome: RuleOutcome.NotEvaluated });
        Assert.Equal(NotEvaluatedReason.OperandBlank, evaluation.Reason);
        Assert.Equal([(CellReference)Requests.Refused.Items[0].Total], evaluation.Cells);
    }

    [Fact]
    public void Known_operands_that_contradict_the_total_fail_beside_a_blank()
    {
        Finding finding = Assert.Single(Check(AReport.For(2022)
            .With(Requests.New[Applicants.NaturalPerson], 10)
            .With(Requests.New[Applicants.Enterprise], Cell.Blank)
            .With(Requests.Handled[Applicants.NaturalPerson], Cell.Blank)).Findings, finding => finding.Severity == Severity.Error);
        Assert.Equal("requests-applicants", finding.RuleId);
        Assert.Equal((0m, 10m, "incomplete"), (finding.Expected, finding.Actual, finding.Variant));
        Assert.Empty(finding.Suggestions);
    }

    [Fact]
    public void Blanks_that_balance_only_as_zeros_are_no_error_and_one_warning_a_table()
    {
        AReport report = AReport.For(2022).WithRequests(6);
        foreach (Applicant applicant in Applicants.Kinds.Skip(1))
        {
            report.With(Requests.New[applicant], Cell.Blank).With(Requests.Granted[applicant], Cell.NotApplicable);
        }

        Finding finding = Assert.Single(Check(report).Findings);
        Assert.Equal(("cell-blank", Severity.Warning, 10), (finding.RuleId, finding.Severity, finding.Cells.Count));
    }

    [Fact]
    public void A_fraction_and_a_negative_number_are_no_counts()
    {
        IReadOnlyList<Finding> findings = Check(AReport.For(2022)
            .With(Disputes.Review.Upheld, 1.5m).With(Disputes.Review.Other, -1.5m)).Findings;
        Assert.Equal(
            [Disputes.Review.Upheld, Disputes.Review.Other],
            findings.Where(finding => finding.RuleId == "requests-whole-numbers").Select(finding => finding.Cells[0].Key!.Value));
    }

    [Fact]
    public void An_aggregate_row_in_place_of_its_items_balances()
    {
        AReport report = AReport.For(2022).WithRequests(12);
        foreach (Applicant applicant in Applicants.All)
        {
            foreach (RequestRow item in Requests.Other.Items)
            {
                report.With(item[applicant], Cell.Absent);
            }

            report.With(Requests.Other.Aggregate[applicant], 0);
        }

        report.WithRow(Requests.Granted, 9).WithRow(Requests.Other.Aggregate, 3);
        Finding finding = Assert.Single(Check(report).Findings);
        Assert.Equal(("row-missing", Severity.Warning), (finding.RuleId, finding.Severity));
        Assert.Equal(21, finding.Cells.Count);
    }

    private static CheckResult Check(AReport report) => RuleRunner.Check(new CheckSubject(report.Build()));
}
