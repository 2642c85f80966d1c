using System.Net;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Data.Tenancy;
using DisclosureInsights.Data.Units;
using DisclosureInsights.Data.Users;
using DisclosureInsights.Web.Tests.Server;

namespace DisclosureInsights.Web.Tests.Units;

public sealed class UnitPagesTests(WebServer server) : IClassFixture<WebServer>
{
    [Fact]
    public async Task The_list_is_narrowed_by_its_address()
    {
        (Tenant tenant, _) = await DistrictAsync();
        Browser browser = await server.Open().SignedInAsync(await server.AccountAsync(Role.Viewer, false, tenant));

        string all = await TextAsync(browser, "/units");
        string found = await TextAsync(browser, "/units?q=%E8%A5%BF");
        string kind = await TextAsync(browser, "/units?kind=street_office");

        Assert.Contains("河西镇", all, StringComparison.Ordinal);
        Assert.Contains("城东街道", all, StringComparison.Ordinal);
        Assert.Contains("河西镇", found, StringComparison.Ordinal);
        Assert.DoesNotContain("城东街道", found, StringComparison.Ordinal);
        Assert.DoesNotContain("河西镇", kind, StringComparison.Ordinal);
        Assert.DoesNotContain("新增单位", all, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_an_administrator_is_offered_changes()
    {
        (Tenant tenant, _) = await DistrictAsync();
        Browser browser = await server.Open().SignedInAsync(await server.AccountAsync(Role.DistrictAdministrator, false, tenant));

        Assert.Contains("新增单位", await TextAsync(browser, "/units"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_unit_of_another_district_is_not_found()
    {
        (_, UnitId unit) = await DistrictAsync();
        Tenant foreign = await server.TenantAsync("乙区");
        Browser browser = await server.Open().SignedInAsync(await server.AccountAsync(Role.DistrictAdministrator, false, foreign));

        HttpResponseMessage page = await browser.GetAsync($"/units/{unit}");

        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
        Assert.DoesNotContain("河西镇", await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.DoesNotContain("河西镇", await TextAsync(browser, "/units/list.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_unit_reporter_sees_the_own_unit_alone()
    {
        (Tenant tenant, UnitId other) = await DistrictAsync();
        User reporter = await server.AccountAsync(Role.UnitReporter, false, tenant);
        UnitId own = (await server.Services.GetRequiredService<UnitStore>().ListAsync(tenant.Id, cancellationToken: TestContext.Current.CancellationToken)).Single(unit => unit.Name == "清溪镇").Id;
        Browser browser = await server.Open().SignedInAsync(reporter);

        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync($"/units/{own}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/units/{other}")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync("/units")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync("/units/list.csv")).StatusCode);
    }

    [Fact]
    public async Task An_inactive_unit_without_reports_still_has_its_page()
    {
        (Tenant tenant, UnitId unit) = await DistrictAsync();
        UnitStore units = server.Services.GetRequiredService<UnitStore>();
        Unit stored = (await units.FindAsync(tenant.Id, unit, TestContext.Current.CancellationToken))!;
        await units.ChangeAsync(tenant.Id, unit, UnitEdit.Of(stored) with { Active = false }, null, TestContext.Current.CancellationToken);
        Browser browser = await server.Open().SignedInAsync(await server.AccountAsync(Role.Viewer, false, tenant));

        Assert.Contains("还没有这个单位的年报", await TextAsync(browser, $"/units/{unit}"), StringComparison.Ordinal);
    }

    private static async Task<string> TextAsync(Browser browser, string path)
    {
        HttpResponseMessage response = await browser.GetAsync(path);
        Assert.Equal((path, HttpStatusCode.OK), (path, response.StatusCode));
        return WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private async Task<(Tenant Tenant, UnitId Unit)> DistrictAsync()
    {
        Tenant tenant = await server.TenantAsync("甲区");
        UnitStore units = server.Services.GetRequiredService<UnitStore>();
        await units.AddAsync(tenant.Id, new UnitEdit { Name = "城东街道", Kind = UnitKind.StreetOffice }, null);

        // A number that no other district of these tests has.
        UnitId last = default;
        for (int i = 0; i < 3; i++)
        {
            last = (await units.AddAsync(tenant.Id, new UnitEdit { Name = i == 2 ? "河西镇" : $"河{i}镇", Kind = UnitKind.Town }, null)).Unit!.Id;
        }

        return (tenant, last);
    }
}
