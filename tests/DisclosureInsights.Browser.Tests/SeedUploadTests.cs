using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using DisclosureInsights.Browser.Tests.Browsers;
using DisclosureInsights.Tests.Shared.Processes;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.Playwright;
using Xunit;

namespace DisclosureInsights.Browser.Tests;

/// <summary>A report as published, handed in by an analyst whose district does not know its unit yet.</summary>
public sealed partial class SeedUploadTests(BrowserFixture fixture)
{
    private const string Unit = "清凉峰镇";
    private const string Rule = "channels-below-total";
    private const string RuleName = "分渠道合计小于总数";

    /// <summary>Notes every progress bar that the document ever shows, however short.</summary>
    private const string WatchProgress = """
        () => {
            window.progressSeen = [];
            const note = () => document.querySelectorAll('progress').forEach(bar => window.progressSeen.push(bar.getAttribute('aria-label')));
            new MutationObserver(note).observe(document.body, { childList: true, subtree: true });
        }
        """;

    [Fact]
    public async Task A_published_report_is_uploaded_matched_checked_and_exported()
    {
        string seed = RepositoryFolder.Seed();
        await using BrowserSession session = await fixture.SignInAsync("yunxiu-analyst");
        IPage page = session.Page;

        await session.OpenUploadAsync();
        await page.EvaluateAsync(WatchProgress);
        await page.SetInputFilesAsync("#upload-files", seed);
        Assert.Contains("待匹配 1 份", await session.ImportedAsync(), StringComparison.Ordinal);
        string[] progress = await page.EvaluateAsync<string[]>("window.progressSeen");
        Assert.Contains(progress, label => label.StartsWith("正在接收文件", StringComparison.Ordinal));
        await session.AddWaitingUnitAsync(Unit);
        await page.GetByRole(AriaRole.Link, new() { Name = $"打开 {Unit} 2021 年的报告" }).ClickAsync();
        await page.WaitForURLAsync(ReportAddress());
        await page.Locator("nav.tabs").WaitForAsync();
        string unit = ReportAddress().Match(page.Url).Groups[1].Value;
        await AssertReportAsync(session);

        string before = await ReportAsync(session, unit);
        await AssertExportsAsync(session, unit);

        string again = await session.ImportAsync(Path.GetFileName(seed), "text/plain", await File.ReadAllBytesAsync(seed, TestContext.Current.CancellationToken));
        Assert.Equal("导入完成：未变 1 份", again);
        Assert.Contains("没有写入任何新内容", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(before, await ReportAsync(session, unit));
        session.AssertNoTrouble();
    }

    private static async Task AssertReportAsync(BrowserSession session)
    {
        IPage page = session.Page;
        string title = await page.Locator("h1").InnerTextAsync();
        Assert.Contains(Unit, title, StringComparison.Ordinal);
        Assert.Contains("2021", title, StringComparison.Ordinal);

        ILocator errors = page.Locator(".rail-list > li").Filter(new() { Has = page.Locator(".severity-error") });
        Assert.Equal(1, await errors.CountAsync());
        Assert.Contains(RuleName, await errors.InnerTextAsync(), StringComparison.Ordinal);
        await errors.GetByRole(AriaRole.Link).ClickAsync();
        await page.Locator(".rail-detail").WaitForAsync();
        string detail = await page.Locator(".rail-detail").InnerTextAsync();
        Assert.All((string[])["686", "614", "530"], number => Assert.Contains(number, detail, StringComparison.Ordinal));

        await page.Locator("nav.tabs").GetByRole(AriaRole.Link, new() { Name = "正文" }).ClickAsync();
        await page.Locator(".prose-text mark.words-error").First.WaitForAsync();
        string marked = string.Concat(await page.Locator(".prose-text mark.words-error").AllInnerTextsAsync());
        Assert.All((string[])["686", "84", "166", "325", "39"], number => Assert.Contains(number, marked, StringComparison.Ordinal));
    }

    private static async Task AssertExportsAsync(BrowserSession session, string unit)
    {
        string link = $"/findings?unit={unit}&severity=error";
        await session.OpenAsync(link);
        ILocator row = session.Page.Locator("tr.finding-row");
        Assert.Equal(1, await row.CountAsync());
        string shown = await row.InnerTextAsync();
        Assert.All((string[])[Unit, "2021", RuleName, "686", "614"], text => Assert.Contains(text, shown, StringComparison.Ordinal));

        byte[] csv = await DownloadAsync(session.Page, "CSV");
        Assert.Equal(Encoding.UTF8.GetPreamble(), csv[..3]);
        string[] lines = Encoding.UTF8.GetString(csv[3..]).Split('\n', StringSplitOptions.TrimEntries);
        string finding = Assert.Single(lines, line => line.Contains(Rule, StringComparison.Ordinal));
        Assert.All((string[])[Unit, "2021", "686", "614", "530"], text => Assert.Contains(text, finding, StringComparison.Ordinal));
        Assert.Contains("区县,云岫区", lines);
        Assert.Contains(lines, line => line.StartsWith("筛选条件,", StringComparison.Ordinal) && line.Contains(Unit, StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("链接,", StringComparison.Ordinal) && line.Contains(link, StringComparison.Ordinal));

        using MemoryStream xlsx = new(await DownloadAsync(session.Page, "XLSX"));
        using SpreadsheetDocument workbook = SpreadsheetDocument.Open(xlsx, isEditable: false);
        Sheet[] sheets = [.. workbook.WorkbookPart!.Workbook!.Descendants<Sheet>()];
        string[] found = Assert.Single(Rows(workbook, sheets[0]), cells => cells.Contains(Rule));
        Assert.All((string[])[Unit, "2021", "686", "614"], text => Assert.Contains(text, found));
        string[][] about = [.. Rows(workbook, sheets[1])];
        Assert.Contains(about, cells => cells is ["区县", "云岫区"]);
        Assert.Contains(about, cells => cells is ["链接", var address] && address.EndsWith(link, StringComparison.Ordinal));
    }

    private static IEnumerable<string[]> Rows(SpreadsheetDocument workbook, Sheet sheet) =>
        ((WorksheetPart)workbook.WorkbookPart!.GetPartById(sheet.Id!)).Worksheet!.Descendants<Row>()
            .Select(row => row.Elements<Cell>().Select(cell => cell.InnerText).ToArray());

    private static async Task<byte[]> DownloadAsync(IPage page, string name)
    {
        IDownload download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).ClickAsync());
        Assert.EndsWith("." + name, download.SuggestedFilename, StringComparison.OrdinalIgnoreCase);
        return await File.ReadAllBytesAsync(await download.PathAsync());
    }

    /// <summary>All that is stored of the report, its revision and findings included.</summary>
    private static async Task<string> ReportAsync(BrowserSession session, string unit)
    {
        IAPIResponse answer = await session.GetAsync($"/api/v1/reports/{unit}/2021");
        Assert.Equal(200, answer.Status);
        JsonElement report = (await answer.JsonAsync())!.Value;
        return report.GetRawText();
    }

    [GeneratedRegex(@"/reports/(\d+)/2021")]
    private static partial Regex ReportAddress();
}
