using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Tests.Shared;
using DisclosureInsights.Web.Features.Reports.Form;
using RequestForm = DisclosureInsights.Core.Forms.Requests;

namespace DisclosureInsights.Web.Tests.Reports;

public sealed class RequestsLayoutTests
{
    [Theory]
    [InlineData(2022, 25)]
    [InlineData(2019, 23)]
    public void A_complete_table_has_the_rows_of_its_form_in_their_order(int year, int rows)
    {
        Edition edition = EditionExtensions.ForYear(year);
        IReadOnlyList<RequestsLine> lines = RequestsLayout.Lines(edition, AReport.For(year).Build().Cells);

        Assert.Equal(rows, lines.Count);
        Assert.Equal(edition == Edition.Form2021 ? RequestForm.Rows2021 : RequestForm.Rows2019, lines.Select(line => line.Row));
        Assert.DoesNotContain(lines, line => line.IsMissing);
        Assert.Equal(
            edition == Edition.Form2021 ? [8, 3, 5, 3] : new[] { 8, 3, 5, 1 },
            lines.Where(line => line.GroupRows > 0).Select(line => line.GroupRows));
    }

    [Fact]
    public void An_aggregate_row_stands_in_its_group_and_the_items_that_are_not_there_follow_as_missing()
    {
        AReport report = AReport.For(2023);
        foreach (Applicant column in Applicants.All)
        {
            report.With(RequestForm.Other.Aggregate[column], 2);
            foreach (RequestRow item in RequestForm.Other.Items)
            {
                report.With(item[column], Cell.Absent);
            }
        }

        RequestsLine[] other = [.. RequestsLayout.Lines(Edition.Form2021, report.Build().Cells).Where(line => line.Group == RequestForm.Other)];

        Assert.Equal([RequestForm.Other.Aggregate, .. RequestForm.Other.Items], other.Select(line => line.Row));
        Assert.Equal([false, true, true, true], other.Select(line => line.IsMissing));
        Assert.Equal([4, 0, 0, 0], other.Select(line => line.GroupRows));
    }

    [Fact]
    public void A_row_that_the_report_leaves_out_is_laid_out_as_missing()
    {
        AReport report = AReport.For(2023);
        foreach (Applicant column in Applicants.All)
        {
            report.With(RequestForm.CarriedIn[column], Cell.Absent);
        }

        RequestsLine missing = Assert.Single(RequestsLayout.Lines(Edition.Form2021, report.Build().Cells), line => line.IsMissing);

        Assert.Equal(RequestForm.CarriedIn, missing.Row);
    }
}
