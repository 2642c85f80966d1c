using System.Net;
using DisclosureInsights.Data.Tenancy;
using DisclosureInsights.Data.Users;

namespace DisclosureInsights.Web.Tests.Server;

public sealed class SignInTests(WebServer server) : IClassFixture<WebServer>
{
    [Fact]
    public async Task The_right_password_opens_the_page_that_was_wanted()
    {
        User user = await server.AccountAsync();

        HttpResponseMessage response = await server.Open().TrySignInAsync(user.UserName!, WebServer.Password, "/account/login?returnUrl=%2Fcompare%3Fyear%3D2024");

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.EndsWith("/compare?year=2024", response.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_session_cookie_is_out_of_reach_of_scripts_and_other_sites()
    {
        User user = await server.AccountAsync();

        HttpResponseMessage response = await server.Open().TrySignInAsync(user.UserName!, WebServer.Password);

        string cookie = Assert.Single(response.Headers.GetValues("Set-Cookie"), value => value.StartsWith("disclosure.session=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("%2F%2Fevil.example")]
    [InlineData("https%3A%2F%2Fevil.example")]
    [InlineData("%2F%5Cevil.example")]
    public async Task Nobody_is_led_to_another_host(string returnUrl)
    {
        User user = await server.AccountAsync();

        HttpResponseMessage response = await server.Open().TrySignInAsync(user.UserName!, WebServer.Password, "/account/login?returnUrl=" + returnUrl);

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.DoesNotContain("evil", response.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nobody of this name")]
    [InlineData(null)]
    public async Task A_wrong_name_and_a_wrong_password_give_the_same_message_and_keep_the_name(string? name)
    {
        string userName = name ?? (await server.AccountAsync()).UserName!;

        HttpResponseMessage response = await server.Open().TrySignInAsync(userName, "wrong password");

        var page = await Browser.PageAsync(response);
        Assert.Equal("用户名或密码不正确。", page.QuerySelector(".form-error")!.TextContent);
        Assert.Equal(userName, page.QuerySelector("#userName")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Five_wrong_passwords_close_the_account_even_for_the_right_one()
    {
        User user = await server.AccountAsync();
        Browser browser = server.Open();
        for (int i = 0; i < 5; i++)
        {
            await browser.TrySignInAsync(user.UserName!, "wrong password");
        }

        HttpResponseMessage response = await browser.TrySignInAsync(user.UserName!, WebServer.Password);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("15 分钟", (await Browser.PageAsync(response)).QuerySelector(".form-error")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_disabled_account_is_told_so_only_with_its_password()
    {
        User user = await server.AccountAsync();
        await server.ChangeAsync(user, stored => stored.Disabled = true);

        var right = await Browser.PageAsync(await server.Open().TrySignInAsync(user.UserName!, WebServer.Password));
        var wrong = await Browser.PageAsync(await server.Open().TrySignInAsync(user.UserName!, "wrong password"));

        Assert.Contains("已停用", right.QuerySelector(".form-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("用户名或密码不正确。", wrong.QuerySelector(".form-error")!.TextContent);
    }

    [Fact]
    public async Task An_account_disabled_in_mid_session_is_out()
    {
        User user = await server.AccountAsync();
        Browser browser = await server.Open().SignedInAsync(user);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/not-found")).StatusCode);

        await server.ChangeAsync(user, stored => stored.Disabled = true);
        server.Clock.Advance(TimeSpan.FromSeconds(31));

        HttpResponseMessage response = await browser.GetAsync("/not-found");
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Contains("/account/login", response.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_keeps_its_district_when_it_is_checked_again()
    {
        Tenant first = await server.TenantAsync("甲区");
        User user = await server.AccountAsync(Role.Viewer, false, first);
        Browser browser = await server.Open().SignedInAsync(user);

        server.Clock.Advance(TimeSpan.FromSeconds(31));
        await browser.GetAsync("/not-found");

        Assert.Equal("甲区", await browser.DistrictAsync());
    }

    [Fact]
    public async Task Signing_out_ends_the_session()
    {
        Browser browser = await server.Open().SignedInAsync(await server.AccountAsync());

        await browser.SubmitAsync("/not-found", "form[action='/account/logout']");

        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/not-found")).StatusCode);
    }

    [Fact]
    public async Task A_form_without_its_antiforgery_token_is_refused()
    {
        Browser browser = await server.Open().SignedInAsync(await server.AccountAsync());

        HttpResponseMessage response = await browser.Client.PostAsync(
            new Uri("/account/logout", UriKind.Relative), new FormUrlEncodedContent([]), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/not-found")).StatusCode);
    }

    [Fact]
    public async Task A_changed_password_ends_the_other_sessions_and_keeps_this_one()
    {
        User user = await server.AccountAsync();
        Browser here = await server.Open().SignedInAsync(user);
        Browser elsewhere = await server.Open().SignedInAsync(user);

        HttpResponseMessage response = await here.SubmitAsync(
            "/account/password", "form.form-card", ("Form.Current", WebServer.Password), ("Form.New", "another long one"), ("Form.Repeat", "another long one"));
        server.Clock.Advance(TimeSpan.FromSeconds(31));

        Assert.NotNull((await Browser.PageAsync(response)).QuerySelector(".form-done"));
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/not-found")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await elsewhere.GetAsync("/not-found")).StatusCode);
    }

    [Theory]
    [InlineData("wrong one here", "another long one", "another long one", "当前密码不正确。")]
    [InlineData(WebServer.Password, "another long one", "another long two", "两次输入的新密码不一致。")]
    [InlineData(WebServer.Password, "short", "short", "密码至少 10 个字符。")]
    public async Task A_password_that_cannot_be_changed_is_told_why(string current, string chosen, string repeated, string message)
    {
        Browser browser = await server.Open().SignedInAsync(await server.AccountAsync());

        HttpResponseMessage response = await browser.SubmitAsync(
            "/account/password", "form.form-card", ("Form.Current", current), ("Form.New", chosen), ("Form.Repeat", repeated));

        Assert.Contains(message, (await Browser.PageAsync(response)).QuerySelectorAll(".form-error").Select(error => error.TextContent));
    }
}
