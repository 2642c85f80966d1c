using CsCheck;
using DisclosureInsights.Core.Consistency;
using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Tests.Shared;
using Xunit;

namespace DisclosureInsights.Core.Tests.Consistency;

public sealed class CorrectionFinderTests
{
    [Theory]
    [InlineData(2019)]
    [InlineData(2021)]
    public void Every_single_wrong_cell_of_a_complete_table_is_named_with_its_value(int year) =>
        Gen.Select(Filled(year), Gen.Int[1, 9]).Sample(
            (report, change) =>
            {
                foreach (CellKey key in FormCatalogue.Find(report.EditionOf(FormSection.Requests)!.Value, FormSection.Requests)!.Keys)
                {
                    decimal right = report.Cells[key].Value;
                    report.Cells[key] = Cell.Number(right + change);
                    Diagnosis diagnosis = RequestRules.Diagnose(report.Cells);
                    report.Cells[key] = Cell.Number(right);
                    if (!diagnosis.Corrections.SequenceEqual([new Suggestion(key, right)]))
                    {
                        return false;
                    }
                }

                return RequestRules.Diagnose(report.Cells) == Diagnosis.Nothing;
            },
            iter: 20, seed: "0000KOIbvnKq");

    [Fact]
    public void A_suggestion_for_two_wrong_cells_is_the_only_set_of_at_most_two_that_repairs_the_table() =>
        Gen.Select(Filled(2019), Gen.Int[0, 160], Gen.Int[0, 160], Gen.Int[1, 5], Gen.Int[1, 5]).Sample(
            (report, first, second, a, b) =>
            {
                if (first == second)
                {
                    return true;
                }

                var keys = FormCatalogue.Requests2019.Keys;
                report.Cells[keys[first]] = Cell.Number(report.Cells[keys[first]].Value + a);
                report.Cells[keys[second]] = Cell.Number(report.Cells[keys[second]].Value + b);
                Diagnosis diagnosis = RequestRules.Diagnose(report.Cells);
                foreach (Suggestion correction in diagnosis.Corrections)
                {
                    report.Cells[correction.Cell.Key!.Value] = Cell.Number(correction.Value);
                }

                // A repaired table has nothing left to say, whichever cells were named; without a suggestion it is unrepaired.
                bool repaired = RequestIdentities.For(report.Cells).All.All(identity =>
                    identity.Evaluate(report.Cells.AsSpan()) == IdentityState.Holds);
                return repaired == diagnosis.IsDetermined;
            },
            iter: 100, seed: "0000KOIbvnKq");

    [Fact]
    public void A_block_of_disputes_names_a_value_only_where_one_cell_is_left()
    {
        Finding finding = Assert.Single(RuleRunner.Check(new CheckSubject(AReport.For(2022)
            .With(Disputes.Review.Upheld, 10).With(Disputes.Review.Corrected, 1).Build())).Findings);
        Assert.Equal([new Suggestion(Disputes.Review.Total, 11)], finding.Suggestions);

        finding = Assert.Single(RuleRunner.Check(new CheckSubject(AReport.For(2022)
            .With(Disputes.Review.Upheld, 10).With(Disputes.Review.Corrected, 1).With(Disputes.Review.Total, 9).Build())).Findings);
        Assert.Equal("disputes-total", finding.RuleId);
        Assert.Equal((9m, 11m), (finding.Expected, finding.Actual));
        Assert.Empty(finding.Suggestions);
        Assert.Equal(
            [Disputes.Review.Upheld, Disputes.Review.Total], finding.Candidates.Select(candidate => candidate.Key!.Value).Order());
    }

    /// <summary>Complete tables with numbers everywhere, balanced by construction.</summary>
    private static Gen<AnnualReport> Filled(int year) =>
        Gen.Int[0, 12].Array[25 * 6].Select(numbers =>
        {
            AReport report = AReport.For(year);
            IReadOnlyList<RequestRow> rows = year == 2019 ? Requests.Rows2019 : Requests.Rows2021;
            RequestRow[] outcomes = [.. rows.Skip(2).SkipLast(2)];
            int next = 0;
            foreach (Applicant applicant in Applicants.Kinds)
            {
                foreach (RequestRow row in outcomes)
                {
                    report.WithRow(row, numbers[next++], applicant);
                }

                decimal handled = outcomes.Sum(row => report.Build().Cells[row[applicant]].Value);
                decimal carriedOut = numbers[next++];
                report.WithRow(Requests.Handled, handled, applicant).WithRow(Requests.CarriedOut, carriedOut, applicant);
                decimal carriedIn = Math.Min(numbers[next++], handled + carriedOut);
                report.WithRow(Requests.CarriedIn, carriedIn, applicant);
                report.WithRow(Requests.New, handled + carriedOut - carriedIn, applicant);
            }

            return report.Build();
        });
}
