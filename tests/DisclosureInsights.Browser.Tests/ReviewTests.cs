using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using DisclosureInsights.Browser.Tests.Browsers;
using DisclosureInsights.Browser.Tests.Servers;
using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Tests.Shared;
using DisclosureInsights.Tests.Shared.Files;
using DisclosureInsights.Tests.Shared.Processes;
using DisclosureInsights.Tests.Shared.Rendering;
using Microsoft.Playwright;
using Xunit;

namespace DisclosureInsights.Browser.Tests;

/// <summary>A damaged report is handed in and its reading verified, with the keyboard alone, beside its source.</summary>
public sealed partial class ReviewTests(BrowserFixture fixture)
{
    private const string Title = ".review-card h2";
    private const string Field = "#review-field";

    [Fact]
    public async Task Doubtful_cells_are_confirmed_corrected_and_undone_with_the_keyboard_alone()
    {
        await using BrowserSession session = await fixture.SignInAsync("yunxiu-analyst");
        IPage page = session.Page;
        string report = await ImportAsync(session, "松溪镇", "a.txt", Damaged("松溪镇"));
        await session.OpenAsync(report);
        Assert.Equal(report + "/review", await page.GetByRole(AriaRole.Link, new() { Name = "核对 3 处待核对单元格" }).GetAttributeAsync("href"));
        await session.OpenAsync(report + "/review");
        await FocusedAsync(page);
        await session.SettleAsync();

        // The first doubtful cell stands marked in the source.
        await ShowsAsync(page, "一、本年新收政府信息公开申请数量 · 总计");
        await Assertions.Expect(page.Locator(".source-pane .source-here")).ToHaveTextAsync("4'");
        await session.PictureAsync("review-1366");
        await session.AssertSoundAsync();

        // Anything else than a number is refused and stays to be mended.
        await page.Keyboard.TypeAsync("四");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#review-problem")).ToContainTextAsync("只能填数字");
        await Assertions.Expect(page.Locator(Field)).ToHaveValueAsync("四");
        await page.Keyboard.PressAsync("Escape");

        // A number corrects, and the next one follows.
        await page.Keyboard.TypeAsync("4");
        await page.Keyboard.PressAsync("Enter");
        await ShowsAsync(page, "三、本年度办理结果 （一）予以公开 · 总计");
        await Assertions.Expect(page.Locator(".page-lead")).ToContainTextAsync("已核对 1 / 3");
        await Assertions.Expect(page.GetByRole(AriaRole.Status).First).ToContainTextAsync("已更正 一、本年新收政府信息公开申请数量 · 总计：不是数字 改为 4");

        // A stroke; then back and forth; then confirming what is no number.
        await page.Keyboard.TypeAsync("/");
        await page.Keyboard.PressAsync("Enter");
        await ShowsAsync(page, "三、本年度办理结果 （七）总计 · 总计");
        await page.Keyboard.PressAsync("k");
        await ShowsAsync(page, "三、本年度办理结果 （一）予以公开 · 总计");
        await page.Keyboard.PressAsync("ArrowDown");
        await ShowsAsync(page, "三、本年度办理结果 （七）总计 · 总计");
        await page.Keyboard.PressAsync("y");
        await Assertions.Expect(page.Locator(".review-done")).ToContainTextAsync("全部核对完毕");
        Assert.Equal(0, await DoubtfulAsync(session, report));

        // Undoing goes back to what was done last, step by step.
        await page.Keyboard.PressAsync("u");
        await Assertions.Expect(page.Locator(".page-lead")).ToContainTextAsync("已核对 2 / 3");
        await Assertions.Expect(page.Locator(".review-done")).ToHaveCountAsync(0);
        await page.Keyboard.PressAsync("Control+z");
        await Assertions.Expect(page.Locator(".page-lead")).ToContainTextAsync("已核对 1 / 3");
        await ShowsAsync(page, "三、本年度办理结果 （一）予以公开 · 总计");
        await Assertions.Expect(page.Locator(".review-history li")).ToHaveCountAsync(2);
        Assert.Equal(2, await DoubtfulAsync(session, report));

        // All of it is there after a reload, with who and when; the same file read again changes nothing.
        await session.OpenAsync(page.Url + "?show=reviewed");
        await Assertions.Expect(page.Locator(".review-history li").First).ToContainTextAsync("不是数字 → 4");
        Assert.Equal("导入完成：未变 1 份", await session.ImportAsync("b.txt", "text/plain", Encoding.UTF8.GetBytes(Damaged("松溪镇"))));
        Assert.Equal(2, await DoubtfulAsync(session, report));
        session.AssertNoTrouble();
    }

    [Fact]
    public async Task A_figure_of_the_prose_is_given_another_channel_struck_out_and_brought_back()
    {
        await using BrowserSession session = await fixture.SignInAsync("yunxiu-analyst");
        IPage page = session.Page;
        string report = await ImportAsync(session, "竹坪镇", "c.txt", Clean("竹坪镇"));
        await session.OpenAsync(report + "/review?show=prose");
        await FocusedAsync(page);
        await ShowsAsync(page, "渠道：政府信息公开平台");
        await Assertions.Expect(page.Locator(".source-pane .source-here")).ToContainTextAsync("84条");

        await page.Keyboard.PressAsync("c");
        await page.Locator("#review-choice").SelectOptionAsync("channel:gov_website");
        await page.Keyboard.PressAsync("Enter");
        await ShowsAsync(page, "公开总数");
        await page.Keyboard.PressAsync("x");
        await ShowsAsync(page, "渠道：政府网站");
        await page.Keyboard.PressAsync("k");
        await ShowsAsync(page, "不计入的数字");
        await session.OpenAsync(report);
        Assert.DoesNotContain("分渠道合计小于总数", await page.Locator("#findings").InnerTextAsync(), StringComparison.Ordinal);

        await session.OpenAsync(report + "/review?show=prose");
        await FocusedAsync(page);
        await page.Keyboard.PressAsync("j");
        await ShowsAsync(page, "不计入的数字");
        await page.Keyboard.PressAsync("u");
        await ShowsAsync(page, "公开总数");
        await session.OpenAsync(report);
        Assert.Contains("分渠道合计小于总数", await page.Locator("#findings").InnerTextAsync(), StringComparison.Ordinal);
        session.AssertNoTrouble();
    }

    [Fact]
    public async Task The_published_report_is_shown_beside_its_reading_corrected_and_restored()
    {
        string seed = RepositoryFolder.Seed();
        await using BrowserSession session = await fixture.SignInAsync("yunxiu-analyst");
        IPage page = session.Page;

        // Under another name: the upload's own test adds the unit.
        string text = await File.ReadAllTextAsync(seed, TestContext.Current.CancellationToken);
        string report = await ImportAsync(session, "望江岭镇", "seed.txt", text.Replace("清凉峰", "望江岭", StringComparison.Ordinal));
        await session.OpenAsync(report + "/review");
        await Assertions.Expect(page.Locator(".review-done")).ToContainTextAsync("没有需要核对的内容");

        // Nothing is in doubt; what was restored by position says so, and a sure cell can be corrected too.
        await session.OpenAsync(report + "/review?show=all");
        await FocusedAsync(page);
        Assert.Equal(200, await page.Locator(".review-list li .review-read").CountAsync() - await page.Locator(".review-list .review-label[lang]").CountAsync());
        await page.Locator(".review-list button", new() { HasTextString = "属于国家秘密 · 自然人" }).ClickAsync();
        await Assertions.Expect(page.Locator(".review-card")).ToContainTextAsync("行标签按位置恢复");
        await Assertions.Expect(page.Locator(".source-pane .source-here")).ToHaveTextAsync("0");
        await page.Keyboard.TypeAsync("3");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".review-list li .review-corrected")).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("u");
        await Assertions.Expect(page.Locator(".review-list li .review-corrected")).ToHaveCountAsync(0);
        Assert.Equal(0, await DoubtfulAsync(session, report));
        session.AssertNoTrouble();
    }

    [Theory]
    [InlineData("枫林镇", ".docx")]
    [InlineData("桃源镇", ".pdf")]
    public async Task A_Word_file_and_a_PDF_are_reviewed_beside_their_text(string unit, string extension)
    {
        AnnualReport report = AReport.For(2021).Of(unit).Build();
        PrintedReport damaged = PrintedReport.Of(report).WithCells((_, cell) =>
            cell.Key == Requests.New.Total ? cell with { Text = "A" } : cell.Key == Requests.Handled.Total ? cell with { Text = "B" } : cell);
        await using BrowserSession session = await fixture.SignInAsync("yunxiu-analyst");
        IPage page = session.Page;
        HouseStyle style = HouseStyles.All.First(style => style.Extension == extension);
        string address = await ImportAsync(session, unit, "report" + extension, style.Print(damaged));
        await session.OpenAsync(address + "/review");
        await FocusedAsync(page);
        await ShowsAsync(page, "一、本年新收政府信息公开申请数量 · 总计");
        await Assertions.Expect(page.Locator(".source-pane .source-here")).ToHaveTextAsync("A");
        await session.SettleAsync();
        await session.PictureAsync($"review-{extension[1..]}-1366");
        await session.AssertSoundAsync();

        // Corrected, confirmed, taken back: with the keyboard alone.
        await page.Keyboard.TypeAsync(report.Cells[Requests.New.Total].ToString());
        await page.Keyboard.PressAsync("Enter");
        await ShowsAsync(page, "三、本年度办理结果 （七）总计 · 总计");
        await Assertions.Expect(page.Locator(".source-pane .source-here")).ToHaveTextAsync("B");
        await page.Keyboard.PressAsync("y");
        await Assertions.Expect(page.Locator(".review-done")).ToContainTextAsync("全部核对完毕");
        Assert.Equal(0, await DoubtfulAsync(session, address));
        await page.Keyboard.PressAsync("u");
        await Assertions.Expect(page.Locator(".review-done")).ToHaveCountAsync(0);
        Assert.Equal(1, await DoubtfulAsync(session, address));
        session.AssertNoTrouble();
    }

    [Fact]
    public async Task A_hostile_page_is_shown_as_its_text()
    {
        await using BrowserSession session = await fixture.SignInAsync("yunxiu-analyst");
        string page = ReportRenderer.Html(AReport.For(2021).Of("石桥镇").Build());
        int body = page.IndexOf('>', page.IndexOf("<body", StringComparison.Ordinal)) + 1;
        string hostile = page.Insert(body, """
            <script>window.hacked = true</script><link rel="stylesheet" href="https://example.invalid/a.css">
            <img src="https://example.invalid/a.png" onerror="window.hacked = true"><iframe src="https://example.invalid/"></iframe>
            <p onclick="window.hacked = true">&lt;img src=x onerror="window.hacked = true"&gt;&lt;script&gt;window.hacked = true&lt;/script&gt;</p>
            """);
        string report = await ImportAsync(session, "石桥镇", "d.html", hostile);
        await session.OpenAsync(report + "/review?show=all");

        string source = await session.Page.Locator(".source-pane").InnerTextAsync();
        Assert.Contains("<img src=x", source, StringComparison.Ordinal);
        Assert.Equal(0, await session.Page.Locator(".source-pane :is(img, script, link, iframe, object, form, a)").CountAsync());
        Assert.False(await session.Page.EvaluateAsync<bool>("window.hacked === true"));
        session.AssertNoTrouble();
    }

    [Fact]
    public async Task A_viewer_sees_the_reading_and_cannot_change_it()
    {
        await using BrowserSession analyst = await fixture.SignInAsync("yunxiu-analyst");
        string report = await ImportAsync(analyst, "柳湾镇", "e.txt", Damaged("柳湾镇"));
        await using BrowserSession session = await fixture.SignInAsync("yunxiu-viewer", 390, 844);
        await session.OpenAsync(report + "/review");
        await ShowsAsync(session.Page, "一、本年新收政府信息公开申请数量 · 总计");
        await session.Page.WaitForFunctionAsync("() => document.querySelector('.review-list [aria-current=true]')");
        await session.SettleAsync();
        Assert.Equal(0, await session.Page.Locator($"{Field}, [data-command=confirm], [data-command=correct], [data-command=undo]").CountAsync());
        await session.PictureAsync("review-390");
        await session.AssertSoundAsync();

        await session.Page.Locator(".review-list button").Nth(1).ClickAsync();
        await ShowsAsync(session.Page, "三、本年度办理结果 （一）予以公开 · 总计");
        await session.Page.Keyboard.PressAsync("y");
        await session.Page.Keyboard.PressAsync("j");
        await ShowsAsync(session.Page, "三、本年度办理结果 （七）总计 · 总计");
        Assert.Equal(3, await DoubtfulAsync(session, report));
    }

    [Fact]
    public async Task Pages_of_review_and_key_in_speak_English()
    {
        await using BrowserSession session = await fixture.SignInAsync("yunxiu-analyst");
        string report = await ImportAsync(session, "梅岭镇", "f.txt", Damaged("梅岭镇"));
        await session.ChooseEnglishAsync();
        foreach ((string name, string path) in ((string, string)[])[("review", report + "/review?show=all"), ("key-in", report.Replace("/2021", "/2020", StringComparison.Ordinal) + "/key-in")])
        {
            await session.OpenAsync(path);
            await session.SettleAsync();
            await session.PictureAsync(name + "-en");
            await session.AssertSoundAsync();
            string words = await session.Page.Locator("main").EvaluateAsync<string>(
                "main => { const copy = main.cloneNode(true); copy.querySelectorAll('[lang=zh-CN], .stamp, .print-header').forEach(part => part.remove()); return copy.textContent; }");
            Assert.DoesNotMatch("[一-龥]{2,}", words.Replace("梅岭镇", "", StringComparison.Ordinal));
        }
    }

    /// <summary>Imports a report of a unit that the district does not know yet; the address of the report's page.</summary>
    private static Task<string> ImportAsync(BrowserSession session, string unit, string name, string text) =>
        ImportAsync(session, unit, name, Encoding.UTF8.GetBytes(text));

    /// <inheritdoc cref="ImportAsync(BrowserSession, string, string, string)"/>
    private static async Task<string> ImportAsync(BrowserSession session, string unit, string name, byte[] content)
    {
        await session.ImportAsync(name, "application/octet-stream", content);
        await session.AddWaitingUnitAsync(unit);
        await session.Page.GetByRole(AriaRole.Link, new() { Name = $"打开 {unit} 2021 年的报告" }).ClickAsync();
        await session.Page.WaitForURLAsync(ReportAddress());
        return new Uri(session.Page.Url).AbsolutePath;
    }

    private static string Clean(string unit) => File.ReadAllText(
            Path.Combine(Repository.Root, "tests", "DisclosureInsights.Import.Tests", "Samples", "lost-labels.txt"))
        .Replace("青溪", unit[..2], StringComparison.Ordinal);

    /// <summary>Three totals of section 三 are no numbers.</summary>
    private static string Damaged(string unit) => Clean(unit)
        .Replace("申请数量 | 4 | 0 | 0 | 0 | 0 | 0 | 4 |", "申请数量 | 4 | 0 | 0 | 0 | 0 | 0 | 4' |", StringComparison.Ordinal)
        .Replace("(一)予以公开 | 4 | 0 | 0 | 0 | 0 | 0 | 4 |", "(一)予以公开 | 4 | 0 | 0 | 0 | 0 | 0 | A |", StringComparison.Ordinal)
        .Replace("(七)总计 | 4 | 0 | 0 | 0 | 0 | 0 | 4 |", "(七)总计 | 4 | 0 | 0 | 0 | 0 | 0 | l4 |", StringComparison.Ordinal);

    private static Task ShowsAsync(IPage page, string label) => Assertions.Expect(page.Locator(Title)).ToHaveTextAsync(label);

    /// <summary>The page takes the keyboard once it is live.</summary>
    private static Task FocusedAsync(IPage page) => Assertions.Expect(page.Locator(Field)).ToBeFocusedAsync();

    private static async Task<int> DoubtfulAsync(BrowserSession session, string report)
    {
        JsonElement json = await session.GetJsonAsync("/api/v1" + report);
        return json.GetProperty("doubtful_cells").GetInt32();
    }

    [GeneratedRegex(@"/reports/(\d+)/2021")]
    private static partial Regex ReportAddress();
}
