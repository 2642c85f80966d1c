using DisclosureInsights.Browser.Tests.Browsers;
using Microsoft.Playwright;
using Xunit;

namespace DisclosureInsights.Browser.Tests;

/// <summary>A report on paper is typed in on the official form.</summary>
public sealed class KeyInTests(BrowserFixture fixture)
{
    [Fact]
    public async Task A_report_is_typed_in_checked_kept_and_submitted_with_the_keyboard()
    {
        await using BrowserSession session = await fixture.SignInAsync("yunxiu-analyst");
        IPage page = session.Page;
        string path = await StartAsync(session, 2015);
        await LiveAsync(page);

        // Tab goes in the order printed, and the rules speak while typing.
        await page.FocusAsync("#entry-statistics-disclosed-total");
        await page.Keyboard.TypeAsync("10");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator("#entry-statistics-disclosed-normative_documents")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("/");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("三");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator("#entry-statistics-channel-gazette")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator("#entry-statistics-disclosed-normative_documents_made")).ToHaveAttributeAsync("aria-invalid", "true");
        await Assertions.Expect(page.Locator(".rail .entry-error")).ToContainTextAsync("有 1 格填的不是数字");

        // What is refused cannot be submitted; it is gone to.
        await page.GetByRole(AriaRole.Button, new() { Name = "提交年报" }).PressAsync("Enter");
        await Assertions.Expect(page.Locator("#entry-statistics-disclosed-normative_documents_made")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("2");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator(".cell-refused")).ToHaveCountAsync(0);

        // The draft survives a reload, and the list of reports says that it is there.
        await page.FillAsync("#entry-prose-", "全年公开信息10条。");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator("#entry-state + p")).ToContainTextAsync("已保存");
        await SavedAsync(page, "#entry-prose-", "全年公开信息10条。", path, session);
        await Assertions.Expect(page.Locator("#entry-statistics-disclosed-total")).ToHaveValueAsync("10");
        await Assertions.Expect(page.Locator("#entry-statistics-disclosed-normative_documents")).ToHaveValueAsync("/");
        await session.OpenAsync("/reports?year=2015");
        Assert.Contains("录入中", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);

        await session.OpenAsync(path);
        await LiveAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "提交年报" }).PressAsync("Enter");
        await page.WaitForURLAsync(url => url.EndsWith("/2015", StringComparison.Ordinal));
        await page.Locator("nav.tabs").WaitForAsync();
        Assert.Equal("10", (await page.Locator("#cell-statistics-disclosed-total .value").InnerTextAsync()).Trim());
        Assert.Equal("keyed_in", (await session.GetJsonAsync("/api/v1" + new Uri(page.Url).AbsolutePath)).GetProperty("origin").GetString());
        session.AssertNoTrouble();
    }

    [Fact]
    public async Task Discarding_asks_first()
    {
        await using BrowserSession session = await fixture.SignInAsync("yunxiu-analyst");
        IPage page = session.Page;
        string path = await StartAsync(session, 2014);
        await LiveAsync(page);
        await page.FillAsync("#entry-index", "0001");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator("#entry-state + p")).ToContainTextAsync("已保存");

        await page.GetByRole(AriaRole.Button, new() { Name = "放弃草稿" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "不放弃" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#entry-index")).ToHaveValueAsync("0001");
        await page.GetByRole(AriaRole.Button, new() { Name = "放弃草稿" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "放弃", Exact = true }).ClickAsync();
        await page.WaitForURLAsync(url => url.EndsWith("/reports", StringComparison.Ordinal));

        await session.OpenAsync(path);
        await Assertions.Expect(page.Locator("#entry-index")).ToHaveValueAsync("");
        session.AssertNoTrouble();
    }

    [Theory]
    [InlineData(2023, 1366, 768)]
    [InlineData(2023, 390, 844)]
    [InlineData(2020, 1366, 768)]
    [InlineData(2016, 390, 844)]
    public async Task The_form_is_accessible_on_a_desk_and_on_a_phone(int year, int width, int height)
    {
        await using BrowserSession session = await fixture.SignInAsync("yunxiu-analyst", width, height);
        await session.OpenAsync($"/reports/2/{year}/key-in");
        await LiveAsync(session.Page);
        if (year == 2023)
        {
            await session.PictureAsync($"key-in-{width}");
        }

        await session.AssertSoundAsync();
    }

    [Theory]
    [InlineData("yunxiu-viewer")]
    [InlineData("yunxiu-reporter")]
    public async Task Who_may_not_import_may_not_type_in(string user)
    {
        await using BrowserSession session = await fixture.SignInAsync(user);
        Assert.Equal(403, (await session.GetAsync("/reports/1/2023/key-in")).Status);
    }

    /// <summary>Begins where the page of imports offers it.</summary>
    private static async Task<string> StartAsync(BrowserSession session, int year)
    {
        await session.OpenUploadAsync();
        ILocator start = session.Page.Locator("#key-in");
        await start.Locator("select").First.SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await start.Locator("select").Nth(1).SelectOptionAsync($"{year}");
        await start.GetByRole(AriaRole.Button, new() { Name = "开始录入" }).ClickAsync();
        await session.Page.WaitForURLAsync(url => url.EndsWith($"/{year}/key-in", StringComparison.Ordinal));
        await session.Page.Locator("#entry-index").WaitForAsync();
        return new Uri(session.Page.Url).AbsolutePath;
    }

    /// <summary>The page is live once its script has run: its fields answer then.</summary>
    private static Task LiveAsync(IPage page) => page.Locator(".report[data-live]").WaitForAsync();

    private static async Task SavedAsync(IPage page, string field, string text, string path, BrowserSession session)
    {
        await session.OpenAsync(path);
        await Assertions.Expect(page.Locator(field)).ToHaveValueAsync(text);
        await LiveAsync(page);
    }
}
