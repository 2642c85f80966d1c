using System.Net;

namespace DisclosureInsights.Web.Tests.Server;

public sealed class SignInLimitTests(SignInLimitTests.StrictServer server) : IClassFixture<SignInLimitTests.StrictServer>
{
    [Fact]
    public async Task Too_many_attempts_are_refused_whatever_address_they_claim_to_come_from()
    {
        List<HttpStatusCode> answers = [];
        HttpResponseMessage? last = null;
        for (int i = 0; i < 4; i++)
        {
            Browser browser = server.Open();
            browser.Client.DefaultRequestHeaders.Add("X-Forwarded-For", $"10.0.0.{i}");
            last = await browser.TrySignInAsync("nobody", "wrong password");
            answers.Add(last.StatusCode);
        }

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests], answers);
        Assert.NotNull(last!.Headers.RetryAfter);
        Assert.Contains("尝试次数过多", (await Browser.PageAsync(last)).Body!.TextContent, StringComparison.Ordinal);
    }

    public sealed class StrictServer : WebServer
    {
        protected override IReadOnlyDictionary<string, string> Settings { get; } =
            new Dictionary<string, string> { ["Account:AttemptsPerMinute"] = "3" };
    }
}
