using System.Net;
using System.Text;
using AngleSharp.Dom;
using DisclosureInsights.Application.Importing;
using DisclosureInsights.Data.Drafts;
using DisclosureInsights.Data.Imports;
using DisclosureInsights.Data.Tenancy;
using DisclosureInsights.Data.Units;
using DisclosureInsights.Data.Users;
using DisclosureInsights.Tests.Shared.Processes;
using DisclosureInsights.Web.Tests.Server;

namespace DisclosureInsights.Web.Tests.Reports;

/// <summary>Who may see and change what on the pages of review and key-in, and where they are pointed to.</summary>
public sealed class ReviewPagesTests(WebServer server) : IClassFixture<WebServer>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>A text of 清溪镇 with one cell that is no number.</summary>
    private static string Damaged { get; } = File.ReadAllText(
            Path.Combine(RepositoryFolder.Path, "tests", "DisclosureInsights.Import.Tests", "Samples", "lost-labels.txt"))
        .Replace("青溪", "清溪", StringComparison.Ordinal)
        .Replace("(七)总计 | 4 | 0 | 0 | 0 | 0 | 0 | 4 |", "(七)总计 | 4 | 0 | 0 | 0 | 0 | 0 | l4 |", StringComparison.Ordinal);

    [Theory]
    [InlineData(Role.DistrictAnalyst, true)]
    [InlineData(Role.DistrictAdministrator, true)]
    [InlineData(Role.Viewer, false)]
    [InlineData(Role.UnitReporter, false)]
    public async Task Whoever_imports_may_say_what_a_cell_is_and_the_others_only_see_it(Role role, bool may)
    {
        (Tenant tenant, UnitId unit, Browser browser) = await DistrictAsync(role);

        IDocument page = await OpenAsync(browser, $"/reports/{unit}/2021/review");

        Assert.Equal("核对 清溪镇 2021年年报：还有 1 处待核对", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("l4", page.QuerySelector(".source-pane .source-here")!.TextContent);
        Assert.Equal(may, page.QuerySelector("#review-field") is not null);
        Assert.Equal(may, page.QuerySelector("[data-command=confirm]") is not null);
        Assert.Equal(may ? HttpStatusCode.OK : HttpStatusCode.Forbidden, (await browser.GetAsync($"/reports/{unit}/2022/key-in")).StatusCode);
        Assert.NotNull(tenant);
    }

    [Fact]
    public async Task What_is_to_confirm_is_marked_wherever_the_report_is_named()
    {
        (_, UnitId unit, Browser browser) = await DistrictAsync(Role.DistrictAnalyst);
        string review = $"/reports/{unit}/2021/review";

        foreach (string path in (string[])["/", "/reports?year=2021", "/reports?year=all", $"/reports/{unit}/2021"])
        {
            IDocument page = await OpenAsync(browser, path);
            Assert.True(page.QuerySelector($"a[href='{review}']") is not null, $"{path} has no link to the review");
        }

        IElement mark = (await OpenAsync(browser, "/reports?year=2021")).QuerySelector($"a[href='{review}']")!;
        Assert.Equal("清溪镇 2021年：1 处待核对", mark.GetAttribute("aria-label"));
    }

    [Fact]
    public async Task A_draft_in_progress_stands_in_the_list_of_reports()
    {
        (Tenant tenant, UnitId unit, Browser browser) = await DistrictAsync(Role.DistrictAnalyst);
        IDocument before = await OpenAsync(browser, "/reports?year=2021");
        Assert.DoesNotContain("录入中", before.Body!.TextContent, StringComparison.Ordinal);
        UnitId other = await AddAsync(tenant, "白石镇");
        await server.Services.GetRequiredService<ReportDraftStore>().SaveAsync(
            tenant.Id, other, 2021, new DraftContent { IndexNumber = "1" }, 0, Guid.NewGuid(), Cancellation);

        IDocument page = await OpenAsync(browser, "/reports?year=2021");

        IElement link = page.QuerySelector($"a[href='/reports/{other}/2021/key-in']")!;
        Assert.Equal("继续录入", link.TextContent.Trim());
        Assert.Contains("录入中", link.Closest("tr")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("录入中", (await OpenAsync(browser, "/reports?year=all")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector($"a[href='/reports/{unit}/2021/key-in']"));
    }

    [Fact]
    public async Task Another_district_finds_neither_page()
    {
        (Tenant full, UnitId _, Browser _) = await DistrictAsync(Role.DistrictAnalyst);
        UnitId last = await AddAsync(full, "白石镇");
        Tenant other = await server.TenantAsync("乙区");
        Browser browser = await server.Open().SignedInAsync(await server.AccountAsync(Role.DistrictAdministrator, false, other));

        foreach (string path in (string[])[$"/reports/{last}/2021/review", $"/reports/{last}/2021/key-in", "/reports/1/2021/review"])
        {
            HttpResponseMessage response = await browser.GetAsync(path);
            Assert.Equal((path, HttpStatusCode.NotFound), (path, response.StatusCode));
            Assert.DoesNotContain("清溪镇", await response.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("review", 2020)]
    [InlineData("review", 99999)]
    [InlineData("key-in", 99999)]
    [InlineData("key-in", 2099)]
    public async Task A_year_that_cannot_be_is_not_found(string page, int year)
    {
        (_, UnitId unit, Browser browser) = await DistrictAsync(Role.DistrictAnalyst);

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/reports/{unit}/{year}/{page}")).StatusCode);
    }

    private async Task<(Tenant Tenant, UnitId Unit, Browser Browser)> DistrictAsync(Role role)
    {
        Tenant tenant = await server.TenantAsync("甲区");
        User user = await server.AccountAsync(role, false, tenant);

        // A reporter's unit, 清溪镇, comes with the account.
        UnitId unit = role == Role.UnitReporter
            ? (await server.Services.GetRequiredService<UnitStore>().ListAsync(tenant.Id, cancellationToken: Cancellation)).Single().Id
            : await AddAsync(tenant, "清溪镇");
        ImportBatch batch = await server.Services.GetRequiredService<ImportBatchStore>().CreateAsync(
            tenant.Id, [new FileToImport("年报.txt", Encoding.UTF8.GetBytes(Damaged))], ImportPipeline.CatalogueVersion, null, Cancellation);
        await server.Services.GetRequiredService<ImportPipeline>().RunAsync(tenant.Id, batch.Id, Cancellation);
        return (tenant, unit, await server.Open().SignedInAsync(user));
    }

    private async Task<UnitId> AddAsync(Tenant tenant, string name) =>
        (await server.Services.GetRequiredService<UnitStore>().AddAsync(tenant.Id, new UnitEdit { Name = name }, null, Cancellation)).Unit!.Id;

    private static async Task<IDocument> OpenAsync(Browser browser, string path)
    {
        HttpResponseMessage response = await browser.GetAsync(path);
        Assert.Equal((path, HttpStatusCode.OK), (path, response.StatusCode));
        return await Browser.PageAsync(response);
    }
}
