using System.Net;
using DisclosureInsights.Data.Tenancy;
using DisclosureInsights.Data.Users;

namespace DisclosureInsights.Web.Tests.Server;

public sealed class TenantTests(WebServer server) : IClassFixture<WebServer>
{
    [Fact]
    public async Task A_member_of_two_districts_switches_between_them()
    {
        Tenant first = await server.TenantAsync("甲区");
        Tenant second = await server.TenantAsync("乙区");
        Browser browser = await server.Open().SignedInAsync(await server.AccountAsync(Role.Viewer, false, first, second));
        Tenant other = await browser.DistrictAsync() == "甲区" ? second : first;

        HttpResponseMessage response = await browser.SubmitAsync("/not-found", "form[action='/account/tenant']", ("tenant", other.Id.ToString()));

        Assert.Equal("/", response.Headers.Location!.ToString());
        Assert.Equal(other.Name, await browser.DistrictAsync());
    }

    [Fact]
    public async Task A_district_of_others_is_not_found_and_the_session_stays_where_it_was()
    {
        Tenant own = await server.TenantAsync("甲区");
        Tenant second = await server.TenantAsync("乙区");
        Tenant foreign = await server.TenantAsync("丙区");
        Browser browser = await server.Open().SignedInAsync(await server.AccountAsync(Role.DistrictAdministrator, false, own, second));
        string before = await browser.DistrictAsync();

        HttpResponseMessage response = await browser.SubmitAsync("/not-found", "form[action='/account/tenant']", ("tenant", foreign.Id.ToString()));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.DoesNotContain("丙区", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(before, await browser.DistrictAsync());
    }

    [Fact]
    public async Task A_membership_taken_away_is_gone_at_the_next_page()
    {
        Tenant tenant = await server.TenantAsync("甲区");
        User user = await server.AccountAsync(Role.Viewer, false, tenant);
        Browser browser = await server.Open().SignedInAsync(user);
        Assert.Equal("甲区", await browser.DistrictAsync());

        await server.Services.GetRequiredService<MembershipStore>().RemoveAsync(tenant.Id, user.Id, null, TestContext.Current.CancellationToken);

        Assert.Equal("未加入任何地区", await browser.DistrictAsync());
    }
}
