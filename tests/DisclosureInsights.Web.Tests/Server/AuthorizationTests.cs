using System.Net;
using System.Reflection;
using System.Security.Claims;
using DisclosureInsights.Data.Tenancy;
using DisclosureInsights.Data.Users;
using DisclosureInsights.Web.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;

namespace DisclosureInsights.Web.Tests.Server;

public sealed class AuthorizationTests(WebServer server) : IClassFixture<WebServer>
{
    public static TheoryData<string> Pages => new(
        typeof(Program).Assembly.GetTypes().Where(type => type.IsDefined(typeof(RouteAttribute))).Select(type => type.FullName!));

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_page_names_its_authorization(string page)
    {
        Type type = typeof(Program).Assembly.GetType(page, throwOnError: true)!;

        Assert.Contains(type.GetCustomAttributes(), attribute => attribute is IAuthorizeData or IAllowAnonymous);
    }

    [Fact]
    public void Every_endpoint_names_its_authorization()
    {
        IEnumerable<Endpoint> unnamed = server.Services.GetRequiredService<EndpointDataSource>().Endpoints.Where(endpoint =>
            endpoint.Metadata.GetMetadata<IAuthorizeData>() is null && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null);

        // In Development the framework adds one for files that are new since the build; the fallback policy guards it.
        Assert.Equal(["Fallback {**path:file}"], unnamed.Select(endpoint => endpoint.DisplayName));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/no/such/page")]
    [InlineData("/jobs")]
    [InlineData("/account/password")]
    [InlineData("/_blazor/negotiate?negotiateVersion=1")]
    public async Task Without_a_session_everything_leads_to_the_sign_in_page(string path)
    {
        HttpResponseMessage response = await server.Open().GetAsync(path);

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal("/account/login", response.Headers.Location!.AbsolutePath);
    }

    [Fact]
    public async Task Without_a_session_the_API_says_so_in_a_status()
    {
        Assert.Equal(HttpStatusCode.Unauthorized, (await server.Open().GetAsync("/api/v1/anything")).StatusCode);
    }

    [Fact]
    public async Task Jobs_are_for_platform_administrators_and_not_for_those_of_a_district()
    {
        Tenant tenant = await server.TenantAsync("甲区");
        Browser district = await server.Open().SignedInAsync(await server.AccountAsync(Role.DistrictAdministrator, false, tenant));
        Browser platform = await server.Open().SignedInAsync(await server.AccountAsync(platform: true));

        Assert.Equal(HttpStatusCode.Forbidden, (await district.GetAsync("/jobs")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await platform.GetAsync("/jobs")).StatusCode);
    }

    [Theory]
    [InlineData(Role.Viewer, true, true, false, false)]
    [InlineData(Role.UnitReporter, true, false, false, false)]
    [InlineData(Role.DistrictAnalyst, true, true, true, false)]
    [InlineData(Role.DistrictAdministrator, true, true, true, true)]
    [InlineData(null, false, false, false, false)]
    public async Task A_role_in_the_session_s_district_opens_what_it_should(
        Role? role, bool isMember, bool seesDistrict, bool imports, bool administers)
    {
        Tenant tenant = await server.TenantAsync("甲区");
        User user = await server.AccountAsync(role, platform: role is null, role is null ? [] : [tenant]);
        ClaimsPrincipal session = Session(user, tenant);

        Assert.Equal(isMember, await AllowsAsync(session, Policies.DistrictMember));
        Assert.Equal(seesDistrict, await AllowsAsync(session, Policies.CanSeeDistrict));
        Assert.Equal(imports, await AllowsAsync(session, Policies.CanImport));
        Assert.Equal(administers, await AllowsAsync(session, Policies.CanAdminister));
    }

    [Fact]
    public async Task A_role_in_another_district_than_the_session_s_counts_for_nothing()
    {
        Tenant own = await server.TenantAsync("甲区");
        Tenant foreign = await server.TenantAsync("乙区");
        User user = await server.AccountAsync(Role.DistrictAdministrator, false, own);

        Assert.False(await AllowsAsync(Session(user, foreign), Policies.DistrictMember));
    }

    private static ClaimsPrincipal Session(User user, Tenant tenant) => new(new ClaimsIdentity(
        [new Claim(ClaimTypes.NameIdentifier, user.Id.ToString()), SessionClaims.For(tenant.Id)], "test"));

    private async Task<bool> AllowsAsync(ClaimsPrincipal session, string policy)
    {
        await using AsyncServiceScope scope = server.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<IAuthorizationService>().AuthorizeAsync(session, policy)).Succeeded;
    }
}
