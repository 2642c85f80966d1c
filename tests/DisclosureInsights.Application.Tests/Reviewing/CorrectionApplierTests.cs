using DisclosureInsights.Application.Reviewing;
using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Prose;
using DisclosureInsights.Core.Publication;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Data.Corrections;
using DisclosureInsights.Data.Units;
using DisclosureInsights.Tests.Shared;
using Xunit;

namespace DisclosureInsights.Application.Tests.Reviewing;

public sealed class CorrectionApplierTests
{
    private static readonly CellKey Key = Requests.New.Total;

    [Fact]
    public void The_same_characters_get_the_persons_value_and_certainty()
    {
        AppliedReading applied = Apply("l4", Cell.Unreadable, 0.5, Said("l4", Cell.Unreadable, Cell.Number(14L)));

        Assert.Equal(Cell.Number(14L), applied.Report.Cells[Key]);
        Assert.Equal(new CellReading(Key, "l4", 1, false, default), Assert.Single(applied.Readings));
        Assert.Empty(applied.NotApplied);
    }

    [Fact]
    public void Other_characters_leave_the_cell_as_read_and_doubtful()
    {
        AppliedReading applied = Apply("17", Cell.Number(17L), 1, Said("l4", Cell.Unreadable, Cell.Number(14L)));

        Assert.Equal(Cell.Number(17L), applied.Report.Cells[Key]);
        Assert.True(Assert.Single(applied.Readings).IsDoubtful);
        Assert.Single(applied.NotApplied);
    }

    [Fact]
    public void A_reading_that_now_agrees_with_the_person_is_certain()
    {
        AppliedReading applied = Apply("14", Cell.Number(14L), 0.8, Said("l4", Cell.Unreadable, Cell.Number(14L)));

        Assert.Equal((Cell.Number(14L), 1), (applied.Report.Cells[Key], Assert.Single(applied.Readings).Confidence));
        Assert.Empty(applied.NotApplied);
    }

    [Fact]
    public void What_was_withdrawn_is_not_applied()
    {
        Correction said = Said("l4", Cell.Unreadable, Cell.Number(14L));
        AppliedReading applied = Apply("l4", Cell.Unreadable, 0.5, said, said with { Id = Id(2), Kind = CorrectionKind.Withdrawn });

        Assert.Equal(Cell.Unreadable, applied.Report.Cells[Key]);
        Assert.True(Assert.Single(applied.Readings).IsDoubtful);
    }

    [Fact]
    public void A_cell_that_the_reader_did_not_find_gets_what_a_person_found_and_loses_it_again()
    {
        AnnualReport report = AReport.For(2023).With(Key, Cell.Absent).Build();
        ReviewedCell missing = new("", Cell.Absent, 0, false);
        Correction said = Said("", Cell.Absent, Cell.Number(3L));

        AppliedReading applied = CorrectionApplier.Apply(report, [], new CorrectionHistory([said]));
        Assert.Equal((Cell.Number(3L), 1), (applied.Report.Cells[Key], Assert.Single(applied.Readings).Confidence));

        AppliedReading undone = CorrectionApplier.Set(applied, said.Subject, missing);
        Assert.Equal(Cell.Absent, undone.Report.Cells[Key]);
        Assert.Empty(undone.Readings);
    }

    [Fact]
    public void Applying_twice_changes_nothing_more()
    {
        CorrectionHistory history = new([Said("l4", Cell.Unreadable, Cell.Number(14L))]);
        AnnualReport report = AReport.For(2023).With(Key, Cell.Unreadable).Build();
        AppliedReading once = CorrectionApplier.Apply(report, [new CellReading(Key, "l4", 0.5, false, default)], history);
        AppliedReading twice = CorrectionApplier.Apply(once.Report, once.Readings, history);

        Assert.True(once.Report.Cells.SameAs(twice.Report.Cells));
        Assert.Equal(once.Readings, twice.Readings);
    }

    [Fact]
    public void One_of_two_figures_in_the_same_words_is_changed_and_the_other_stays()
    {
        NarrativeSection section = new("一", "一、总体情况", "全年在政府网站、微信公众号各发布信息30条。");
        IReadOnlyList<ProseFact> facts = ProseReader.Read([section], 2023);
        Assert.Equal([Channel.GovWebsite, Channel.Wechat], facts.Select(fact => Assert.Single(fact.Channels)));
        ProseFact website = facts[0];
        Correction said = Fact(website, website with { Channels = [Channel.DisclosurePlatform], ReviewedKey = website.Key });

        AppliedReading applied = CorrectionApplier.Apply(
            AReport.For(2023).Build() with { Narrative = new Narrative([section], facts) }, [], new CorrectionHistory([said]));

        Assert.Equal(
            [(true, Channel.DisclosurePlatform), (false, Channel.Wechat)],
            applied.Report.Narrative.Facts.Select(fact => (fact.IsReviewed, Assert.Single(fact.Channels))));
    }

    [Fact]
    public void Other_words_at_the_same_place_are_not_given_the_correction_of_the_first()
    {
        ProseFact before = Figure("微信发布30条");
        Correction said = Fact(before, before with { Value = 80, Low = 80, High = 80, ReviewedKey = before.Key });
        AnnualReport report = AReport.For(2023).Build() with { Narrative = new Narrative([], [Figure("微信发布31条")]) };

        AppliedReading applied = CorrectionApplier.Apply(report, [], new CorrectionHistory([said]));

        Assert.Equal(30, Assert.Single(applied.Report.Narrative.Facts).Value);
        Assert.Single(applied.NotApplied);
    }

    private static ProseFact Figure(string text) => new()
    {
        Id = 1,
        Kind = FactKind.Channel,
        Channels = [Channel.Wechat],
        Value = 30,
        Low = 30,
        High = 30,
        Section = "一",
        Text = text,
        Start = 0,
        End = 7,
    };

    private static AppliedReading Apply(string raw, Cell cell, double confidence, params Correction[] history) => CorrectionApplier.Apply(
        AReport.For(2023).With(Key, cell).Build(), [new CellReading(Key, raw, confidence, false, default)], new CorrectionHistory(history));

    private static Correction Said(string raw, Cell before, Cell after) =>
        Correction(ReviewSubject.Of(Key), new ReviewedCell(raw, before, 0.5, false), new ReviewedCell(raw, after, 1, false));

    private static Correction Fact(ProseFact before, ProseFact? after) =>
        Correction(ReviewSubject.Of(before.Key), new ReviewedFact(before), new ReviewedFact(after));

    private static Correction Correction(ReviewSubject subject, ReviewedValue before, ReviewedValue after) => new()
    {
        Id = Id(1),
        UnitId = new UnitId(1),
        Year = 2023,
        SourceHash = "00",
        Kind = CorrectionKind.Corrected,
        Subject = subject,
        Before = before,
        After = after,
        At = DateTimeOffset.UnixEpoch,
        By = Guid.Empty,
    };

    private static Guid Id(int second) => Guid.CreateVersion7(DateTimeOffset.UnixEpoch.AddSeconds(second));
}
