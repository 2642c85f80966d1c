using System.Text.Json;
using DisclosureInsights.Browser.Tests.Browsers;
using Microsoft.Playwright;
using Xunit;

namespace DisclosureInsights.Browser.Tests;

/// <summary>
/// Nothing of a district is told to another one, whichever way it is asked for: not there, without a word of it. Names of
/// the other district serve as canaries in everything that comes back.
/// </summary>
public sealed class IsolationTests(BrowserFixture fixture)
{
    private const string District = "云岫";
    private const string NotFound = "没有找到这个页面";

    [Fact]
    public async Task Whatever_names_a_thing_of_another_district_is_not_found()
    {
        Foreign foreign = await ForeignAsync();
        await using BrowserSession session = await fixture.SignInAsync("chengtang-analyst");
        foreach (string path in PathsTo(foreign))
        {
            IAPIResponse answer = await session.GetAsync(path);
            Assert.True(answer.Status == 404, $"{path} answered {answer.Status}");
            await AssertSilentAsync(answer, path, foreign);
        }
    }

    [Fact]
    public async Task Lists_and_numbers_that_both_districts_have_show_the_own_district_alone()
    {
        Foreign foreign = await ForeignAsync();
        await using BrowserSession session = await fixture.SignInAsync("chengtang-analyst");
        string[] paths =
        [
            "/", "/compare", "/findings", "/reports", "/imports", "/units", "/units/1", "/reports/1/2023", "/reports/1/2023?tab=prose",
            "/reports/1/2023?tab=source", "/reports/1/2023/review?show=all", "/reports/1/2022/key-in", "/units/list.csv", "/export/findings.csv", "/export/findings.xlsx",
            "/export/compare.csv", "/export/compare.xlsx", "/export/totals.csv?indicator=requests-new", "/export/totals.xlsx?indicator=requests-new",
            "/api/v1/units", "/api/v1/reports?take=200", "/api/v1/reports/1/2023", "/api/v1/findings?take=200", "/api/v1/indicators", "/api/v1/imports",
        ];
        foreach (string path in paths)
        {
            IAPIResponse answer = await session.GetAsync(path);
            Assert.True(answer.Status == 200, $"{path} answered {answer.Status}");
            await AssertSilentAsync(answer, path, foreign);
        }

        foreach (string path in paths.Where(path => !path.Contains('.', StringComparison.Ordinal) && !path.StartsWith("/api", StringComparison.Ordinal)))
        {
            await session.OpenAsync(path);
            AssertSilent(await session.Page.ContentAsync(), path, foreign);
        }

        session.AssertNoTrouble();
    }

    [Fact]
    public async Task Moving_on_within_an_open_page_finds_nothing_of_another_district()
    {
        Foreign foreign = await ForeignAsync();
        await using BrowserSession session = await fixture.SignInAsync("chengtang-analyst");
        foreach (string path in PathsTo(foreign).Where(path => !IsFile(path) && !path.StartsWith("/api", StringComparison.Ordinal)))
        {
            // The file field tells that the page is live; the mark tells that no new document was loaded.
            await session.OpenUploadAsync();
            await session.Page.EvaluateAsync("window.sameDocument = true");
            await session.Page.EvaluateAsync("path => Blazor.navigateTo(path)", path);
            await session.Page.Locator("h1", new() { HasTextString = NotFound }).WaitForAsync();
            Assert.True(await session.Page.EvaluateAsync<bool>("window.sameDocument === true"), $"{path} loaded a new document.");
            AssertSilent(await session.Page.ContentAsync(), path, foreign);
        }

        session.AssertNoTrouble();
    }

    [Fact]
    public async Task A_report_that_is_open_gives_way_when_a_foreign_one_is_asked_for()
    {
        Foreign foreign = await ForeignAsync();
        await using BrowserSession session = await fixture.SignInAsync("chengtang-analyst");
        await session.OpenUploadAsync();
        await session.Page.EvaluateAsync("window.sameDocument = true");
        await session.Page.EvaluateAsync("() => Blazor.navigateTo('/reports/1/2023')");
        await session.Page.Locator("nav.tabs").WaitForAsync();
        await session.Page.EvaluateAsync("path => Blazor.navigateTo(path)", $"/reports/{foreign.Unit}/2023");
        await session.Page.Locator("h1", new() { HasTextString = NotFound }).WaitForAsync();
        Assert.Equal(0, await session.Page.Locator("nav.tabs").CountAsync());
        Assert.True(await session.Page.EvaluateAsync<bool>("window.sameDocument === true"));
        AssertSilent(await session.Page.ContentAsync(), "an open report", foreign);
        session.AssertNoTrouble();
    }

    [Fact]
    public async Task A_unit_reporter_sees_the_own_unit_alone()
    {
        Foreign district = await ForeignAsync();
        await using BrowserSession session = await fixture.SignInAsync("yunxiu-reporter");
        JsonElement own = Assert.Single((await JsonAsync(session, "/api/v1/units")).EnumerateArray());
        int unit = own.GetProperty("id").GetInt32();
        string name = own.GetProperty("name").GetString()!;
        Foreign others = district with { Names = [.. district.Names.Where(word => word != District && !name.Contains(word, StringComparison.Ordinal))] };
        int other = unit == 2 ? 3 : 2;

        string[] visible =
        [
            "/", "/reports", $"/units/{unit}", $"/reports/{unit}/2023", $"/reports/{unit}/2023?tab=prose", $"/reports/{unit}/2023/review?show=all", "/findings",
            "/export/totals.csv?indicator=requests-new", "/export/totals.xlsx?indicator=requests-new", "/export/findings.csv", "/export/findings.xlsx",
            "/api/v1/reports?take=200", "/api/v1/findings?take=200", "/api/v1/indicators", $"/api/v1/reports/{unit}/2023",
        ];
        foreach (string path in visible)
        {
            IAPIResponse answer = await session.GetAsync(path);
            Assert.True(answer.Status == 200, $"{path} answered {answer.Status}");
            await AssertSilentAsync(answer, path, others);
        }

        Assert.Contains(name, await AnswerText.OfAsync(await session.GetAsync("/export/totals.csv?indicator=requests-new")), StringComparison.Ordinal);
        string[] hidden =
        [
            $"/units/{other}", $"/reports/{other}/2023", $"/reports/{other}/2023/source", $"/reports/{other}/2023/review", $"/findings?unit={other}", $"/export/findings.csv?unit={other}",
            $"/export/findings.xlsx?unit={other}", $"/api/v1/reports/{other}/2023", $"/api/v1/reports?unit={other}", $"/api/v1/findings?unit={other}",
            $"/api/v1/indicators?unit={other}",
        ];
        foreach (string path in hidden)
        {
            IAPIResponse answer = await session.GetAsync(path);
            Assert.True(answer.Status == 404, $"{path} answered {answer.Status}");
            await AssertSilentAsync(answer, path, others);
        }

        string[] refused =
        [
            "/imports", $"/imports/{district.Import}", $"/imports/{district.Import}/lines.csv", "/compare", "/export/compare.csv", "/units", "/units/list.csv",
            "/export/compare.xlsx", "/admin/members", $"/reports/{unit}/2023/key-in", $"/reports/{other}/2023/key-in", "/api/v1/imports", $"/api/v1/imports/{district.Import}",
        ];
        foreach (string path in refused)
        {
            IAPIResponse answer = await session.GetAsync(path);
            Assert.True(answer.Status == 403, $"{path} answered {answer.Status}");
            await AssertSilentAsync(answer, path, others);
        }
    }

    [Theory]
    [InlineData("yunxiu-viewer")]
    [InlineData("yunxiu-reporter")]
    public async Task Who_may_not_import_is_refused(string user)
    {
        await using BrowserSession session = await fixture.SignInAsync(user);
        (int status, _) = await session.PostImportAsync("年报.txt", "一、总体情况"u8.ToArray());
        Assert.Equal(403, status);
    }

    [Theory]
    [InlineData("/api/v1/units")]
    [InlineData("/api/v1/reports")]
    [InlineData("/api/v1/reports/1/2023")]
    [InlineData("/api/v1/findings")]
    [InlineData("/api/v1/indicators")]
    [InlineData("/api/v1/imports")]
    [InlineData("/api/v1/antiforgery")]
    public async Task Without_a_session_the_API_asks_for_one(string path)
    {
        await using BrowserSession session = await fixture.OpenAsync();
        IAPIResponse answer = await session.GetAsync(path);
        Assert.Equal(401, answer.Status);
        Assert.DoesNotContain(District, await answer.TextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/reports/1/2023")]
    [InlineData("/reports/1/2023/source")]
    [InlineData("/reports/1/2023/review")]
    [InlineData("/reports/1/2023/key-in")]
    [InlineData("/units/list.csv")]
    [InlineData("/export/findings.csv")]
    [InlineData("/export/compare.xlsx")]
    public async Task Without_a_session_pages_and_exports_lead_to_the_sign_in(string path)
    {
        await using BrowserSession session = await fixture.OpenAsync();
        IAPIResponse answer = await session.GetAsync(path);
        Assert.Equal(302, answer.Status);
        Assert.Contains("/account/login", answer.Headers["location"], StringComparison.Ordinal);
    }

    /// <summary>Every kind of address that carries a number, year or id which only the other district has.</summary>
    private static string[] PathsTo(Foreign foreign) =>
    [
        $"/units/{foreign.Unit}",
        $"/reports/{foreign.Unit}/2023",
        $"/reports/{foreign.Unit}/2023?tab=prose",
        $"/reports/{foreign.Unit}/2023?tab=source",
        $"/reports/{foreign.Unit}/2023?revision=1",
        $"/reports/{foreign.Unit}/2023/source",
        $"/reports/{foreign.Unit}/2023/review",
        $"/reports/{foreign.Unit}/2023/review?show=all",
        $"/reports/{foreign.Unit}/2023/key-in",
        "/reports/1/2017/review",
        "/reports/1/2017",
        "/reports/1/2017/source",
        "/reports?year=2017",
        "/?year=2017",
        $"/findings?unit={foreign.Unit}",
        $"/export/findings.csv?unit={foreign.Unit}",
        $"/export/findings.xlsx?unit={foreign.Unit}",
        "/compare?year=2017",
        "/export/compare.csv?year=2017",
        "/export/compare.xlsx?year=2017",
        $"/imports/{foreign.Import}",
        $"/imports/{foreign.Import}/lines.csv",
        $"/imports/{foreign.Import}/lines.xlsx",
        $"/api/v1/imports/{foreign.Import}",
        $"/api/v1/reports/{foreign.Unit}/2023",
        "/api/v1/reports/1/2017",
        $"/api/v1/reports?unit={foreign.Unit}",
        $"/api/v1/reports?unit=1&unit={foreign.Unit}",
        $"/api/v1/findings?unit={foreign.Unit}",
        $"/api/v1/indicators?unit={foreign.Unit}",
    ];

    private static bool IsFile(string path) =>
        path.StartsWith("/export", StringComparison.Ordinal) || path.Contains("/source", StringComparison.Ordinal) || path.Contains("/lines.", StringComparison.Ordinal);

    /// <summary>What the first district has, as its own analyst sees it.</summary>
    private async Task<Foreign> ForeignAsync()
    {
        await using BrowserSession session = await fixture.SignInAsync("yunxiu-analyst");
        JsonElement[] units = [.. (await JsonAsync(session, "/api/v1/units")).EnumerateArray()];
        JsonElement unit = units.Last(each => each.GetProperty("years").EnumerateArray().Any(year => year.GetInt32() == 2023));
        JsonElement imports = (await JsonAsync(session, "/api/v1/imports?take=100")).GetProperty("items");
        JsonElement import = imports.EnumerateArray().Last();
        Foreign foreign = new(
            unit.GetProperty("id").GetInt32(),
            import.GetProperty("id").GetString()!,
            [District, .. units.Select(each => each.GetProperty("name").GetString()!)]);

        // Its own people do find it: a 404 for the others is not for want of the thing.
        Assert.Equal(200, (await session.GetAsync($"/reports/{foreign.Unit}/2023")).Status);
        Assert.Equal(200, (await session.GetAsync($"/imports/{foreign.Import}")).Status);
        Assert.Equal(200, (await session.GetAsync("/reports/1/2017")).Status);
        return foreign;
    }

    private static async Task<JsonElement> JsonAsync(BrowserSession session, string path)
    {
        IAPIResponse answer = await session.GetAsync(path);
        Assert.Equal(200, answer.Status);
        return (await answer.JsonAsync())!.Value;
    }

    private static async Task AssertSilentAsync(IAPIResponse answer, string path, Foreign foreign) =>
        AssertSilent(await AnswerText.OfAsync(answer), path, foreign);

    private static void AssertSilent(string text, string path, Foreign foreign) => Assert.All(
        foreign.Names, name => Assert.False(text.Contains(name, StringComparison.Ordinal), $"{path} tells of {name}"));

    /// <param name="Unit">Number of a unit that only this district has, with a report on 2023.</param>
    /// <param name="Import">Id of an import.</param>
    /// <param name="Names">Words that nobody else may read.</param>
    private sealed record Foreign(int Unit, string Import, IReadOnlyList<string> Names);
}
