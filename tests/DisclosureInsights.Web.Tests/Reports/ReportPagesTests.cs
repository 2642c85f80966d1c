using System.Net;
using System.Text;
using DisclosureInsights.Application.Importing;
using DisclosureInsights.Data.Imports;
using DisclosureInsights.Data.Tenancy;
using DisclosureInsights.Data.Units;
using DisclosureInsights.Data.Users;
using DisclosureInsights.Web.Tests.Server;

namespace DisclosureInsights.Web.Tests.Reports;

/// <summary>The pages, exports and originals of one district, asked for by its own people and by others.</summary>
public sealed class ReportPagesTests(WebServer server) : IClassFixture<WebServer>
{
    // 清溪镇 is the unit of the reporter that the server makes; the other one is not.
    private const string Dataset = "unit,year,published_total,channel.wechat\n清溪镇,2021,10,20\n白石镇,2021,30,44\n";

    [Fact]
    public async Task An_analyst_sees_the_reports_of_the_district_and_gets_them_as_files()
    {
        (Tenant tenant, UnitId own, _) = await DistrictAsync();
        Browser browser = await server.Open().SignedInAsync(await server.AccountAsync(Role.DistrictAnalyst, false, tenant));

        Assert.Contains("白石镇", await TextAsync(browser, "/findings"), StringComparison.Ordinal);
        Assert.Contains("白石镇", await TextAsync(browser, "/reports"), StringComparison.Ordinal);
        Assert.Contains("20", await TextAsync(browser, $"/reports/{own}/2021"), StringComparison.Ordinal);
        Assert.Contains("没有正文", await TextAsync(browser, $"/reports/{own}/2021?tab=prose"), StringComparison.Ordinal);

        HttpResponseMessage source = await browser.GetAsync($"/reports/{own}/2021/source");
        Assert.Equal("application/octet-stream", source.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", source.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("数据.csv", source.Content.Headers.ContentDisposition.FileNameStar);
        Assert.Equal(["nosniff"], source.Headers.GetValues("X-Content-Type-Options"));
        Assert.Equal(Dataset, await source.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_export_holds_what_the_filters_leave_and_names_them()
    {
        (Tenant tenant, _, UnitId other) = await DistrictAsync();
        Browser browser = await server.Open().SignedInAsync(await server.AccountAsync(Role.Viewer, false, tenant));

        HttpResponseMessage csv = await browser.GetAsync($"/export/findings.csv?unit={other}&severity=error");
        string text = await csv.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Contains("问题清单", csv.Content.Headers.ContentDisposition!.FileNameStar, StringComparison.Ordinal);
        Assert.Contains("白石镇", text, StringComparison.Ordinal);
        Assert.DoesNotContain("清溪镇", text, StringComparison.Ordinal);
        Assert.Contains("单位：白石镇；严重程度：错误", text, StringComparison.Ordinal);
        Assert.Contains($"/findings?unit={other}&severity=error", text, StringComparison.Ordinal);

        byte[] workbook = await (await browser.GetAsync("/export/findings.xlsx")).Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.Equal("PK"u8.ToArray(), workbook[..2]);
    }

    [Fact]
    public async Task Nothing_of_another_district_is_found()
    {
        (Tenant tenant, UnitId own, UnitId other) = await DistrictAsync();
        Tenant foreign = await server.TenantAsync("乙区");
        Browser browser = await server.Open().SignedInAsync(await server.AccountAsync(Role.DistrictAdministrator, false, foreign));

        foreach (string path in (string[])
        [
            $"/reports/{own}/2021", $"/reports/{other}/2021?tab=source", $"/reports/{own}/2021/source", $"/findings?unit={own}",
            $"/export/findings.csv?unit={own}", $"/export/findings.xlsx?unit={other}",
        ])
        {
            HttpResponseMessage response = await browser.GetAsync(path);
            Assert.Equal((path, HttpStatusCode.NotFound), (path, response.StatusCode));
            Assert.DoesNotContain("白石镇", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }

        Assert.DoesNotContain(tenant.Name, await TextAsync(browser, "/findings"), StringComparison.Ordinal);
        Assert.DoesNotContain("白石镇", await TextAsync(browser, "/export/findings.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_unit_reporter_sees_the_own_unit_alone()
    {
        Tenant tenant = await server.TenantAsync("丙区");
        User reporter = await server.AccountAsync(Role.UnitReporter, false, tenant);
        (UnitId own, UnitId other) = await FillAsync(tenant);
        Browser browser = await server.Open().SignedInAsync(reporter);

        foreach (string path in (string[])["/findings", "/reports", "/reports?year=2021", $"/reports/{own}/2021", $"/reports/{own}/2021?tab=source", "/export/findings.csv"])
        {
            string text = await TextAsync(browser, path);
            Assert.Contains("清溪镇", text, StringComparison.Ordinal);
            Assert.DoesNotContain("白石镇", text, StringComparison.Ordinal);
        }

        foreach (string path in (string[])
        [
            $"/reports/{other}/2021", $"/findings?unit={other}", $"/export/findings.csv?unit={other}", $"/reports/{other}/2021/source",

            // The original is a dataset with the rows of all units.
            $"/reports/{own}/2021/source",
        ])
        {
            Assert.Equal((path, HttpStatusCode.NotFound), (path, (await browser.GetAsync(path)).StatusCode));
        }
    }

    [Theory]
    [InlineData("/reports/1/2020")]
    [InlineData("/reports/1/99999")]
    [InlineData("/reports/1/2021?revision=9")]
    [InlineData("/reports/1/2021?revision=x")]
    [InlineData("/reports?year=2010")]
    public async Task What_the_district_does_not_have_is_not_found(string path)
    {
        (Tenant tenant, _, _) = await DistrictAsync();
        Browser browser = await server.Open().SignedInAsync(await server.AccountAsync(Role.Viewer, false, tenant));

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(path)).StatusCode);
    }

    private async Task<(Tenant Tenant, UnitId Own, UnitId Other)> DistrictAsync()
    {
        Tenant tenant = await server.TenantAsync("甲区");
        await server.Services.GetRequiredService<UnitStore>().AddAsync(tenant.Id, new UnitEdit { Name = "清溪镇" }, null, TestContext.Current.CancellationToken);
        (UnitId own, UnitId other) = await FillAsync(tenant);
        return (tenant, own, other);
    }

    private async Task<(UnitId Own, UnitId Other)> FillAsync(Tenant tenant)
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        UnitStore units = server.Services.GetRequiredService<UnitStore>();
        UnitId other = (await units.AddAsync(tenant.Id, new UnitEdit { Name = "白石镇" }, null, cancellation)).Unit!.Id;
        ImportBatch batch = await server.Services.GetRequiredService<ImportBatchStore>().CreateAsync(
            tenant.Id, [new FileToImport("数据.csv", Encoding.UTF8.GetBytes(Dataset))], ImportPipeline.CatalogueVersion, null, cancellation);
        await server.Services.GetRequiredService<ImportPipeline>().RunAsync(tenant.Id, batch.Id, cancellation);
        return ((await units.ListAsync(tenant.Id, cancellationToken: cancellation)).First(unit => unit.Name == "清溪镇").Id, other);
    }

    private static async Task<string> TextAsync(Browser browser, string path)
    {
        HttpResponseMessage response = await browser.GetAsync(path);
        Assert.Equal((path, HttpStatusCode.OK), (path, response.StatusCode));
        return WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
