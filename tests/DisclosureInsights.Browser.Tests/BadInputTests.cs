using System.IO.Compression;
using System.Text;
using System.Text.Json;
using DisclosureInsights.Browser.Tests.Browsers;
using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Tests.Shared.Rendering;
using Microsoft.Playwright;
using Xunit;

namespace DisclosureInsights.Browser.Tests;

/// <summary>What should not be handed in is told with what, where and what to do; the server goes on.</summary>
public sealed class BadInputTests(BrowserFixture fixture)
{
    private const string Analyst = "chengtang-analyst";
    private static readonly byte[] Picture = [0x89, .. "PNG\r\n\u001a\n"u8, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0];

    [Fact]
    public async Task An_empty_file_is_named_as_empty()
    {
        string told = await TellAsync("空白年报.txt", "text/plain", []);
        Assert.Contains("文件是空的：空白年报.txt。请重新导出或上传有内容的文件。", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_called_a_page_is_told_to_be_a_picture()
    {
        string told = await TellAsync("年报.html", "text/html", Picture);
        Assert.Contains("年报.html 的内容不是扩展名所说的类型", told, StringComparison.Ordinal);
        Assert.Contains("PNG", told, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("请上传原始文件", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dataset_with_a_wrong_heading_is_told_which_one_and_the_nearest()
    {
        string told = await TellAsync("数据.csv", "text/csv", Encoding.UTF8.GetBytes("unit,yaer,requests.new.total\n砚池镇,2023,4\n"));
        Assert.Contains("列名认不出：yaer。最接近的是 year。请按模板改正列名。", told, StringComparison.Ordinal);
        Assert.Contains("缺少必需的列：year。请按模板补上。", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_unit_that_nobody_knows_waits_to_be_matched()
    {
        AnnualReport report = Report("望不见镇", 2022);
        await using BrowserSession session = await fixture.SignInAsync(Analyst);
        string title = await session.ImportAsync("望不见镇2022.html", "text/html", Page(report));
        Assert.Equal("导入完成：待匹配 1 份", title);
        string told = await session.Page.Locator("main").InnerTextAsync();
        Assert.Contains("单位清单中没有“望不见镇”。请匹配到已有单位", told, StringComparison.Ordinal);
        Assert.Contains("重新导入", told, StringComparison.Ordinal);
        session.AssertNoTrouble();
    }

    [Fact]
    public async Task A_report_on_another_editions_form_is_imported_and_warned_about_on_its_page()
    {
        AnnualReport earlier = RandomReports.Next(new Random(7), Edition.Form2019);
        AnnualReport report = Report("砚池镇", 2023);
        CellTable cells = report.Cells.Copy();
        foreach (CellKey key in FormCatalogue.Proactive2021.Cells.Select(cell => cell.CellKey))
        {
            cells[key] = Cell.Absent;
        }

        foreach (CellKey key in FormCatalogue.Proactive2019.Cells.Select(cell => cell.CellKey))
        {
            cells[key] = earlier.Cells[key];
        }

        report = report with
        {
            Cells = cells,
            Editions = new Dictionary<FormSection, Edition>(report.Editions) { [FormSection.Proactive] = Edition.Form2019 },
        };
        await using BrowserSession session = await fixture.SignInAsync(Analyst);
        Assert.Equal("导入完成：修订 1 份", await session.ImportAsync("砚池镇2023.html", "text/html", Page(report)));
        await session.Page.Locator("a[href^='/reports/']").First.ClickAsync();
        await session.Page.WaitForURLAsync("**/reports/*/2023");
        await session.Page.Locator("nav.tabs").WaitForAsync();
        ILocator warning = session.Page.Locator(".rail-list > li").Filter(new() { HasTextString = "表式版本" });
        Assert.Equal(1, await warning.CountAsync());
        Assert.Equal(1, await warning.Locator(".severity-warning").CountAsync());
        await warning.GetByRole(AriaRole.Link).ClickAsync();
        await session.Page.Locator(".rail-detail").WaitForAsync();
        string detail = await session.Page.Locator(".rail-detail").InnerTextAsync();
        Assert.Contains("本年度应使用 2021 版表式，报告使用的是 2019 版。", detail, StringComparison.Ordinal);
        Assert.Contains("按当年通知规定的表式重新填报。", detail, StringComparison.Ordinal);
        session.AssertNoTrouble();
    }

    [Fact]
    public async Task Fifty_megabytes_of_text_are_refused_on_the_page_with_the_limit()
    {
        string folder = Directory.CreateTempSubdirectory("disclosure-large-").FullName;
        string path = Path.Combine(folder, "巨大.txt");
        await File.WriteAllBytesAsync(path, Large(), TestContext.Current.CancellationToken);
        await using BrowserSession session = await fixture.SignInAsync(Analyst);
        await session.OpenUploadAsync();
        await session.Page.SetInputFilesAsync("#upload-files", path);
        ILocator refused = session.Page.Locator(".refused");
        await refused.WaitForAsync();
        Assert.Contains("文件太大：巨大.txt。单个文件最大 20 MiB。请拆分", await refused.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(await session.AxeAsync("serious", "critical"));
        await AssertAliveAsync(session);
    }

    [Fact]
    public async Task Fifty_megabytes_of_text_are_refused_by_the_API_with_the_limit()
    {
        await using BrowserSession session = await fixture.SignInAsync(Analyst);
        (int status, string body) = await session.PostImportAsync("巨大.txt", Large());
        Assert.Equal(400, status);
        using JsonDocument answer = JsonDocument.Parse(body);
        JsonElement refused = Assert.Single(answer.RootElement.GetProperty("refused").EnumerateArray());
        Assert.Contains("文件太大：巨大.txt。单个文件最大 20 MiB。", refused.GetProperty("message").GetString(), StringComparison.Ordinal);
        await AssertAliveAsync(session);
    }

    [Fact]
    public async Task A_bad_file_in_an_archive_fails_alone()
    {
        using MemoryStream archive = new();
        using (ZipArchive zip = new(archive, ZipArchiveMode.Create, leaveOpen: true))
        {
            await AddAsync(zip, "麦垄镇2021.html", Page(Report("麦垄镇", 2021)));
            await AddAsync(zip, "坏的.html", Picture);
            await AddAsync(zip, "柳叶渡镇2021.html", Page(Report("柳叶渡镇", 2021)));
        }

        await using BrowserSession session = await fixture.SignInAsync(Analyst);
        string title = await session.ImportAsync("全县.zip", "application/zip", archive.ToArray());
        Assert.Contains("修订 2 份", title, StringComparison.Ordinal);
        Assert.Contains("未导入 1 份", title, StringComparison.Ordinal);
        ILocator failed = session.Page.Locator("tbody tr").Filter(new() { HasTextString = "坏的.html" });
        Assert.Equal(1, await failed.CountAsync());
        Assert.Contains("的内容不是扩展名所说的类型", await failed.InnerTextAsync(), StringComparison.Ordinal);
        await AssertAliveAsync(session);
    }

    /// <summary>Hands a file in that has nothing to import; the page's text about it.</summary>
    private async Task<string> TellAsync(string name, string type, byte[] content)
    {
        await using BrowserSession session = await fixture.SignInAsync(Analyst);
        Assert.Matches("^导入完成：未导入 [12] 份$", await session.ImportAsync(name, type, content));
        string told = await session.Page.Locator("main").InnerTextAsync();
        Assert.Contains("文件中没有可以导入的报告，原因见下表。", told, StringComparison.Ordinal);
        await AssertAliveAsync(session);
        return told;
    }

    /// <summary>The same window goes on, and so does the server.</summary>
    private static async Task AssertAliveAsync(BrowserSession session)
    {
        await session.OpenAsync("/reports");
        Assert.Equal(200, (await session.GetAsync("/health/ready")).Status);
        session.AssertNoTrouble();
    }

    private static AnnualReport Report(string unit, int year)
    {
        AnnualReport report = RandomReports.Next(new Random(year), Edition.Form2021);
        return report with
        {
            Organisation = unit,
            Period = new ReportingPeriod(year),
            Metadata = new ReportMetadata { Title = $"{unit}{year}年政府信息公开工作年度报告" },
        };
    }

    private static byte[] Page(AnnualReport report) => Encoding.UTF8.GetBytes(ReportRenderer.Html(report));

    private static byte[] Large()
    {
        byte[] large = new byte[50 << 20];
        large.AsSpan().Fill((byte)'1');
        return large;
    }

    private static async Task AddAsync(ZipArchive zip, string name, byte[] content)
    {
        await using Stream entry = await zip.CreateEntry(name).OpenAsync();
        await entry.WriteAsync(content);
    }
}
