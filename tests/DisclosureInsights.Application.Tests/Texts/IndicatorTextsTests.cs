using System.Globalization;
using DisclosureInsights.Application.Texts;
using DisclosureInsights.Core.Comparison;
using DisclosureInsights.Core.Indicators;
using Xunit;

namespace DisclosureInsights.Application.Tests.Texts;

public sealed class IndicatorTextsTests
{
    [Fact]
    public void Every_indicator_has_a_name_and_an_explanation_in_every_language() =>
        Assert.All(Languages.All, culture => Assert.All(IndicatorCatalogue.All, indicator =>
        {
            Assert.NotEmpty(IndicatorTexts.Name(indicator.Id, culture));
            Assert.NotEmpty(IndicatorTexts.Explanation(indicator.Id, culture));
            Assert.NotEmpty(IndicatorTexts.Unit(indicator, culture));
            Assert.NotEmpty(IndicatorTexts.Group(indicator.Group, culture));
        }));

    [Fact]
    public void English_texts_hold_no_Chinese() =>
        Assert.All(IndicatorCatalogue.All, indicator => Assert.DoesNotContain(
            IndicatorTexts.Name(indicator.Id, Languages.English) + IndicatorTexts.Explanation(indicator.Id, Languages.English)
                + IndicatorTexts.Unit(indicator, Languages.English),
            letter => letter >= '\u2E80'));

    [Fact]
    public void No_two_indicators_share_a_name() =>
        Assert.All(Languages.All, culture => Assert.Equal(
            IndicatorCatalogue.All.Count, IndicatorCatalogue.All.Select(indicator => IndicatorTexts.Name(indicator.Id, culture)).Distinct().Count()));

    [Fact]
    public void Every_state_of_a_change_has_its_words() =>
        Assert.All(Languages.All, culture => Assert.All(
            Enum.GetValues<ChangeState>(), state => Assert.NotEmpty(IndicatorTexts.Change(state, culture))));

    [Fact]
    public void What_has_no_number_says_why()
    {
        CultureInfo culture = Languages.Chinese;
        Assert.Equal("该年度没有报告", IndicatorTexts.Reason(new RankedValue(null, RankState.NoValue, null), culture));
        Assert.Equal("该年度表式没有此项，不可比", IndicatorTexts.Reason(new RankedValue(IndicatorValue.NotComparable, RankState.NoValue, null), culture));
        Assert.Equal("分母不足10，不排名", IndicatorTexts.Reason(new RankedValue(null, RankState.SmallBase, null), culture));
        Assert.Null(IndicatorTexts.Reason(new RankedValue(null, RankState.Ranked, 1), culture));
    }
}
