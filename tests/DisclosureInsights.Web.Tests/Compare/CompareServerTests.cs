using System.Net;
using DisclosureInsights.Data.Tenancy;
using DisclosureInsights.Data.Users;
using DisclosureInsights.Web.Tests.Server;

namespace DisclosureInsights.Web.Tests.Compare;

public sealed class CompareServerTests(WebServer server) : IClassFixture<WebServer>
{
    [Theory]
    [InlineData("/?year=1999")]
    [InlineData("/compare?indicator=requests-new&year=1999")]
    [InlineData("/export/compare.csv?indicator=requests-new&year=1999")]
    [InlineData("/export/compare.xlsx")]
    [InlineData("/export/totals.csv?indicator=requests-new")]
    public async Task A_year_without_reports_in_the_district_is_not_found(string path)
    {
        Browser browser = await SignedInAsync(Role.DistrictAnalyst);

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(path)).StatusCode);
    }

    [Theory]
    [InlineData("/", "还没有年报")]
    [InlineData("/compare", "还没有可以对比的年报")]
    public async Task A_district_without_reports_is_told_what_to_do_first(string path, string words)
    {
        Browser browser = await SignedInAsync(Role.DistrictAnalyst);

        var page = await Browser.PageAsync(await browser.GetAsync(path));

        Assert.Equal(words, page.QuerySelector(".empty-state h2")!.TextContent);
        Assert.NotNull(page.QuerySelector(".empty-state a[href='/imports']"));
    }

    [Fact]
    public async Task A_unit_reporter_does_not_compare_the_district()
    {
        Browser browser = await SignedInAsync(Role.UnitReporter);

        Assert.NotEqual(HttpStatusCode.OK, (await browser.GetAsync("/export/compare.csv")).StatusCode);
    }

    private async Task<Browser> SignedInAsync(Role role)
    {
        Tenant tenant = await server.TenantAsync("甲区");
        return await server.Open().SignedInAsync(await server.AccountAsync(role, false, tenant));
    }
}
