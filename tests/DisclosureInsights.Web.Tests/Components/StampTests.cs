using Bunit;
using DisclosureInsights.Web.Components;

namespace DisclosureInsights.Web.Tests.Components;

public sealed class StampTests : ComponentTest
{
    [Fact]
    public void It_names_district_filters_time_catalogue_and_link()
    {
        var stamp = Render<Stamp>(p => p
            .Add(c => c.District, "清溪区")
            .Add(c => c.Filters, ["2024年", "镇街"])
            .Add(c => c.DataAsOf, new DateTimeOffset(2025, 2, 3, 16, 5, 0, TimeSpan.FromHours(8)))
            .Add(c => c.CatalogueVersion, "7")
            .Add(c => c.Link, "http://server/compare?year=2024"));

        string text = stamp.Find(".stamp").TextContent;
        Assert.Contains("清溪区", text, StringComparison.Ordinal);
        Assert.Contains("2024年 · 镇街", text, StringComparison.Ordinal);
        Assert.Contains("2025-02-03 16:05", text, StringComparison.Ordinal);
        Assert.Contains("7", text, StringComparison.Ordinal);
        Assert.Equal("http://server/compare?year=2024", stamp.Find("a").GetAttribute("href"));
    }

    [Fact]
    public void No_filter_is_said_and_not_left_blank()
    {
        var stamp = Render<Stamp>(p => p.Add(c => c.District, "清溪区").Add(c => c.Link, "/"));

        Assert.Contains("筛选 无", stamp.Find(".stamp").TextContent, StringComparison.Ordinal);
    }
}
