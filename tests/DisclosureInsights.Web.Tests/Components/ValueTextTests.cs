using Bunit;
using DisclosureInsights.Core.Indicators;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Web.Components;

namespace DisclosureInsights.Web.Tests.Components;

public sealed class ValueTextTests : ComponentTest
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(36855, "36,855")]
    public void A_number_is_written_with_separators_and_zero_is_zero(int number, string written)
    {
        var value = Render<ValueText>(p => p.Add(c => c.Cell, Cell.Number(number)));

        Assert.Equal(written, value.Find(".value").TextContent);
        Assert.False(value.Find(".value").HasAttribute("data-reason"));
    }

    [Fact]
    public void Decimals_of_ten_thousand_yuan_are_kept()
    {
        var value = Render<ValueText>(p => p.Add(c => c.Cell, Cell.Number(4068.208m)));

        Assert.Equal("4,068.208", value.Find(".value").TextContent);
    }

    [Fact]
    public void A_blank_is_a_dash_with_its_reason_and_not_a_zero()
    {
        var value = Render<ValueText>(p => p.Add(c => c.Cell, Cell.Blank));

        Assert.Equal("—", value.Find(".value-missing").TextContent);
        Assert.Contains("空白", value.Find(".value-missing").GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.Equal("0", value.Find(".value-missing").GetAttribute("tabindex"));
    }

    [Fact]
    public void Not_applicable_is_a_slash_and_not_a_dash()
    {
        var value = Render<ValueText>(p => p.Add(c => c.Cell, Cell.NotApplicable));

        Assert.Equal("/", value.Find(".value-not-applicable").TextContent);
    }

    [Fact]
    public void Missing_report_is_said_to_be_missing()
    {
        var value = Render<ValueText>();

        Assert.Equal("该年度没有报告", value.Find(".value-missing").GetAttribute("data-reason"));
    }

    [Fact]
    public void A_share_is_a_percentage_with_one_decimal()
    {
        IndicatorValue share = new(IndicatorState.Number, 0.256m, 256, 1000, []);

        var value = Render<ValueText>(p => p.Add(c => c.Indicator, share).Add(c => c.Measure, IndicatorMeasure.Share));

        Assert.Equal("25.6%", value.Find(".value").TextContent);
    }

    [Fact]
    public void An_indicator_that_the_form_lacks_is_not_comparable()
    {
        var value = Render<ValueText>(p => p.Add(c => c.Indicator, IndicatorValue.NotComparable));

        Assert.Contains("不可比", value.Find(".value-missing").GetAttribute("data-reason"), StringComparison.Ordinal);
    }
}
