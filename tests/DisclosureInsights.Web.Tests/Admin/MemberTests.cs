using System.Net;
using DisclosureInsights.Data.Tenancy;
using DisclosureInsights.Data.Users;
using DisclosureInsights.Web.Features.Admin;
using DisclosureInsights.Web.Tests.Server;

namespace DisclosureInsights.Web.Tests.Admin;

public sealed class MemberTests(WebServer server) : IClassFixture<WebServer>
{
    private static readonly Guid Administrator = Guid.NewGuid();

    [Theory]
    [InlineData(Role.DistrictAnalyst, false, true)]
    [InlineData(Role.DistrictAdministrator, true, true)]
    [InlineData(Role.DistrictAdministrator, false, false)]
    public void The_last_administrator_is_one_beside_whom_nobody_could_sign_in_as_one(Role other, bool disabled, bool isLast)
    {
        Member[] members = [Member(Administrator, Role.DistrictAdministrator, false), Member(Guid.NewGuid(), other, disabled)];

        Assert.Equal(isLast, MemberRules.IsLastAdministrator(members, Administrator));
    }

    [Fact]
    public void Who_is_no_administrator_is_not_the_last_one()
    {
        Guid analyst = Guid.NewGuid();

        Assert.False(MemberRules.IsLastAdministrator(
            [Member(Administrator, Role.DistrictAdministrator, false), Member(analyst, Role.DistrictAnalyst, false)], analyst));
    }

    [Fact]
    public async Task A_new_account_opens_with_the_password_that_was_shown()
    {
        NewAccount made = await server.Services.GetRequiredService<MemberAccounts>().CreateAsync("lin.hua", "林华");

        Assert.Empty(made.Errors);
        HttpResponseMessage answer = await server.Open().TrySignInAsync("lin.hua", made.Password!);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    [Fact]
    public async Task A_name_in_use_gives_no_second_account_and_says_so()
    {
        MemberAccounts accounts = server.Services.GetRequiredService<MemberAccounts>();
        User user = await server.AccountAsync();

        NewAccount made = await accounts.CreateAsync(user.UserName!, "");

        Assert.Null(made.User);
        Assert.Null(made.Password);
        Assert.NotEmpty(made.Errors);
        Assert.Equal(user.Id, (await accounts.FindAsync(user.UserName!))!.Id);
    }

    [Theory]
    [InlineData(Role.DistrictAdministrator, HttpStatusCode.OK)]
    [InlineData(Role.DistrictAnalyst, HttpStatusCode.Forbidden)]
    [InlineData(Role.UnitReporter, HttpStatusCode.Forbidden)]
    public async Task The_page_of_members_is_for_administrators(Role role, HttpStatusCode status)
    {
        Tenant tenant = await server.TenantAsync("甲区");
        Browser browser = await server.Open().SignedInAsync(await server.AccountAsync(role, false, tenant));

        Assert.Equal(status, (await browser.GetAsync("/admin/members")).StatusCode);
    }

    private static Member Member(Guid user, Role role, bool disabled) =>
        new(new Membership(new TenantId(1), user, role, null), "name", "Name", disabled);
}
