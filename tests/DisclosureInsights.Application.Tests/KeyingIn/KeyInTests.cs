using DisclosureInsights.Application.KeyingIn;
using DisclosureInsights.Application.Tests.Databases;
using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Prose;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Data.Drafts;
using DisclosureInsights.Data.Queries;
using DisclosureInsights.Data.Reports;
using DisclosureInsights.Data.Units;
using Xunit;

namespace DisclosureInsights.Application.Tests.KeyingIn;

public sealed class KeyInTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static readonly Unit Town = new() { Id = new UnitId(1), Name = "青溪镇", Kind = UnitKind.Town };

    [Theory]
    [InlineData("4", CellState.Number)]
    [InlineData(" １２ ", CellState.Number)]
    [InlineData("1,234", CellState.Number)]
    [InlineData("", CellState.Blank)]
    [InlineData("  ", CellState.Blank)]
    [InlineData("/", CellState.NotApplicable)]
    [InlineData("—", CellState.NotApplicable)]
    [InlineData("四", CellState.Unreadable)]
    [InlineData("4或5", CellState.Unreadable)]
    [InlineData("1 2", CellState.Number)]
    public void A_field_holds_a_number_a_stroke_or_nothing(string typed, CellState state)
    {
        DraftReport draft = Draft(2023, new() { Cells = new Dictionary<string, string> { ["requests.new.total"] = typed } });

        Assert.Equal(state, draft.Report.Cells[Requests.New.Total].State);
        Assert.Equal(state == CellState.Unreadable ? [Requests.New.Total] : [], draft.Refused);
    }

    [Theory]
    [InlineData(2016, 58)]
    [InlineData(2020, 198)]
    [InlineData(2023, 200)]
    public void The_form_is_the_years_own_and_what_is_left_empty_is_blank(int year, int cells)
    {
        DraftReport draft = Draft(year, DraftContent.Empty);

        Assert.True(draft.IsEmpty);
        Assert.Equal(cells, draft.Report.Cells.PresentCount);
        Assert.All(draft.Report.Cells.PresentKeys, key => Assert.Equal(CellState.Blank, draft.Report.Cells[key].State));
        Assert.All(draft.Report.Editions.Values, edition => Assert.Equal(EditionExtensions.ForYear(year), edition));
    }

    [Fact]
    public void The_prose_is_read_while_it_is_typed()
    {
        DraftReport draft = Draft(2023, new() { Sections = new Dictionary<string, string> { ["一"] = "全年公开信息90条，其中微信40条。", ["五"] = " " } });

        Assert.Equal(["一"], draft.Report.Narrative.Sections.Select(section => section.Id));
        Assert.Equal([FactKind.PublishedTotal, FactKind.Channel], draft.Report.Narrative.Facts.Select(fact => fact.Kind));
        Assert.False(draft.IsEmpty);
    }

    [Fact]
    public async Task A_submitted_draft_is_stored_checked_and_counted_like_an_imported_report()
    {
        await using District district = await District.OpenAsync();
        Dictionary<string, string> cells = DraftReport.TablesOf(2023).SelectMany(table => table.Cells).ToDictionary(cell => cell.Key, _ => "0");
        cells["requests.new.natural_person"] = "4";
        cells["requests.new.total"] = "5";
        cells["requests.other.fee_unpaid.total"] = "/";
        ReportDraftStore drafts = district.Get<ReportDraftStore>();
        int version = (await drafts.SaveAsync(district.Tenant, district.Unit.Id, 2023, new DraftContent { Cells = cells, Publisher = " 青溪镇人民政府 " }, 0, District.Person, Cancellation))!.Value;

        KeyInOutcome outcome = await district.Get<KeyInDesk>().SubmitAsync(district.Tenant, district.Unit, 2023, version, District.Person, Cancellation);

        Assert.Equal(new KeyInOutcome(1, KeyInProblem.None), outcome);
        StoredReport stored = (await district.Get<ReportStore>().FindAsync(district.Tenant, district.Unit.Id, 2023, cancellationToken: Cancellation))!;
        Assert.Equal((ReportOrigin.KeyedIn, "青溪镇", "青溪镇人民政府"), (stored.Report.Origin, stored.Report.Organisation, stored.Report.Metadata.Publisher));
        Assert.Equal(CellState.NotApplicable, stored.Report.Cells[CellKey.Parse("requests.other.fee_unpaid.total")].State);
        Assert.NotEmpty(await district.Get<FindingsQuery>().OfReportAsync(district.Tenant, district.Unit.Id, 2023, Cancellation));
        Assert.Null(await drafts.FindAsync(district.Tenant, district.Unit.Id, 2023, cancellationToken: Cancellation));
    }

    [Fact]
    public async Task A_draft_with_a_refused_field_or_without_anything_is_not_submitted()
    {
        await using District district = await District.OpenAsync();
        ReportDraftStore drafts = district.Get<ReportDraftStore>();
        KeyInDesk desk = district.Get<KeyInDesk>();
        Assert.Equal(KeyInProblem.Empty, (await desk.SubmitAsync(district.Tenant, district.Unit, 2023, 0, District.Person, Cancellation)).Problem);
        await drafts.SaveAsync(district.Tenant, district.Unit.Id, 2023, new DraftContent { IndexNumber = "1" }, 0, District.Person, Cancellation);
        Assert.Equal(KeyInProblem.Empty, (await desk.SubmitAsync(district.Tenant, district.Unit, 2023, 1, District.Person, Cancellation)).Problem);
        DraftContent refused = new() { Cells = new Dictionary<string, string> { ["requests.new.total"] = "四" } };
        await drafts.SaveAsync(district.Tenant, district.Unit.Id, 2023, refused, 1, District.Person, Cancellation);
        Assert.Equal(KeyInProblem.Refused, (await desk.SubmitAsync(district.Tenant, district.Unit, 2023, 2, District.Person, Cancellation)).Problem);
        Assert.Equal(KeyInProblem.Changed, (await desk.SubmitAsync(district.Tenant, district.Unit, 2023, 1, District.Person, Cancellation)).Problem);
        Assert.Null(await district.Get<ReportStore>().FindAsync(district.Tenant, district.Unit.Id, 2023, cancellationToken: Cancellation));
    }

    private static DraftReport Draft(int year, DraftContent content) => DraftReport.Of(Town, year, content);
}
