using System.Net;
using Microsoft.AspNetCore.Localization;

namespace DisclosureInsights.Web.Tests.Server;

public sealed class AnswerTests(WebServer server) : IClassFixture<WebServer>
{
    [Theory]
    [InlineData("/account/login")]
    [InlineData("/not-found")]
    [InlineData("/health/live")]
    [InlineData("/app.css")]
    [InlineData("/no/such/page")]
    public async Task Every_answer_forbids_foreign_content_frames_and_eval(string path)
    {
        Browser browser = await server.Open().SignedInAsync(await server.AccountAsync());

        HttpResponseMessage response = await browser.GetAsync(path);

        string policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'self'", policy, StringComparison.Ordinal);
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-eval", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
    }

    [Fact]
    public async Task No_page_holds_an_inline_script_or_a_foreign_address()
    {
        Browser browser = await server.Open().SignedInAsync(await server.AccountAsync());
        foreach (string path in (string[])["/account/login", "/not-found", "/account/password"])
        {
            var page = await Browser.PageAsync(await browser.GetAsync(path));

            Assert.All(page.Scripts, script => Assert.NotNull(script.Source));
            Assert.All(page.QuerySelectorAll("[src], link[href]"), element =>
                Assert.DoesNotContain("//", element.GetAttribute("src") ?? element.GetAttribute("href"), StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData(null, "没有找到这个页面")]
    [InlineData("en", "This page was not found")]
    public async Task A_page_that_does_not_exist_is_not_found_in_the_reader_s_language(string? culture, string title)
    {
        Browser browser = await server.Open().SignedInAsync(await server.AccountAsync());
        Speak(browser, culture);

        HttpResponseMessage response = await browser.GetAsync("/no/such/page");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal(title, (await Browser.PageAsync(response)).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task Chinese_is_the_default_whatever_the_browser_asks_for()
    {
        Browser browser = server.Open();
        browser.Client.DefaultRequestHeaders.Add("Accept-Language", "en-US,en");

        var page = await Browser.PageAsync(await browser.GetAsync("/account/login"));

        Assert.Equal("zh-CN", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("登录", page.QuerySelector(".primary-button")!.TextContent);
    }

    [Fact]
    public async Task A_language_once_chosen_stays()
    {
        Browser browser = server.Open();

        HttpResponseMessage response = await browser.SubmitAsync(
            "/account/login?returnUrl=%2Fcompare", "form[action='/account/language']", ("culture", "en"));

        Assert.Equal("/account/login?returnUrl=%2Fcompare", response.Headers.Location!.ToString());
        Assert.Equal("en", (await Browser.PageAsync(await browser.GetAsync("/account/login"))).DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task A_language_that_the_product_does_not_speak_is_refused()
    {
        HttpResponseMessage response = await server.Open().SubmitAsync("/account/login", "form[action='/account/language']", ("culture", "xx"));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("dark")]
    [InlineData("light")]
    public async Task The_server_draws_the_appearance_that_was_chosen(string appearance)
    {
        Browser browser = server.Open();
        browser.Client.DefaultRequestHeaders.Add("Cookie", "appearance=" + appearance);

        var page = await Browser.PageAsync(await browser.GetAsync("/account/login"));

        Assert.Equal(appearance, page.DocumentElement.GetAttribute("data-appearance"));
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Health_is_told_without_a_session(string path)
    {
        HttpResponseMessage response = await server.Open().GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("Healthy", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static void Speak(Browser browser, string? culture)
    {
        if (culture is not null)
        {
            string value = CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(culture));
            browser.Client.DefaultRequestHeaders.Add("Cookie", $"{CookieRequestCultureProvider.DefaultCookieName}={Uri.EscapeDataString(value)}");
        }
    }
}
