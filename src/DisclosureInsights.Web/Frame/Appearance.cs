namespace DisclosureInsights.Web.Frame;

/// <summary>Light or dark, as the reader's cookie says; without a cookie light.</summary>
/// <param name="IsDark">Whether the pages are drawn dark.</param>
public sealed record Appearance(bool IsDark)
{
    /// <summary>Written by Frame/appearance.js; holds <c>dark</c> or <c>light</c> and nothing about the person.</summary>
    public const string Cookie = "appearance";

    public static Appearance Of(HttpContext? context) => new(context?.Request.Cookies[Cookie] == "dark");
}
