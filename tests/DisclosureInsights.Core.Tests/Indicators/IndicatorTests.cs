using DisclosureInsights.Core.Comparison;
using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Indicators;
using DisclosureInsights.Core.Prose;
using DisclosureInsights.Core.Publication;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Tests.Shared;
using Xunit;

namespace DisclosureInsights.Core.Tests.Indicators;

public sealed class IndicatorTests
{
    [Fact]
    public void A_blank_count_is_missing_and_never_zero()
    {
        IndicatorValue value = Value("requests-new", AReport.For(2022).With(Requests.New.Total, Cell.Blank));
        Assert.Equal(IndicatorState.Missing, value.State);
        Assert.Equal([IndicatorCount.RequestsNew], value.MissingCounts);
        Assert.Null(value.ValueOrNull);
    }

    [Fact]
    public void A_group_with_a_blank_item_is_missing_and_an_aggregate_row_stands_for_its_items()
    {
        AReport report = AReport.For(2022).WithRow(Requests.Refused.Items[3], 4);
        Assert.Equal(4, Value("outcome-refused", report).Value);
        Assert.Equal(IndicatorState.Missing, Value("outcome-refused", report.With(Requests.Refused.Items[0].Total, Cell.Blank)).State);

        AReport hybrid = AReport.For(2019).WithRow(Requests.Other.Aggregate, 2);
        Assert.Equal(2, Value("outcome-other", hybrid).Value);
    }

    [Fact]
    public void Rates_keep_numerator_and_denominator()
    {
        AReport report = AReport.For(2022).WithRequests(20, 4, 4)
            .WithRow(Requests.Granted, 9).WithRow(Requests.PartlyGranted, 3).WithRow(Requests.NotProcessed.Items[1], 4)
            .WithRow(Requests.Unavailable.Items[0], 4);
        IndicatorValue rate = Value("disclosure-rate", report);
        Assert.Equal((0.6m, 12m, 20m), (rate.Value, rate.Numerator, rate.Denominator));
        Assert.Equal(0.75m, Value("disclosure-rate-resolvable", report).Value);
        Assert.Equal(4m / 24, Value("carry-rate", report).Value);
    }

    [Fact]
    public void Nothing_of_nothing_is_undefined()
    {
        IndicatorValue rate = Value("disclosure-rate", AReport.For(2022));
        Assert.Equal((IndicatorState.Undefined, 0m, 0m), (rate.State, rate.Numerator, rate.Denominator));
    }

    [Fact]
    public void What_an_edition_does_not_have_is_not_comparable()
    {
        Assert.Equal(IndicatorState.NotComparable, Value("requests-carried-in", AReport.For(2017)).State);
        Assert.Equal(IndicatorState.NotComparable, Value("documents-in-force", AReport.For(2020)).State);
        Assert.Equal(IndicatorState.Number, Value("documents-made", AReport.For(2020)).State);
    }

    [Fact]
    public void The_rows_of_the_old_table_that_go_on_are_joined()
    {
        AReport report = AReport.For(2016)
            .With("statistics.requests.received.total", 7).With("statistics.requests.answered.total", 6)
            .With("statistics.requests.answered.granted", 5).With("statistics.litigation.total", 1);
        Assert.Equal(7, Value("requests-new", report).Value);
        Assert.Equal(5m / 6, Value("disclosure-rate", report).Value);
        Assert.Equal(1, Value("litigation-total", report).Value);
    }

    [Fact]
    public void Publication_figures_come_from_the_table_of_2014_the_columns_of_a_dataset_or_the_prose()
    {
        AReport old = AReport.For(2016).With("statistics.disclosed.total", 90).With("statistics.channel.wechat", 30);
        Assert.Equal(90, Value("published-total", old).Value);
        Assert.Equal(30m / 90, Value("channel-share-wechat", old).Value);
        Assert.Equal(IndicatorState.Missing, Value("published-total", AReport.For(2022)).State);
        ProseFact wechat = new()
        {
            Id = 1,
            Kind = FactKind.Channel,
            Channels = [Channel.Wechat],
            Value = 25,
            Low = 25,
            High = 25,
            Section = "一",
            Text = "",
            Start = 0,
            End = 0,
        };
        AReport prose = AReport.For(2022).WithProse("一", "").WithFacts(wechat);
        Assert.Equal(25, Value("published-total", prose).Value);
        Assert.Equal(1, IndicatorCalculator.Counts(prose.Build())[IndicatorCount.PublishedTotalDerived]);
    }

    [Fact]
    public void Every_indicator_has_an_id_of_its_own_and_a_stored_count_for_every_channel()
    {
        Assert.Equal(IndicatorCatalogue.All.Count, IndicatorCatalogue.All.Select(definition => definition.Id).Distinct().Count());
        Assert.Equal(
            IndicatorCatalogue.All.Where(definition => definition.Id.StartsWith("published-", StringComparison.Ordinal)).Skip(1)
                .Select(definition => definition.Numerator[0].Count.ToString()),
            Core.Publication.Channels.All.Select(channel => "Published" + channel));
    }

    [Theory]
    [InlineData(0, 5, ChangeState.New)]
    [InlineData(0, 0, ChangeState.BothZero)]
    [InlineData(3, 5, ChangeState.SmallBase)]
    [InlineData(20, 25, ChangeState.Value)]
    public void Changes_of_counts_have_their_state(int prior, int current, ChangeState expected)
    {
        Change change = Compare("requests-new", 2021, AReport.For(2021).WithRequests(prior), 2022, AReport.For(2022).WithRequests(current));
        Assert.Equal(expected, change.State);
        Assert.Equal(current - prior, change.Absolute);
        Assert.Equal(expected == ChangeState.Value ? 0.25m : null, change.Relative);
    }

    [Fact]
    public void Missing_years_and_breaks_have_no_change()
    {
        Assert.Equal(ChangeState.PriorMissing, Compare("requests-new", 2021, null, 2022, AReport.For(2022)).State);
        Assert.Equal(ChangeState.CurrentMissing, Compare("requests-new", 2021, AReport.For(2021), 2022, null).State);
        Assert.Equal(ChangeState.SeriesBreak, Compare("requests-carried-in", 2018, AReport.For(2018), 2019, AReport.For(2019)).State);
    }

    private static Change Compare(string id, int priorYear, AReport? prior, int year, AReport? current) =>
        YearOverYear.Compare(
            IndicatorCatalogue.Find(id)!, priorYear, prior is null ? null : Value(id, prior), year, current is null ? null : Value(id, current));

    private static IndicatorValue Value(string id, AReport report)
    {
        AnnualReport built = report.Build();
        return IndicatorCalculator.Value(IndicatorCatalogue.Find(id)!, built.Period!.Value.Year, IndicatorCalculator.Counts(built));
    }
}
