using DisclosureInsights.Browser.Tests.Browsers;
using Microsoft.Playwright;
using Xunit;

namespace DisclosureInsights.Browser.Tests;

public sealed class AccountTests(BrowserFixture fixture)
{
    [Fact]
    public async Task A_wrong_password_is_told_in_the_readers_language_and_the_page_goes_on()
    {
        await using BrowserSession session = await fixture.OpenAsync();
        await session.OpenAsync("/account/login");
        await session.Page.FillAsync("#userName", "nobody");
        await session.Page.FillAsync("#password", "not the password");
        await session.Page.ClickAsync(".form-card button[type=submit]");
        ILocator alert = session.Page.Locator(".form-error");
        await alert.WaitForAsync();
        Assert.Matches("[一-龥]", await alert.InnerTextAsync());
        Assert.Contains("/account/login", session.Page.Url, StringComparison.Ordinal);
        Assert.Empty(await session.AxeAsync("serious", "critical"));
    }

    [Fact]
    public async Task A_page_without_a_session_leads_to_the_sign_in_and_back()
    {
        await using BrowserSession session = await fixture.OpenAsync();
        await session.Page.GotoAsync(new Uri(fixture.Server.Address, "/account/password").ToString());
        Assert.Contains("/account/login?returnUrl=%2Faccount%2Fpassword", session.Page.Url, StringComparison.OrdinalIgnoreCase);
        await session.Page.FillAsync("#userName", "yunxiu-viewer");
        await session.Page.FillAsync("#password", BrowserFixture.Password);
        await session.Page.ClickAsync(".form-card button[type=submit]");
        await session.Page.WaitForURLAsync("**/account/password");
        session.AssertNoTrouble();
    }
}
