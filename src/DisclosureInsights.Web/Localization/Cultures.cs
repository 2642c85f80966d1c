using System.Globalization;
using Microsoft.AspNetCore.Localization;

namespace DisclosureInsights.Web.Localization;

/// <summary>The languages of the pages. The browser's own wish is not asked: officials share machines set up in English.</summary>
public static class Cultures
{
    public const string Chinese = "zh-CN";

    public const string English = "en";

    /// <summary>In the order they are offered; the first is the default.</summary>
    public static readonly IReadOnlyList<string> All = [Chinese, English];

    /// <summary>Name of the cookie that holds a person's choice.</summary>
    public static readonly string Cookie = CookieRequestCultureProvider.DefaultCookieName;

    public static bool IsSupported(string? culture) => culture is not null && All.Contains(culture);

    /// <summary>Default Chinese, otherwise what the cookie says.</summary>
    public static void Configure(RequestLocalizationOptions options)
    {
        CultureInfo[] cultures = [.. All.Select(CultureInfo.GetCultureInfo)];
        options.DefaultRequestCulture = new RequestCulture(cultures[0]);
        options.SupportedCultures = cultures;
        options.SupportedUICultures = cultures;
        options.RequestCultureProviders = [new CookieRequestCultureProvider { CookieName = Cookie }];
    }
}
