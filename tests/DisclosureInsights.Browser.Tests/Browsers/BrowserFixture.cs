using System.Collections.Concurrent;
using DisclosureInsights.Browser.Tests.Servers;
using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(DisclosureInsights.Browser.Tests.Browsers.BrowserFixture))]

namespace DisclosureInsights.Browser.Tests.Browsers;

/// <summary>One server with the sample districts and one browser for all tests.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    /// <summary>The password of the demo accounts, as README prints it.</summary>
    public const string Password = "demo-2026-gongkai";

    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
    ];

    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> signedIn = new(StringComparer.Ordinal);
    private IPlaywright? playwright;
    private IBrowser? browser;

    public ServerProcess Server { get; private set; } = null!;

    public IBrowser Browser => browser!;

    public async ValueTask InitializeAsync()
    {
        const string chromium = "/usr/bin/chromium";
        Assert.SkipUnless(File.Exists(chromium), "Chromium is not installed; tests/run.sh installs it.");
        Server = await ServerProcess.StartAsync(ServerProcess.NewFolder());
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Headless = true, Args = Flags });
        foreach (string analyst in (string[])["yunxiu-analyst", "chengtang-analyst"])
        {
            await using BrowserSession session = await SignInAsync(analyst);
            await session.WaitForImportsAsync();
        }
    }

    /// <summary>A window with nobody signed in.</summary>
    public Task<BrowserSession> OpenAsync(int width = 1366, int height = 768) => BrowserSession.OpenAsync(Browser, Server.Address, width, height);

    /// <summary>A window with a demo account signed in; the sign-in itself is done once a person.</summary>
    public async Task<BrowserSession> SignInAsync(string user, int width = 1366, int height = 768)
    {
        string state = await signedIn.GetOrAdd(user, name => new Lazy<Task<string>>(() => StateOfAsync(name))).Value;
        return await BrowserSession.OpenAsync(Browser, Server.Address, width, height, state);
    }

    private async Task<string> StateOfAsync(string user)
    {
        await using BrowserSession session = await OpenAsync();
        await session.SignInAsync(user, Password);
        return await session.StateAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
        if (Server is not null)
        {
            await Server.DisposeAsync();
        }
    }
}
