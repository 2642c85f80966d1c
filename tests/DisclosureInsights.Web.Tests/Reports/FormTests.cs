using AngleSharp.Dom;
using Bunit;
using DisclosureInsights.Core.Consistency;
using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Data.Queries;
using DisclosureInsights.Data.Reports;
using DisclosureInsights.Data.Units;
using DisclosureInsights.Tests.Shared;
using DisclosureInsights.Web.Features.Reports;
using DisclosureInsights.Web.Features.Reports.Form;
using DisclosureInsights.Web.Tests.Components;
using DisclosureInsights.Web.Tests.Findings;
using RequestForm = DisclosureInsights.Core.Forms.Requests;

namespace DisclosureInsights.Web.Tests.Reports;

public sealed class FormTests : ComponentTest
{
    private static readonly CellKey New = RequestForm.New.Total;
    private static readonly CellKey Handled = RequestForm.Handled.Total;

    [Fact]
    public void The_four_states_look_different_and_a_blank_is_never_a_zero()
    {
        IRenderedComponent<FormSectionView> form = Form(FormSection.Requests, AReport.For(2023)
            .With(New, 1234).With(RequestForm.CarriedIn.Total, Cell.Blank)
            .With(RequestForm.Granted.Total, Cell.NotApplicable).With(RequestForm.PartlyGranted.Total, Cell.Unreadable));

        Assert.Equal("1,234", CellOf(form, New).TextContent.Trim());
        Assert.Contains("cell-blank", CellOf(form, RequestForm.CarriedIn.Total).ClassName, StringComparison.Ordinal);
        Assert.DoesNotContain("0", CellOf(form, RequestForm.CarriedIn.Total).TextContent, StringComparison.Ordinal);
        Assert.Equal("/", CellOf(form, RequestForm.Granted.Total).TextContent.Trim());
        Assert.Contains("cell-odd", CellOf(form, RequestForm.PartlyGranted.Total).ClassName, StringComparison.Ordinal);
    }

    [Fact]
    public void Last_year_stands_under_the_number_only_where_the_form_is_the_same()
    {
        AnnualReport sameForm = AReport.For(2022).With(New, 7).Build();
        AnnualReport otherForm = AReport.For(2022).On(FormSection.Requests, Edition.Form2019).With(New, 7).Build();

        Assert.Equal("2022年：7", CellOf(Form(FormSection.Requests, AReport.For(2023), sameForm), New).QuerySelector(".cell-prior")!.TextContent);
        Assert.Null(CellOf(Form(FormSection.Requests, AReport.For(2023), otherForm), New).QuerySelector(".cell-prior"));
    }

    [Fact]
    public void A_flagged_cell_has_the_severitys_shape_and_says_the_rule_and_an_operand_says_that_it_belongs_to_it()
    {
        FindingItem finding = AFinding.Of(new Finding
        {
            RuleId = "requests-balance",
            RuleVersion = 1,
            Severity = Severity.Error,
            Cells = [New, Handled],
            Expected = 4,
            Actual = 5,
        });

        IRenderedComponent<FormSectionView> form = Form(FormSection.Requests, AReport.For(2023), null, finding);

        IElement main = CellOf(form, New);
        Assert.Contains("flagged-error", main.ClassName, StringComparison.Ordinal);
        Assert.StartsWith("错误：", main.QuerySelector("a")!.GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.Equal("●", main.QuerySelector("a")!.TextContent);
        Assert.Contains("cell-involved", CellOf(form, Handled).ClassName, StringComparison.Ordinal);
        Assert.Contains("与错误有关", CellOf(form, Handled).TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("cell-flagged", CellOf(form, RequestForm.Granted.Total).ClassName, StringComparison.Ordinal);
    }

    [Fact]
    public void A_restored_label_and_a_doubtful_cell_are_marked()
    {
        CellKey restored = RequestForm.Refused.Items[0][Applicants.NaturalPerson];
        CellReading[] readings =
        [
            new(restored, "0", 0.95, true, new SourceLocation(Line: 12)), new(New, "l4", 0.6, false, new SourceLocation(Line: 3)),
        ];

        IRenderedComponent<FormSectionView> form = Form(FormSection.Requests, AReport.For(2023), readings: readings);

        Assert.Contains("cell-recovered", CellOf(form, restored).ClassName, StringComparison.Ordinal);
        Assert.Contains("标签恢复", CellOf(form, restored).ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Contains("原文第 12 行", CellOf(form, restored).GetAttribute("title"), StringComparison.Ordinal);
        Assert.Contains("待核对", CellOf(form, New).TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2016)]
    [InlineData(2020)]
    [InlineData(2024)]
    public void Every_cell_of_the_edition_is_on_the_page_once(int year)
    {
        AReport report = AReport.For(year);
        foreach (FormSection section in FormCatalogue.Sections(EditionExtensions.ForYear(year)))
        {
            IRenderedComponent<FormSectionView> form = Form(section, report);

            Assert.Equal(
                FormCatalogue.Find(EditionExtensions.ForYear(year), section)!.Keys.Select(key => FormSheet.IdOf(key.Name)).Order(StringComparer.Ordinal),
                form.FindAll("td.cell").Select(cell => cell.Id!).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void A_table_that_the_report_does_not_have_is_said_to_be_absent()
    {
        IRenderedComponent<FormSectionView> form = Form(FormSection.Disputes, AReport.For(2023).Without(FormSection.Disputes));

        Assert.Empty(form.FindAll("table"));
        Assert.Contains("原文没有这张表", form.Markup, StringComparison.Ordinal);
    }

    private IRenderedComponent<FormSectionView> Form(
        FormSection section, AReport report, AnnualReport? prior = null, FindingItem? finding = null, IReadOnlyList<CellReading>? readings = null)
    {
        AnnualReport built = report.Build();
        ReportView view = new()
        {
            Unit = new Unit { Id = new UnitId(1), Name = "清溪镇" },
            Stored = new StoredReport
            {
                UnitId = new UnitId(1),
                Year = built.Period!.Value.Year,
                Revision = 1,
                Current = true,
                Report = built,
                Readings = readings ?? [],
                CreatedAt = DateTimeOffset.UnixEpoch,
            },
            Prior = prior,
            Findings = finding is null ? [] : [finding],
            NotEvaluated = [],
            Revisions = [],
            Years = [],
            SameYear = [],
        };
        FormSheet sheet = new(view, new ReportAddress(new UnitId(1), view.Year));
        return Render<FormSectionView>(p => p.Add(c => c.Sheet, sheet).Add(c => c.Section, section));
    }

    private static IElement CellOf(IRenderedComponent<FormSectionView> form, CellKey key) => form.Find("#" + FormSheet.IdOf(key.Name));
}
