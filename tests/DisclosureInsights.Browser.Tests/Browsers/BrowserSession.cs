using System.Text.Json;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using DisclosureInsights.Browser.Tests.Servers;
using Microsoft.Playwright;
using Xunit;

namespace DisclosureInsights.Browser.Tests.Browsers;

/// <summary>One person at one browser window: records what the page must not do.</summary>
public sealed class BrowserSession : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly Uri server;
    private readonly List<string> troubles = [];

    private BrowserSession(IBrowserContext context, IPage page, Uri server)
    {
        this.context = context;
        this.server = server;
        Page = page;
    }

    public IPage Page { get; }

    /// <summary>Requests to other hosts, errors on the console and exceptions of scripts.</summary>
    public IReadOnlyList<string> Troubles => troubles;

    /// <summary>Opens a window.</summary>
    /// <param name="browser">The browser.</param>
    /// <param name="server">Where the application is.</param>
    /// <param name="width">Width of the window in CSS pixels.</param>
    /// <param name="height">Height of the window in CSS pixels.</param>
    /// <param name="state">Cookies of an earlier window, e.g. signed in; null for none.</param>
    public static async Task<BrowserSession> OpenAsync(IBrowser browser, Uri server, int width, int height, string? state = null)
    {
        IBrowserContext context = await browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = height },
            Locale = "zh-CN",
            TimezoneId = "Asia/Shanghai",
            AcceptDownloads = true,
            ReducedMotion = ReducedMotion.Reduce,
            StorageState = state,
        });
        IPage page = await context.NewPageAsync();
        BrowserSession session = new(context, page, server);
        await context.RouteAsync("**/*", session.RouteAsync);
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                session.troubles.Add($"console: {message.Text}");
            }
        };
        page.PageError += (_, error) => session.troubles.Add($"script: {error}");
        return session;
    }

    /// <summary>Signs in through the page, as a person does.</summary>
    public async Task SignInAsync(string user, string password)
    {
        await Page.GotoAsync(new Uri(server, "/account/login").ToString());
        await Page.FillAsync("#userName", user);
        await Page.FillAsync("#password", password);
        await Page.ClickAsync(".form-card button[type=submit]");
        await Page.WaitForURLAsync(url => !url.Contains("/account/login", StringComparison.Ordinal));
    }

    /// <summary>The cookies of this window, to open another one with.</summary>
    public Task<string> StateAsync() => context.StorageStateAsync();

    /// <summary>Opens an address and waits for the page's title, then until nothing is loading any more.</summary>
    public async Task OpenAsync(string path)
    {
        await Page.GotoAsync(new Uri(server, path).ToString());
        await Page.Locator("h1").First.WaitForAsync();
        await SettleAsync();
    }

    /// <summary>What an address of the API answers to the signed-in person.</summary>
    public async Task<JsonElement> GetJsonAsync(string path)
    {
        IAPIResponse response = await context.APIRequest.GetAsync(new Uri(server, path).ToString());
        Assert.Equal(200, response.Status);
        return (await response.JsonAsync())!.Value;
    }

    /// <summary>Asks the server with this window's cookies, without drawing what it answers.</summary>
    public Task<IAPIResponse> GetAsync(string path) =>
        context.APIRequest.GetAsync(new Uri(server, path).ToString(), new() { MaxRedirects = 0 });

    /// <summary>Posts a file to the API's imports with this window's cookies and the token that the API asks for.</summary>
    public async Task<(int Status, string Body)> PostImportAsync(string name, byte[] content)
    {
        IAPIResponse answer = await GetAsync("/api/v1/antiforgery");
        Assert.Equal(200, answer.Status);
        JsonElement token = (await answer.JsonAsync())!.Value;

        // Not through the browser's driver, which takes minutes for a large body.
        using HttpClientHandler handler = new() { UseCookies = false, AllowAutoRedirect = false };
        using HttpClient client = new(handler);
        using MultipartFormDataContent form = new() { { new ByteArrayContent(content), "files", name } };
        using HttpRequestMessage request = new(HttpMethod.Post, new Uri(server, "/api/v1/imports")) { Content = form };
        request.Headers.Add(token.GetProperty("header").GetString()!, token.GetProperty("token").GetString());
        request.Headers.Add("Cookie", string.Join("; ", (await context.CookiesAsync()).Select(cookie => $"{cookie.Name}={cookie.Value}")));
        using HttpResponseMessage response = await client.SendAsync(request);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    /// <summary>Opens the page of imports and waits until its file field reports what is chosen in it.</summary>
    public async Task OpenUploadAsync()
    {
        await OpenAsync("/imports");
        await Page.WaitForFunctionAsync("() => document.querySelector('#upload-files')?._blazorInputFileNextFileId !== undefined");
    }

    /// <summary>Hands a file in on the page of imports and waits for the end of its import.</summary>
    /// <returns>The title of the import's page, e.g. <c>导入完成：新增 1 份</c>.</returns>
    public async Task<string> ImportAsync(string name, string type, byte[] content)
    {
        await OpenUploadAsync();
        await Page.SetInputFilesAsync("#upload-files", new FilePayload { Name = name, MimeType = type, Buffer = content });
        return await ImportedAsync();
    }

    /// <summary>Waits on an import's page for its end.</summary>
    public async Task<string> ImportedAsync()
    {
        ILocator title = Page.Locator("h1", new() { HasTextString = "导入完成" });
        await title.WaitForAsync();
        await SettleAsync();
        return await title.InnerTextAsync();
    }

    /// <summary>On an import's page: adds the unit whose name the district does not know yet and imports its report again.</summary>
    public async Task AddWaitingUnitAsync(string unit)
    {
        await Page.GetByText("有 1 个名称不在单位清单中").WaitForAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = $"新增单位：{unit}" }).ClickAsync();
        await Page.GetByText($"已对应单位“{unit}”").WaitForAsync();
        string waiting = Page.Url;
        await Page.GetByRole(AriaRole.Button, new() { Name = "重新导入待匹配的报告" }).ClickAsync();
        await Page.WaitForURLAsync(url => url != waiting && url.Contains("/imports/", StringComparison.Ordinal));

        // The first import's page stands until the second one's is read: its own title is waited for.
        await Page.Locator("h1", new() { HasTextString = "导入完成：新增 1 份" }).WaitForAsync();
    }

    /// <summary>Pictures the window into docs/images where DISCLOSURE_SCREENSHOTS asks for it.</summary>
    public async Task PictureAsync(string name)
    {
        if (Environment.GetEnvironmentVariable("DISCLOSURE_SCREENSHOTS") is not null)
        {
            string folder = Path.Combine(Repository.Root, "docs", "images");
            Directory.CreateDirectory(folder);
            await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), FullPage = false });
        }
    }

    /// <summary>No accessibility finding that matters, nothing wider than the window, nothing on the console.</summary>
    public async Task AssertSoundAsync()
    {
        IReadOnlyList<string> found = await AxeAsync("serious", "critical");
        Assert.True(found.Count == 0, string.Join('\n', found));
        int overflow = await Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(overflow <= 0, $"The page is {overflow} px wider than the window.");
        AssertNoTrouble();
    }

    /// <summary>Waits until no import of the signed-in person's district is open any more.</summary>
    public async Task WaitForImportsAsync()
    {
        using CancellationTokenSource limit = new(TimeSpan.FromMinutes(4));
        using PeriodicTimer timer = new(TimeSpan.FromMilliseconds(300));
        while (await timer.WaitForNextTickAsync(limit.Token))
        {
            JsonElement imports = (await GetJsonAsync("/api/v1/imports?take=100")).GetProperty("items");
            if (imports.GetArrayLength() > 0
                && imports.EnumerateArray().All(import => import.GetProperty("state").GetString() is not ("queued" or "running")))
            {
                return;
            }
        }
    }

    /// <summary>Waits until skeletons are gone and the network is quiet.</summary>
    public async Task SettleAsync()
    {
        await Page.WaitForFunctionAsync("() => !document.querySelector('.mud-skeleton, [aria-busy=true]')");
        await Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
    }

    /// <summary>Switches the interface to English, as the button in the top bar does.</summary>
    public Task ChooseEnglishAsync() => context.AddCookiesAsync(
    [
        new() { Name = ".AspNetCore.Culture", Value = "c%3Den%7Cuic%3Den", Url = server.ToString() },
    ]);

    /// <summary>The accessibility findings of the given impacts, one line each with the places.</summary>
    public async Task<IReadOnlyList<string>> AxeAsync(params string[] impacts)
    {
        AxeResult result = await Page.RunAxe();
        return
        [
            .. result.Violations.Where(violation => impacts.Contains(violation.Impact, StringComparer.Ordinal))
                .Select(violation => $"{violation.Id} ({violation.Impact}): {violation.Help}: "
                    + string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))),
        ];
    }

    public void AssertNoTrouble() => Assert.Empty(troubles);

    public async ValueTask DisposeAsync() => await context.DisposeAsync();

    private async Task RouteAsync(IRoute route)
    {
        Uri target = new(route.Request.Url);
        if (target.Scheme is "data" or "blob" || target.Authority == server.Authority)
        {
            await route.ContinueAsync();
            return;
        }

        troubles.Add($"request to another host: {target}");
        await route.AbortAsync();
    }
}
