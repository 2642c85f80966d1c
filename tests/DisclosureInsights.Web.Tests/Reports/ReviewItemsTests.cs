using DisclosureInsights.Application.Reviewing;
using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Prose;
using DisclosureInsights.Core.Publication;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Data.Corrections;
using DisclosureInsights.Data.Reports;
using DisclosureInsights.Data.Units;
using DisclosureInsights.Import.Documents;
using DisclosureInsights.Tests.Shared;
using DisclosureInsights.Web.Features.Reports;
using DisclosureInsights.Web.Features.Reports.Review;
using DisclosureInsights.Web.Tests.Components;
using Microsoft.Extensions.Localization;
using RequestForm = DisclosureInsights.Core.Forms.Requests;

namespace DisclosureInsights.Web.Tests.Reports;

public sealed class ReviewItemsTests : ComponentTest
{
    private static readonly CellKey New = RequestForm.New.Total;
    private static readonly CellKey Handled = RequestForm.Handled.Total;

    [Fact]
    public void Doubtful_cells_come_first_and_are_counted_until_a_person_has_spoken()
    {
        ReviewItems items = Items(AReport.For(2023), [Reading(New, 1), Reading(Handled, 0.6)]);

        Assert.Equal([Handled], items.Shown(ReviewShow.Doubtful).Select(item => item.Subject.Cell!.Value));
        Assert.Equal([Handled, New], items.Shown(ReviewShow.All).Select(item => item.Subject.Cell!.Value));
        Assert.Equal((1, 0), (items.Waiting, items.Done));

        ReviewItems after = Items(AReport.For(2023), [Reading(New, 1), Reading(Handled, 1)], Said(Handled, CorrectionKind.Confirmed));
        Assert.Equal((0, 1), (after.Waiting, after.Done));
        Assert.Equal(ReviewState.Confirmed, after.Shown(ReviewShow.Reviewed).Single().State);
    }

    [Fact]
    public void A_cell_of_the_form_that_was_not_read_is_missing_unless_its_group_is_one_row()
    {
        AReport report = AReport.For(2023).With(New, Cell.Absent);
        foreach (RequestRow row in RequestForm.Other.Items)
        {
            foreach (Applicant applicant in Applicants.All)
            {
                report.With(row[applicant], Cell.Absent).With(RequestForm.Other.Aggregate[applicant], 0);
            }
        }

        ReviewItem missing = Assert.Single(Items(report, []).Shown(ReviewShow.Unread));

        Assert.Equal((New, ReviewState.Missing), (missing.Subject.Cell!.Value, missing.State));
    }

    [Fact]
    public void A_struck_figure_stays_in_the_list_so_that_it_can_be_brought_back()
    {
        ProseFact fact = Figure();
        Correction struck = Said(ReviewSubject.Of(fact.Key), new ReviewedFact(fact), new ReviewedFact(null), CorrectionKind.Corrected);

        ReviewItem item = Assert.Single(Items(AReport.For(2023), [], struck).Shown(ReviewShow.Prose));

        Assert.True(item.IsStruck);
        Assert.Equal((fact.Text, ReviewState.Corrected), (item.Raw, item.State));
    }

    [Fact]
    public void Every_choice_has_words_and_a_figure_given_it_stands_at_it()
    {
        IStringLocalizer<ReportsTexts> texts = Services.GetRequiredService<IStringLocalizer<ReportsTexts>>();
        Assert.Equal(FactChoice.All.Count, FactChoice.All.Select(choice => choice.Id).Distinct().Count());
        Assert.All(FactChoice.All, choice =>
        {
            Assert.DoesNotContain("fact.", choice.Words(texts), StringComparison.Ordinal);
            Assert.DoesNotContain("outcome.", choice.Words(texts), StringComparison.Ordinal);
            Assert.Equal(choice, FactChoice.Of(choice.Apply(Figure())));
        });
    }

    [Fact]
    public void A_total_is_part_of_nothing_and_a_topic_keeps_its_whole()
    {
        ProseFact part = Figure() with { PartOf = 7 };

        Assert.Null(FactChoice.All.Single(choice => choice.Kind == FactKind.PublishedTotal).Apply(part).PartOf);
        ProseFact topic = FactChoice.All.Single(choice => choice.Kind == FactKind.Topic).Apply(part);
        Assert.Equal((7, part.Text), (topic.PartOf, topic.Topic));
        Assert.Empty(topic.Channels);
    }

    [Fact]
    public void Places_are_found_by_cell_by_row_and_by_words()
    {
        SourceLocation cell = new(Table: 1, Row: 1, Column: 2, Line: 3);
        SourceDocument document = new("text",
        [
            new SourceParagraph("一、总体情况") { Place = new SourceLocation(Line: 1) },
            new SourceParagraph("(一)微信30条。") { Place = new SourceLocation(Line: 2) },
            new SourceTable(1, false, [new SourceRow(1, [new SourceCell("新收", 0, 1, cell with { Column = 1 }), new SourceCell("4", 1, 1, cell)])]),
        ]);
        Narrative narrative = new([new NarrativeSection("一", "", "(一)微信30条。", new SourceLocation(Line: 2))], []);

        Assert.Equal(new SourceMark(2, cell), SourcePlaces.Find(document, cell));
        Assert.Equal(new SourceMark(2, cell with { Column = 1 }), SourcePlaces.Find(document, cell with { Column = 9 }));
        Assert.Equal(new SourceMark(1), SourcePlaces.Find(document, new SourceLocation(Line: 2)));
        Assert.Null(SourcePlaces.Find(document, default(SourceLocation)));
        Assert.Equal(new SourceMark(1, null, 3, 8), SourcePlaces.Find(document, narrative, Figure() with { Start = 3, End = 8 }));
    }

    [Theory]
    [InlineData("accept", "", ReviewIntentKind.Confirm, null)]
    [InlineData("accept", "0", ReviewIntentKind.Confirm, null)]
    [InlineData("accept", "12", ReviewIntentKind.Say, null)]
    [InlineData("accept", " ", ReviewIntentKind.Say, null)]
    [InlineData("accept", "/", ReviewIntentKind.Say, null)]
    [InlineData("accept", "四", ReviewIntentKind.Refuse, "review.problem.number")]
    [InlineData("correct", "", ReviewIntentKind.Refuse, "review.problem.empty")]
    public void A_key_means_what_stands_in_the_field(string command, string text, ReviewIntentKind kind, string? problem)
    {
        ReviewItem item = Items(AReport.For(2023).With(Handled, 0), [Reading(Handled, 0.6)]).Shown(ReviewShow.Doubtful).Single();

        ReviewIntent intent = ReviewIntent.Of(item, command, text, "");

        Assert.Equal((kind, problem), (intent.Kind, intent.Problem));
        Cell expected = text switch { "12" => Cell.Number(12), " " => Cell.Blank, _ => Cell.NotApplicable };
        Assert.True(kind != ReviewIntentKind.Say || ((ReviewedCell)intent.Value!).Cell == expected);
    }

    [Fact]
    public void A_struck_figure_is_not_struck_again_and_comes_back_as_it_was()
    {
        ProseFact fact = Figure();
        Correction struck = Said(ReviewSubject.Of(fact.Key), new ReviewedFact(fact), new ReviewedFact(null), CorrectionKind.Corrected);
        ReviewItem item = Assert.Single(Items(AReport.For(2023), [], struck).Shown(ReviewShow.Prose));

        Assert.Equal(ReviewIntentKind.Nothing, ReviewIntent.Of(item, "strike", "", "").Kind);
        ReviewIntent back = ReviewIntent.Of(item, "accept", "40", FactChoice.Of(fact)!.Id);
        Assert.Equal((40, FactQualifier.Exact), (((ReviewedFact)back.Value!).Fact!.Value, ((ReviewedFact)back.Value!).Fact!.Qualifier));
    }

    private static ProseFact Figure() => new()
    {
        Id = 1,
        Kind = FactKind.Channel,
        Channels = [Channel.Wechat],
        Value = 30,
        Low = 30,
        High = 30,
        Section = "一",
        Text = "微信30条",
        Start = 0,
        End = 5,
    };

    private static CellReading Reading(CellKey key, double confidence) => new(key, "0", confidence, false, default);

    private static Correction Said(CellKey key, CorrectionKind kind) =>
        Said(ReviewSubject.Of(key), new ReviewedCell("0", Cell.Number(0L), 0.6, false), new ReviewedCell("0", Cell.Number(0L), 1, false), kind);

    private static Correction Said(ReviewSubject subject, ReviewedValue before, ReviewedValue after, CorrectionKind kind) => new()
    {
        Id = Guid.CreateVersion7(DateTimeOffset.UnixEpoch),
        UnitId = new UnitId(1),
        Year = 2023,
        SourceHash = "00",
        Kind = kind,
        Subject = subject,
        Before = before,
        After = after,
        At = DateTimeOffset.UnixEpoch,
        By = Guid.Empty,
    };

    private static ReviewItems Items(AReport report, IReadOnlyList<CellReading> readings, params Correction[] history) => new(new ReviewedReport(
        new StoredReport
        {
            UnitId = new UnitId(1),
            Year = 2023,
            Revision = 1,
            Current = true,
            Report = report.Build(),
            Readings = readings,
            CreatedAt = DateTimeOffset.UnixEpoch,
        },
        new CorrectionHistory(history),
        []));
}
