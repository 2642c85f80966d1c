using AngleSharp.Dom;
using Bunit;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Data.Queries;
using DisclosureInsights.Data.Units;
using DisclosureInsights.Web.Features.Overview;
using DisclosureInsights.Web.Tests.Components;

namespace DisclosureInsights.Web.Tests.Overview;

public sealed class CoverageMatrixTests : ComponentTest
{
    [Fact]
    public void A_report_is_a_link_that_says_what_its_shapes_mean_and_a_missing_one_is_not()
    {
        Coverage coverage = new([2023, 2024],
        [
            new CoverageRow(
                new Unit { Id = new UnitId(7), Name = "青溪镇", Kind = UnitKind.Town }, [null, new CoverageCell(2024, 2, 3, 1, 4, null)]),
        ]);

        IRenderedComponent<CoverageMatrix> matrix = Render<CoverageMatrix>(with => with.Add(each => each.Coverage, coverage).Add(each => each.Year, 2024));

        IElement link = matrix.Find("tbody a");
        Assert.Equal("/reports/7/2024", link.GetAttribute("href"));
        Assert.Equal("青溪镇 2024年：已报，错误 3 处，警告 1 处，待确认 4 格，第 2 版", link.GetAttribute("aria-label"));
        Assert.Equal("●3◇", link.TextContent);
        IElement missing = matrix.Find("tbody .missing");
        Assert.Equal("未报", missing.TextContent);
        Assert.Empty(missing.QuerySelectorAll("a"));
        Assert.Equal(["—", "1/1"], matrix.FindAll("tfoot td").Select(cell => cell.TextContent));
    }
}
