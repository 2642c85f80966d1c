using Bunit;
using DisclosureInsights.Core.Consistency;
using DisclosureInsights.Core.Forms;
using DisclosureInsights.Web.Features.Findings;
using DisclosureInsights.Web.Tests.Components;

namespace DisclosureInsights.Web.Tests.Findings;

public sealed class FindingDetailTests : ComponentTest
{
    [Fact]
    public void Every_sum_that_was_tried_is_written_out()
    {
        Finding finding = AFinding.On("一", "公开686条", "686条").Finding with
        {
            Expected = 686,
            Actual = 614,
            Operands = [84, 166, 325, 39],
            Alternatives = [new AlternativeSum(530, [166, 325, 39])],
        };

        string text = Render<FindingDetail>(p => p.Add(c => c.Item, AFinding.Of(finding))).Markup;

        Assert.Contains("84 + 166 + 325 + 39 = 614", text, StringComparison.Ordinal);
        Assert.Contains("166 + 325 + 39 = 530", text, StringComparison.Ordinal);
        Assert.Contains(">686条</q>", text, StringComparison.Ordinal);
        Assert.Contains("/reports/1/2023?finding=f1", text, StringComparison.Ordinal);
    }

    [Fact]
    public void No_equation_is_written_that_does_not_hold()
    {
        CellKey cell = CellKey.Parse("requests.handled.natural_person");
        Finding finding = new()
        {
            RuleId = "requests-wrong-cell",
            RuleVersion = 1,
            Severity = Severity.Error,
            Cells = [cell],
            Expected = 5,
            Actual = 10,
            Operands = [7, 0],
            Suggestions = [new Suggestion(cell, 5)],
        };

        string text = Render<FindingDetail>(p => p.Add(c => c.Item, AFinding.Of(finding))).Markup;

        Assert.DoesNotContain("7 + 0", text, StringComparison.Ordinal);
        Assert.Contains("改为 5", text, StringComparison.Ordinal);
    }
}
