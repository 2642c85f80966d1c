using DisclosureInsights.Application.Importing;
using DisclosureInsights.Application.Reviewing;
using DisclosureInsights.Application.Tests.Databases;
using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Prose;
using DisclosureInsights.Core.Publication;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Data.Corrections;
using DisclosureInsights.Data.Imports;
using DisclosureInsights.Data.Queries;
using DisclosureInsights.Data.Reports;
using DisclosureInsights.Tests.Shared.Processes;
using Xunit;

namespace DisclosureInsights.Application.Tests.Reviewing;

/// <summary>A damaged text is imported; a person confirms, corrects and undoes; the file is read again.</summary>
public sealed class ReportReviewerTests
{
    private static readonly CellKey New = Requests.New.Total;
    private static readonly CellKey Handled = Requests.Handled.Total;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>The text of ours with lost labels.</summary>
    private static string Clean { get; } = File.ReadAllText(
        Path.Combine(RepositoryFolder.Path, "tests", "DisclosureInsights.Import.Tests", "Samples", "lost-labels.txt"));

    /// <summary>Two totals of its section 三 are no numbers.</summary>
    private static string Damaged { get; } = Clean
        .Replace("申请数量 | 4 | 0 | 0 | 0 | 0 | 0 | 4 |", "申请数量 | 4 | 0 | 0 | 0 | 0 | 0 | 4' |", StringComparison.Ordinal)
        .Replace("(七)总计 | 4 | 0 | 0 | 0 | 0 | 0 | 4 |", "(七)总计 | 4 | 0 | 0 | 0 | 0 | 0 | l4 |", StringComparison.Ordinal);

    [Fact]
    public async Task Doubtful_cells_wait_until_a_person_has_confirmed_or_corrected_each()
    {
        await using District district = await District.OpenAsync();
        ImportItem line = Assert.Single(await district.ImportAsync("a.txt", Damaged));
        Assert.Equal((ImportCodes.DoubtfulCells, "2"), (line.Code, line.Arguments[0]));
        ReviewedReport report = await FindAsync(district);
        Assert.Equal([New, Handled], report.Stored.Readings.Where(reading => reading.IsDoubtful).Select(reading => reading.Key));

        report = await SayAsync(district, report, New, Cell.Number(4L));
        Assert.Equal(1, report.Stored.DoubtfulCells);
        report = await DoneAsync(district.Get<ReportReviewer>().ConfirmAsync(district.Tenant, report, ReviewSubject.Of(Handled), District.Person, Cancellation));

        Assert.Equal((0, 1), (report.Stored.DoubtfulCells, report.Stored.Revision));
        Assert.Equal(Cell.Number(4L), report.Report.Cells[New]);
        Assert.Equal(Cell.Unreadable, report.Report.Cells[Handled]);
        Assert.Empty((await district.Get<ReportListQuery>().PageAsync(district.Tenant, new ReportFilter { ToConfirm = true }, 0, 10, Cancellation)).Items);
    }

    [Fact]
    public async Task The_same_file_read_again_keeps_what_people_said()
    {
        await using District district = await District.OpenAsync();
        await district.ImportAsync("a.txt", Damaged);
        ReviewedReport report = await SayAsync(district, await FindAsync(district), New, Cell.Number(4L));
        ProseFact website = report.Report.Narrative.Facts.First(fact => fact.Channels.Contains(Channel.GovWebsite));
        report = await SayAsync(district, report, website.Key, website with { Channels = [Channel.DisclosurePlatform] });
        string before = Written(report);
        district.Clock.Advance(TimeSpan.FromDays(1));

        ImportItem again = Assert.Single(await district.ImportAsync("other name.txt", Damaged));

        Assert.Equal((ImportOutcome.Unchanged, ImportCodes.DoubtfulCells, "1"), (again.Outcome, again.Code, again.Arguments[0]));
        report = await FindAsync(district);
        Assert.Equal(before, Written(report));
        Assert.Equal((1, 1), (report.Stored.Revision, report.Stored.DoubtfulCells));
        ProseFact kept = report.Report.Narrative.Facts.Single(fact => fact.Key == website.Key);
        Assert.Equal((true, Channel.DisclosurePlatform), (kept.IsReviewed, Assert.Single(kept.Channels)));
        Assert.Equal(2, report.History.Entries.Count);
        Assert.Empty(report.NotApplied);
    }

    [Fact]
    public async Task Another_file_brings_its_own_reading_without_what_was_said_of_the_first()
    {
        await using District district = await District.OpenAsync();
        await district.ImportAsync("a.txt", Damaged);
        await SayAsync(district, await FindAsync(district), New, Cell.Number(4L));

        await district.ImportAsync("b.txt", Damaged + "\n");

        ReviewedReport report = await FindAsync(district);
        Assert.Equal((2, 2), (report.Stored.Revision, report.Stored.DoubtfulCells));
        Assert.Empty(report.History.Entries);
    }

    [Fact]
    public async Task A_corrected_cell_clears_its_finding_and_undoing_brings_it_back()
    {
        await using District district = await District.OpenAsync();
        await district.ImportAsync("a.txt", Damaged.Replace("4' |", "5 |", StringComparison.Ordinal).Replace("l4 |", "4 |", StringComparison.Ordinal));
        string[] before = await FindingsAsync(district, 2021);
        Assert.Contains("requests-wrong-cell", before);

        ReviewedReport report = await SayAsync(district, await FindAsync(district), New, Cell.Number(4L));
        Assert.DoesNotContain("requests-wrong-cell", await FindingsAsync(district, 2021));

        report = await DoneAsync(district.Get<ReportReviewer>().WithdrawAsync(district.Tenant, report, ReviewSubject.Of(New), District.Person, Cancellation));
        Assert.Equal(before, await FindingsAsync(district, 2021));
        Assert.Equal(Cell.Number(5L), report.Report.Cells[New]);
        Assert.Equal([CorrectionKind.Corrected, CorrectionKind.Withdrawn], report.History.Entries.Select(entry => entry.Kind));
        Assert.Null(report.History.HoldingOf(ReviewSubject.Of(New)));
        ReviewOutcome nothing = await district.Get<ReportReviewer>().WithdrawAsync(district.Tenant, report, ReviewSubject.Of(New), District.Person, Cancellation);
        Assert.Equal(ReviewProblem.NothingToWithdraw, nothing.Problem);
    }

    [Fact]
    public async Task Undoing_goes_back_one_step_at_a_time()
    {
        await using District district = await District.OpenAsync();
        await district.ImportAsync("a.txt", Damaged);
        ReportReviewer reviewer = district.Get<ReportReviewer>();
        ReviewSubject subject = ReviewSubject.Of(New);
        ReviewedReport report = await SayAsync(district, await FindAsync(district), New, Cell.Number(7L));
        report = await SayAsync(district, report, New, Cell.NotApplicable);

        report = await DoneAsync(reviewer.WithdrawAsync(district.Tenant, report, subject, District.Person, Cancellation));
        Assert.Equal((Cell.Number(7L), 1), (report.Report.Cells[New], report.Stored.Readings.Single(reading => reading.Key == New).Confidence));
        report = await DoneAsync(reviewer.WithdrawAsync(district.Tenant, report, subject, District.Person, Cancellation));

        Assert.Equal(Cell.Unreadable, report.Report.Cells[New]);
        Assert.True(report.Stored.Readings.Single(reading => reading.Key == New).IsDoubtful);
        Assert.Equal(2, report.Stored.DoubtfulCells);
    }

    [Fact]
    public async Task The_year_after_is_checked_again()
    {
        await using District district = await District.OpenAsync();
        await district.ImportAsync("a.txt", Clean);
        await district.ImportAsync("b.txt", Clean.Replace("2021", "2022", StringComparison.Ordinal).Replace("2022-01-21", "2023-01-21", StringComparison.Ordinal));
        string[] before = await FindingsAsync(district, 2022);

        // One of four requests was answered, three were carried over: the year after took over none.
        ReviewedReport report = await FindAsync(district);
        foreach ((RequestRow row, long value) in ((RequestRow, long)[])[(Requests.Granted, 1), (Requests.Handled, 1), (Requests.CarriedOut, 3)])
        {
            report = await SayAsync(district, report, row[Applicants.NaturalPerson], Cell.Number(value));
            report = await SayAsync(district, report, row.Total, Cell.Number(value));
        }

        Assert.Contains("carry", Assert.Single(await FindingsAsync(district, 2022), rule => !before.Contains(rule)), StringComparison.Ordinal);
        foreach (CellKey key in (CellKey[])[Requests.CarriedOut.Total, Requests.CarriedOut[Applicants.NaturalPerson]])
        {
            report = await DoneAsync(district.Get<ReportReviewer>().WithdrawAsync(district.Tenant, report, ReviewSubject.Of(key), District.Person, Cancellation));
        }

        Assert.Equal(before, await FindingsAsync(district, 2022));
    }

    [Fact]
    public async Task A_struck_figure_of_the_prose_is_gone_until_it_is_brought_back()
    {
        await using District district = await District.OpenAsync();
        await district.ImportAsync("a.txt", Damaged);
        ReviewedReport report = await FindAsync(district);
        string[] before = await FindingsAsync(district, 2021);
        Assert.Contains("channels-below-total", before);
        ProseFact total = report.Report.Narrative.Facts.Single(fact => fact is { Kind: FactKind.PublishedTotal, Value: 686 });

        report = await SayAsync(district, report, total.Key, null);
        Assert.DoesNotContain(report.Report.Narrative.Facts, fact => fact.Key == total.Key);
        Assert.DoesNotContain("channels-below-total", await FindingsAsync(district, 2021));
        Assert.Equal(ImportOutcome.Unchanged, Assert.Single(await district.ImportAsync("a.txt", Damaged)).Outcome);

        report = await SayAsync(district, await FindAsync(district), total.Key, total with { Value = 614, Low = 614, High = 614 });
        Assert.DoesNotContain("channels-below-total", await FindingsAsync(district, 2021));
        ReportReviewer reviewer = district.Get<ReportReviewer>();
        report = await DoneAsync(reviewer.WithdrawAsync(district.Tenant, report, ReviewSubject.Of(total.Key), District.Person, Cancellation));
        report = await DoneAsync(reviewer.WithdrawAsync(district.Tenant, report, ReviewSubject.Of(total.Key), District.Person, Cancellation));

        Assert.Equal(before, await FindingsAsync(district, 2021));
        Assert.Equal(total.Id, report.Report.Narrative.Facts.Single(fact => fact.Key == total.Key).Id);
    }

    [Fact]
    public async Task Of_two_people_the_slower_is_told_and_sees_what_the_other_said()
    {
        await using District district = await District.OpenAsync();
        await district.ImportAsync("a.txt", Damaged);
        ReviewedReport seenByBoth = await FindAsync(district);
        await SayAsync(district, seenByBoth, New, Cell.Number(4L));

        ReviewOutcome late = await district.Get<ReportReviewer>().CorrectAsync(
            district.Tenant, seenByBoth, ReviewSubject.Of(New), new ReviewedCell("4'", Cell.Number(9L), 0, false), Guid.NewGuid(), Cancellation);

        Assert.Equal(ReviewProblem.Changed, late.Problem);
        Assert.Equal(Cell.Number(4L), late.Report!.Report.Cells[New]);
    }

    private static async Task<ReviewedReport> FindAsync(District district, int year = 2021) =>
        (await district.Get<ReportReviewer>().FindAsync(district.Tenant, district.Unit.Id, year, Cancellation))!;

    private static Task<ReviewedReport> SayAsync(District district, ReviewedReport seen, CellKey key, Cell cell) => DoneAsync(
        district.Get<ReportReviewer>().CorrectAsync(
            district.Tenant, seen, ReviewSubject.Of(key), (ReviewedCell)seen.ValueOf(ReviewSubject.Of(key))! with { Cell = cell }, District.Person, Cancellation));

    private static Task<ReviewedReport> SayAsync(District district, ReviewedReport seen, string fact, ProseFact? value) => DoneAsync(
        district.Get<ReportReviewer>().CorrectAsync(district.Tenant, seen, ReviewSubject.Of(fact), new ReviewedFact(value), District.Person, Cancellation));

    private static async Task<ReviewedReport> DoneAsync(Task<ReviewOutcome> saying)
    {
        ReviewOutcome outcome = await saying;
        Assert.Equal(ReviewProblem.None, outcome.Problem);
        return outcome.Report!;
    }

    private static async Task<string[]> FindingsAsync(District district, int year) =>
        [.. (await district.Get<FindingsQuery>().OfReportAsync(district.Tenant, district.Unit.Id, year, Cancellation)).Select(item => item.Finding.RuleId)];

    private static string Written(ReviewedReport report) => Convert.ToHexString(ReportContent.Hash(report.Report));
}
