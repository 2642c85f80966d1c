using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using DisclosureInsights.Web.Frame;
using DisclosureInsights.Web.Localization;
using DisclosureInsights.Web.Tests.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace DisclosureInsights.Web.Tests.Localization;

public sealed partial class TextTests : ComponentTest
{
    private static readonly Assembly Web = typeof(Cultures).Assembly;
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo(Cultures.English);

    public static TheoryData<string> Files => new(ResourceFiles.NamesIn(Web));

    [Theory]
    [MemberData(nameof(Files))]
    public void Both_languages_have_the_same_keys_with_the_same_placeholders(string file)
    {
        IReadOnlyDictionary<string, string> chinese = ResourceFiles.Read(Web, file, null);
        IReadOnlyDictionary<string, string> english = ResourceFiles.Read(Web, file, English);

        Assert.NotEmpty(chinese);
        Assert.Equal(chinese.Keys.Order(StringComparer.Ordinal), english.Keys.Order(StringComparer.Ordinal));
        foreach ((string key, string text) in chinese)
        {
            Assert.False(string.IsNullOrWhiteSpace(text), key);
            Assert.False(string.IsNullOrWhiteSpace(english[key]), key);
            Assert.Equal((key, Placeholders(text)), (key, Placeholders(english[key])));
        }
    }

    [Theory]
    [InlineData(Cultures.Chinese)]
    [InlineData(Cultures.English)]
    public void Every_text_of_MudBlazor_is_there_and_formats(string culture)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        ChineseMudLocalizer localizer = new(Services.GetRequiredService<IStringLocalizer<MudBlazorTexts>>());
        string name = Assert.Single(ResourceFiles.NamesIn(typeof(MudLocalizer).Assembly));
        IReadOnlyDictionary<string, string> original = ResourceFiles.Read(typeof(MudLocalizer).Assembly, name, null);
        Assert.True(original.Count > 100);

        foreach ((string key, string text) in original)
        {
            LocalizedString translated = localizer[key];
            Assert.False(translated.ResourceNotFound, key);
            Assert.Equal((key, Placeholders(text)), (key, Placeholders(translated.Value)));
            Assert.NotEmpty(localizer[key, "1", "2", "3", "4"].Value);
        }
    }

    [Fact]
    public void Every_entry_of_the_navigation_has_words()
    {
        IReadOnlyDictionary<string, string> words = ResourceFiles.Read(Web, typeof(NavigationTexts).FullName!, null);

        Assert.All(NavigationRegistry.Application.Entries, entry => Assert.Contains(entry.Path, words.Keys));
        Assert.All(Enum.GetNames<NavigationGroup>(), group => Assert.Contains("group." + group, words.Keys));
    }

    private static string Placeholders(string text) =>
        string.Join(",", Placeholder().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal));

    [GeneratedRegex(@"\{\d+[^}]*\}")]
    private static partial Regex Placeholder();
}
