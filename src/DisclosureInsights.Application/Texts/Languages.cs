using System.Globalization;

namespace DisclosureInsights.Application.Texts;

/// <summary>The languages that the product speaks.</summary>
public static class Languages
{
    public static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");

    public static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    /// <summary>Chinese first: it is the default wherever nothing else was chosen.</summary>
    public static readonly IReadOnlyList<CultureInfo> All = [Chinese, English];

    public static bool IsEnglish(CultureInfo culture) =>
        string.Equals(culture.TwoLetterISOLanguageName, "en", StringComparison.Ordinal);

    /// <summary>The language with this name (<c>zh-CN</c>, <c>en</c>); null where the product does not speak it.</summary>
    public static CultureInfo? Find(string? name) =>
        All.FirstOrDefault(culture => string.Equals(culture.Name, name, StringComparison.OrdinalIgnoreCase));
}
