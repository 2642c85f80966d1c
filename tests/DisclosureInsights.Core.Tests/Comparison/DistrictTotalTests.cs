using DisclosureInsights.Core.Comparison;
using DisclosureInsights.Core.Indicators;
using Xunit;

namespace DisclosureInsights.Core.Tests.Comparison;

public sealed class DistrictTotalTests
{
    private static readonly IndicatorDefinition Requests = IndicatorCatalogue.Find("requests-new")!;
    private static readonly IndicatorDefinition Volume = IndicatorCatalogue.Find("published-total")!;
    private static readonly IndicatorValue Blank = new(IndicatorState.Missing, 0, null, null, [IndicatorCount.RequestsNew]);

    [Fact]
    public void A_sum_says_how_many_units_it_is_of()
    {
        DistrictTotal total = DistrictTotal.Of([Count(3), Blank, null, Count(0)]);

        Assert.Equal(new DistrictTotal(3, 2, 4), total);
        Assert.True(total.IsPartial);
    }

    [Fact]
    public void Where_no_unit_states_it_the_sum_is_missing_and_not_zero() => Assert.Null(DistrictTotal.Of([Blank, null]).Sum);

    [Fact]
    public void A_unit_that_states_only_one_year_does_not_change_the_comparison()
    {
        DistrictTotalChange change = DistrictTotalChange.Of(
            Requests, 2023, 2024, [new(Count(20), Count(30)), new(null, Count(500)), new(Count(70), Blank)]);

        Assert.Equal(530m, change.Current.Sum);
        Assert.Equal(90m, change.Prior.Sum);
        Assert.Equal(1, change.Compared);
        Assert.Equal(new Change(ChangeState.Value, 20, 30, 10, 0.5m), change.Change);
    }

    [Fact]
    public void Years_stated_by_different_units_are_not_compared() => Assert.Equal(
        ChangeState.PriorMissing, DistrictTotalChange.Of(Requests, 2023, 2024, [new(null, Count(5)), new(Count(7), null)]).Change.State);

    [Fact]
    public void A_year_that_no_unit_states_is_missing() => Assert.Equal(
        ChangeState.CurrentMissing, DistrictTotalChange.Of(Requests, 2023, 2024, [new(Count(7), null)]).Change.State);

    [Fact]
    public void A_total_is_not_compared_across_a_break_of_the_series()
    {
        DistrictTotalChange change = DistrictTotalChange.Of(Volume, 2018, 2019, [new(Count(100), Count(900))]);

        Assert.Equal(ChangeState.SeriesBreak, change.Change.State);
        Assert.Null(change.Change.Absolute);
    }

    [Fact]
    public void Rates_are_not_added_up() =>
        Assert.Throws<ArgumentException>(() => DistrictTotalChange.Of(IndicatorCatalogue.Find("disclosure-rate")!, 2023, 2024, []));

    [Theory]
    [InlineData(null, 4, ChangeState.PriorMissing)]
    [InlineData(4, null, ChangeState.CurrentMissing)]
    [InlineData(0, 0, ChangeState.BothZero)]
    [InlineData(0, 4, ChangeState.New)]
    [InlineData(9, 4, ChangeState.SmallBase)]
    [InlineData(10, 4, ChangeState.Value)]
    public void A_plain_count_changes_in_its_right_state(int? prior, int? current, ChangeState state) =>
        Assert.Equal(state, YearOverYear.CompareCounts(prior, current).State);

    private static IndicatorValue Count(decimal value) => new(IndicatorState.Number, value, value, null, []);
}
