using Bunit;
using DisclosureInsights.Core.Comparison;
using DisclosureInsights.Core.Indicators;
using DisclosureInsights.Web.Components;

namespace DisclosureInsights.Web.Tests.Components;

public sealed class ChangeTextTests : ComponentTest
{
    [Fact]
    public void An_increase_has_sign_arrow_and_words()
    {
        var change = Of(new Change(ChangeState.Value, 100, 112, 12, 0.12m));

        Assert.Equal("+12.0% ↑", Eye(change));
        Assert.Equal("比上年增加 12.0%", Ear(change));
    }

    [Fact]
    public void A_decrease_in_units_has_a_minus_and_no_percentage()
    {
        var change = Render<ChangeText>(p => p
            .Add(c => c.Change, new Change(ChangeState.Value, 1500, 300, -1200, -0.8m)).Add(c => c.InUnits, true));

        Assert.Equal("−1,200 ↓", Eye(change));
        Assert.Equal("比上年减少 1,200", Ear(change));
    }

    [Fact]
    public void A_share_changes_in_percentage_points()
    {
        var change = Render<ChangeText>(p => p
            .Add(c => c.Change, new Change(ChangeState.Value, 0.5m, 0.525m, 2.5m, null)).Add(c => c.Measure, IndicatorMeasure.Share));

        Assert.Equal("+2.5pp ↑", Eye(change));
        Assert.Equal("比上年增加 2.5 个百分点", Ear(change));
    }

    [Fact]
    public void A_small_base_shows_both_figures_and_no_percentage()
    {
        var change = Of(new Change(ChangeState.SmallBase, 2, 4, 2, null));

        Assert.Equal("2 → 4", Eye(change));
        Assert.DoesNotContain("%", change.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_over_a_break_in_the_form_is_not_compared()
    {
        var change = Of(new Change(ChangeState.SeriesBreak, 80, 500, null, null));

        Assert.Contains("不作比较", Ear(change), StringComparison.Ordinal);
        Assert.DoesNotContain("500", change.Markup, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ChangeState.PriorMissing, "上年没有可比数据")]
    [InlineData(ChangeState.CurrentMissing, "本年没有数据")]
    public void A_missing_year_is_a_dash_and_says_which_year(ChangeState state, string words)
    {
        var change = Of(new Change(state, null, null, null, null));

        Assert.Equal("—", Eye(change));
        Assert.Equal(words, Ear(change));
    }

    private IRenderedComponent<ChangeText> Of(Change change) => Render<ChangeText>(p => p.Add(c => c.Change, change));

    private static string Eye(IRenderedComponent<ChangeText> change) => change.Find("[aria-hidden]").TextContent;

    private static string Ear(IRenderedComponent<ChangeText> change) => change.Find(".visually-hidden").TextContent;
}
