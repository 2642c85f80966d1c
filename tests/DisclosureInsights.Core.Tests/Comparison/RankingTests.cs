using DisclosureInsights.Core.Comparison;
using DisclosureInsights.Core.Indicators;
using Xunit;

namespace DisclosureInsights.Core.Tests.Comparison;

public sealed class RankingTests
{
    [Fact]
    public void Equal_values_share_a_place_and_the_next_one_is_skipped()
    {
        Ranking ranking = Ranking.Of([Count(5), Count(9), Count(5), Count(0)]);

        Assert.Equal([2, 1, 2, 4], ranking.Values.Select(value => value.Rank!.Value));
        Assert.Equal(5m, ranking.Median);
    }

    [Fact]
    public void A_unit_without_a_number_has_no_place_and_does_not_move_the_median()
    {
        Ranking ranking = Ranking.Of(
            [Count(2), null, IndicatorValue.NotComparable, new IndicatorValue(IndicatorState.Missing, 0, null, null, []), Count(4)]);

        Assert.Equal(
            [RankState.Ranked, RankState.NoValue, RankState.NoValue, RankState.NoValue, RankState.Ranked],
            ranking.Values.Select(value => value.State));
        Assert.All(ranking.Values.Where(value => value.State == RankState.NoValue), value => Assert.Null(value.Rank));
        Assert.Equal(3m, ranking.Median);
        Assert.Equal(2, ranking.Ranked);
    }

    [Fact]
    public void A_rate_on_fewer_cases_than_the_floor_is_not_ranked()
    {
        Ranking ranking = Ranking.Of([Rate(9, 9), Rate(5, 10), Rate(30, 40)]);

        Assert.Equal([RankState.SmallBase, RankState.Ranked, RankState.Ranked], ranking.Values.Select(value => value.State));
        Assert.Equal([null, 2, 1], ranking.Values.Select(value => value.Rank));
        Assert.Equal(0.625m, ranking.Median);
    }

    [Fact]
    public void Where_no_unit_has_a_place_there_is_no_median() => Assert.Null(Ranking.Of([null, Rate(1, 2)]).Median);

    private static IndicatorValue Count(decimal value) => new(IndicatorState.Number, value, value, null, []);

    private static IndicatorValue Rate(decimal numerator, decimal denominator) =>
        new(IndicatorState.Number, numerator / denominator, numerator, denominator, []);
}
