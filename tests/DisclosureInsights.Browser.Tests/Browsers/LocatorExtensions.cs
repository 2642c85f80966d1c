using Microsoft.Playwright;

namespace DisclosureInsights.Browser.Tests.Browsers;

internal static class LocatorExtensions
{
    /// <summary>The text of an element, empty where there is none.</summary>
    public static async Task<string> InnerTextIfAnyAsync(this ILocator locator) =>
        await locator.CountAsync() > 0 ? await locator.InnerTextAsync() : "";
}
