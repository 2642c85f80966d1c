using DisclosureInsights.Web.Identity;

namespace DisclosureInsights.Web.Tests.Identity;

public sealed class ReturnUrlTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/compare?year=2024&unit=%E6%B8%85")]
    public void An_address_of_this_application_is_followed(string url) => Assert.Equal(url, ReturnUrl.LocalOrHome(url));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("https://evil.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/\t/evil.example")]
    [InlineData("compare")]
    public void Any_other_address_leads_home(string? url) => Assert.Equal("/", ReturnUrl.LocalOrHome(url));
}
