using System.Text.Json;
using DisclosureInsights.Browser.Tests.Browsers;
using Xunit;

namespace DisclosureInsights.Browser.Tests;

/// <summary>
/// Every page at a desk's and a phone's width: no accessibility finding that matters, nothing on the console, no request
/// to another host. With DISCLOSURE_SCREENSHOTS=1 the pages are pictured into docs/images.
/// </summary>
public sealed class PagesTests(BrowserFixture fixture)
{
    private static readonly (string Name, string User, string Path)[] Pages =
    [
        ("login", "", "/account/login"),
        ("not-found", "yunxiu-analyst", "/reports/999/2023"),
        ("overview", "yunxiu-analyst", "/"),
        ("compare", "yunxiu-analyst", "/compare?indicator=requests-new&year=2024"),
        ("findings", "yunxiu-analyst", "/findings?severity=error"),
        ("reports", "yunxiu-analyst", "/reports?year=2023"),
        ("report-table", "yunxiu-analyst", "/reports/{flagged}"),
        ("report-prose", "yunxiu-analyst", "/reports/{flagged}?tab=prose"),
        ("report-2014", "yunxiu-analyst", "/reports/1/2017"),
        ("report-2019", "yunxiu-analyst", "/reports/1/2019"),
        ("imports", "yunxiu-analyst", "/imports"),
        ("import", "yunxiu-analyst", "{import}"),
        ("units", "yunxiu-admin", "/units"),
        ("unit", "yunxiu-analyst", "/units/1"),
        ("members", "yunxiu-admin", "/admin/members"),
        ("password", "yunxiu-viewer", "/account/password"),
    ];

    public static TheoryData<string, int, int> Cases
    {
        get
        {
            TheoryData<string, int, int> cases = [];
            foreach ((string name, _, _) in Pages)
            {
                cases.Add(name, 1366, 768);
                cases.Add(name, 390, 844);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Page_is_accessible_and_keeps_to_itself(string name, int width, int height)
    {
        (_, string user, string path) = Pages.Single(page => page.Name == name);
        await using BrowserSession session = await (user.Length == 0
            ? fixture.OpenAsync(width, height)
            : fixture.SignInAsync(user, width, height));
        await session.OpenAsync(await ResolveAsync(session, path));
        await session.PictureAsync($"{name}-{width}");
        Assert.Empty(await session.AxeAsync("serious", "critical"));
        if (name != "not-found")
        {
            // The browser itself notes a page that answers 404 on its console.
            session.AssertNoTrouble();
        }

        int overflow = await session.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(overflow <= 0, $"The page is {overflow} px wider than the window.");
    }

    [Fact]
    public async Task Pages_speak_English_to_whoever_chooses_it()
    {
        await using BrowserSession session = await fixture.SignInAsync("yunxiu-viewer");
        await session.ChooseEnglishAsync();
        foreach ((string name, _, string path) in Pages.Where(page => page.User == "yunxiu-analyst" && page.Name != "not-found"))
        {
            await session.OpenAsync(await ResolveAsync(session, path));
            await session.PictureAsync($"{name}-en");
            string navigation = await session.Page.Locator("nav").First.InnerTextAsync();
            Assert.DoesNotMatch("[一-龥]", navigation);
            Assert.DoesNotMatch("[一-龥]{2,}", await session.Page.Locator("thead").First.InnerTextIfAnyAsync());
        }
    }

    /// <summary>Fills in addresses that depend on the data: a flagged report with prose, the newest import.</summary>
    private static async Task<string> ResolveAsync(BrowserSession session, string path)
    {
        if (path.Contains("{flagged}", StringComparison.Ordinal))
        {
            JsonElement findings = await session.GetJsonAsync("/api/v1/findings?rule=channels-below-total");
            JsonElement inProse = findings.GetProperty("items").EnumerateArray().First(finding => finding.GetProperty("evidence").GetArrayLength() > 0);
            return path.Replace("{flagged}", $"{inProse.GetProperty("unit")}/{inProse.GetProperty("year")}", StringComparison.Ordinal);
        }

        if (path == "{import}")
        {
            await session.OpenAsync("/imports");
            return await session.Page.Locator("a[href*='/imports/'], a[href^='imports/']").First.GetAttributeAsync("href") ?? "";
        }

        return path;
    }
}
