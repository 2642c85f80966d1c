using System.Net;
using System.Text;
using DisclosureInsights.Application.Importing;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Data.Imports;
using DisclosureInsights.Data.Tenancy;
using DisclosureInsights.Data.Units;
using DisclosureInsights.Data.Users;
using DisclosureInsights.Web.Features.Imports;
using DisclosureInsights.Web.Tests.Server;

namespace DisclosureInsights.Web.Tests.Imports;

public sealed class ImportPagesTests(WebServer server) : IClassFixture<WebServer>
{
    private const string Dataset = "unit,year,published_total\n清溪镇,2021,10\n白石镇,2021,30\n";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_import_tells_its_counts_and_what_is_to_be_done_about_an_unknown_unit()
    {
        (Tenant tenant, ImportBatch batch) = await ImportedAsync();
        Browser browser = await server.Open().SignedInAsync(await server.AccountAsync(Role.DistrictAnalyst, false, tenant));

        string page = await TextAsync(browser, $"/imports/{batch.Id}");

        Assert.Contains("导入完成：新增 1 份，待匹配 1 份", page, StringComparison.Ordinal);
        Assert.Contains("有 1 个名称不在单位清单中", page, StringComparison.Ordinal);
        Assert.Contains("单位清单中没有“白石镇”", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lines_are_narrowed_by_the_address_on_the_page_and_in_the_file()
    {
        (Tenant tenant, ImportBatch batch) = await ImportedAsync();
        Browser browser = await server.Open().SignedInAsync(await server.AccountAsync(Role.Viewer, false, tenant));

        string page = await TextAsync(browser, $"/imports/{batch.Id}?outcome=new");
        HttpResponseMessage csv = await browser.GetAsync($"/imports/{batch.Id}/lines.csv?outcome=waiting");
        string file = await csv.Content.ReadAsStringAsync(Cancellation);

        Assert.Contains("清溪镇", page, StringComparison.Ordinal);
        Assert.DoesNotContain("白石镇", page, StringComparison.Ordinal);
        Assert.Contains("导入明细", csv.Content.Headers.ContentDisposition!.FileNameStar, StringComparison.Ordinal);
        Assert.Contains("白石镇", file, StringComparison.Ordinal);
        Assert.DoesNotContain("清溪镇", file, StringComparison.Ordinal);
        Assert.Contains("结果：待匹配单位", file, StringComparison.Ordinal);
        Assert.Equal("PK"u8.ToArray(), (await (await browser.GetAsync($"/imports/{batch.Id}/lines.xlsx")).Content.ReadAsByteArrayAsync(Cancellation))[..2]);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/imports/{batch.Id}/lines.exe")).StatusCode);
    }

    [Fact]
    public async Task A_name_matched_is_imported_from_the_stored_original_and_the_rest_stays_unchanged()
    {
        (Tenant tenant, ImportBatch batch) = await ImportedAsync();
        User analyst = await server.AccountAsync(Role.DistrictAnalyst, false, tenant);
        await server.Services.GetRequiredService<UnitStore>()
            .AddAsync(tenant.Id, new UnitEdit { Name = "白石镇", Kind = UnitKind.Town }, null, Cancellation);

        ImportBatch? again = await server.Services.GetRequiredService<ImportStarter>()
            .RepeatWaitingAsync(tenant.Id, batch.Id, analyst.Id, Cancellation);
        await server.Services.GetRequiredService<ImportPipeline>().RunAsync(tenant.Id, again!.Id, Cancellation);

        ImportBatch done = (await server.Services.GetRequiredService<ImportBatchStore>().FindAsync(tenant.Id, again.Id, Cancellation))!;
        Assert.Equal(new ImportCounts(1, 0, 1, 0, 0), done.Counts);
        Assert.Null(await server.Services.GetRequiredService<ImportStarter>().RepeatWaitingAsync(tenant.Id, again.Id, analyst.Id, Cancellation));
    }

    [Fact]
    public async Task A_failed_import_offers_another_try_with_its_reference()
    {
        Tenant tenant = await server.TenantAsync("甲区");
        ImportBatchStore batches = server.Services.GetRequiredService<ImportBatchStore>();
        ImportBatch batch = await batches.CreateAsync(tenant.Id, [new FileToImport("a.csv", Encoding.UTF8.GetBytes(Dataset))], "1", null, Cancellation);
        await batches.FinishAsync(tenant.Id, batch.Id, ImportState.Failed, "0123456789ab", Cancellation);

        Browser analyst = await server.Open().SignedInAsync(await server.AccountAsync(Role.DistrictAnalyst, false, tenant));
        Browser viewer = await server.Open().SignedInAsync(await server.AccountAsync(Role.Viewer, false, tenant));

        string page = await TextAsync(analyst, $"/imports/{batch.Id}");
        Assert.Contains("0123456789ab", page, StringComparison.Ordinal);
        Assert.Contains("重试", page, StringComparison.Ordinal);
        Assert.DoesNotContain("重试", (await Browser.PageAsync(await viewer.GetAsync($"/imports/{batch.Id}"))).QuerySelector(".error-notice button")?.TextContent ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_of_another_district_s_import_is_found()
    {
        (_, ImportBatch batch) = await ImportedAsync();
        Tenant foreign = await server.TenantAsync("乙区");
        Browser browser = await server.Open().SignedInAsync(await server.AccountAsync(Role.DistrictAdministrator, false, foreign));

        foreach (string path in (string[])[$"/imports/{batch.Id}", $"/imports/{batch.Id}/lines.csv", $"/imports/{batch.Id}/lines.xlsx", $"/imports/{Guid.NewGuid()}"])
        {
            HttpResponseMessage response = await browser.GetAsync(path);
            Assert.Equal((path, HttpStatusCode.NotFound), (path, response.StatusCode));
            Assert.DoesNotContain("白石镇", await response.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        }

        Assert.Contains("还没有导入过年报", await TextAsync(browser, "/imports"), StringComparison.Ordinal);
        Assert.Null(await server.Services.GetRequiredService<ImportStarter>().RepeatAsync(foreign.Id, batch.Id, Guid.Empty, Cancellation));
    }

    private static async Task<string> TextAsync(Browser browser, string path)
    {
        HttpResponseMessage response = await browser.GetAsync(path);
        Assert.Equal((path, HttpStatusCode.OK), (path, response.StatusCode));
        return WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(Cancellation));
    }

    private async Task<(Tenant Tenant, ImportBatch Batch)> ImportedAsync()
    {
        Tenant tenant = await server.TenantAsync("甲区");
        await server.Services.GetRequiredService<UnitStore>()
            .AddAsync(tenant.Id, new UnitEdit { Name = "清溪镇", Kind = UnitKind.Town }, null, Cancellation);
        ImportBatch batch = await server.Services.GetRequiredService<ImportBatchStore>().CreateAsync(
            tenant.Id, [new FileToImport("数据.csv", Encoding.UTF8.GetBytes(Dataset))], ImportPipeline.CatalogueVersion, null, Cancellation);
        await server.Services.GetRequiredService<ImportPipeline>().RunAsync(tenant.Id, batch.Id, Cancellation);
        return (tenant, batch);
    }
}
