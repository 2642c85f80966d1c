namespace DisclosureInsights.Web.Identity;

/// <summary>Where a form leads back to. Only addresses of this application: others would make the sign-in page a lure.</summary>
public static class ReturnUrl
{
    /// <summary>The address if it is a local one, else the start page.</summary>
    public static string LocalOrHome(string? url) => IsLocal(url) ? url! : "/";

    /// <summary>"/x" is local; "//x" and "/\x" are other hosts to a browser, and control characters may be dropped by it.</summary>
    public static bool IsLocal(string? url) =>
        url is ['/', ..] && (url.Length == 1 || url[1] is not ('/' or '\\')) && !url.Any(char.IsControl);
}
