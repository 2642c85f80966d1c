using Bunit;
using DisclosureInsights.Core.Consistency;
using DisclosureInsights.Web.Components;

namespace DisclosureInsights.Web.Tests.Components;

public sealed class SeverityMarkTests : ComponentTest
{
    [Theory]
    [InlineData(Severity.Error, "●", "错误")]
    [InlineData(Severity.Warning, "▲", "警告")]
    [InlineData(Severity.Info, "■", "提示")]
    [InlineData(null, "✓", "通过")]
    public void Every_severity_has_its_own_shape_and_word(Severity? severity, string shape, string word)
    {
        var mark = Render<SeverityMark>(p => p.Add(c => c.Severity, severity));

        Assert.Equal(shape, mark.Find(".severity-shape").TextContent);
        Assert.Equal(word, mark.Find(".severity-word").TextContent);
    }

    [Fact]
    public void A_rule_that_was_not_evaluated_does_not_look_passed()
    {
        var mark = Render<SeverityMark>(p => p.Add(c => c.Outcome, RuleOutcome.NotEvaluated));

        Assert.Equal("○", mark.Find(".severity-shape").TextContent);
        Assert.Equal("未评估", mark.Find(".severity-word").TextContent);
    }

    [Fact]
    public void A_hidden_word_is_still_there_for_screen_readers()
    {
        var mark = Render<SeverityMark>(p => p.Add(c => c.Severity, Severity.Error).Add(c => c.ShowWord, false));

        Assert.Equal("错误", mark.Find(".visually-hidden").TextContent);
    }

    [Fact]
    public void The_word_is_English_for_English_readers()
    {
        SpeakEnglish();

        var mark = Render<SeverityMark>(p => p.Add(c => c.Severity, Severity.Error).Add(c => c.Count, 9));

        Assert.Equal("9", mark.Find(".severity-count").TextContent);
        Assert.Equal("Error", mark.Find(".severity-word").TextContent);
    }
}
