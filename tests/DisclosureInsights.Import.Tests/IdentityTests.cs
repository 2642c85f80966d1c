using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Tests.Shared.Rendering;
using Xunit;

namespace DisclosureInsights.Import.Tests;

/// <summary>Whose report it is and on which year.</summary>
public sealed class IdentityTests
{
    [Theory]
    [InlineData("青溪镇人民政府2023年政府信息公开工作年度报告", "青溪镇人民政府", 2023)]
    [InlineData("2023年青溪镇政府信息公开工作年度报告", "青溪镇", 2023)]
    [InlineData("青溪镇关于2023年度政府信息公开工作的年度报告", "青溪镇", 2023)]
    [InlineData("青溪县东湖街道办事处政府信息公开工作2023年度报告", "青溪县东湖街道办事处", 2023)]
    [InlineData("青溪镇二〇二三年政府信息公开工作年度报告", "青溪镇", 2023)]
    public void Title_names_unit_and_year(string title, string unit, int year)
    {
        ReadReport read = ReadWith(title + "\n");
        Assert.Equal((unit, year, title), (read.Report.Organisation, read.Report.Period!.Value.Year, read.Report.Metadata.Title));
    }

    [Fact]
    public void Title_may_stand_on_two_lines()
    {
        ReadReport read = ReadWith("青溪镇人民政府\n2023年政府信息公开工作年度报告\n");
        Assert.Equal(("青溪镇人民政府", 2023), (read.Report.Organisation, read.Report.Period!.Value.Year));
    }

    [Fact]
    public void Statistics_period_is_read_and_tells_the_year()
    {
        ReadReport read = ReadWith("发布机构:青溪镇 发布日期:2024-01-20\n本报告所列数据的统计期限自2023年1月1日起至12月31日止。\n");
        Assert.Equal(new DateOnly(2023, 1, 1), read.Report.Metadata.PeriodStart);
        Assert.Equal(new DateOnly(2023, 12, 31), read.Report.Metadata.PeriodEnd);
        Assert.Equal(new DateOnly(2024, 1, 20), read.Report.Metadata.PublishedOn);
        Assert.Equal(("青溪镇", 2023), (read.Report.Organisation, read.Report.Period!.Value.Year));
    }

    [Fact]
    public void Year_from_nothing_but_the_date_says_so()
    {
        ReadReport read = ReadWith("发布机构 | 青溪镇 | 成文日期 | 2024-01-20 |\n");
        Assert.Equal(2023, read.Report.Period!.Value.Year);
        Assert.Contains(read.Unread, item => item.Why == "year_from_date");
    }

    [Fact]
    public void Date_that_is_none_is_left_unread()
    {
        ReadReport read = ReadWith("青溪镇2019年政府信息公开工作年度报告\n成文日期 | 201911日 |\n");
        Assert.Null(read.Report.Metadata.WrittenOn);
        Assert.Contains(read.Unread, item => item.Why == "date_unreadable" && item.What == "201911日");
    }

    private static ReadReport ReadWith(string head)
    {
        AnnualReport report = RandomReports.Next(new Random(1), Edition.Form2021);
        string text = ReportRenderer.PlainText(report with { Narrative = Narrative.Empty });
        return RenderingTests.Read(head + text[text.IndexOf("一、总体情况", StringComparison.Ordinal)..], "a.txt");
    }
}
