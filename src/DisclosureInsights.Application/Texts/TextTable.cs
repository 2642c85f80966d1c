using System.Globalization;
using System.Resources;

namespace DisclosureInsights.Application.Texts;

/// <summary>A table of texts beside this class, one <c>.resx</c> a language.</summary>
/// <param name="name">Name of the table, e.g. <c>RuleTexts</c>.</param>
internal sealed class TextTable(string name)
{
    private readonly ResourceManager resources = new(typeof(TextTable).Namespace + "." + name, typeof(TextTable).Assembly);

    /// <summary>The text of a key.</summary>
    /// <exception cref="MissingManifestResourceException">The table has no such key: a bug that a test finds first.</exception>
    public string Get(string key, CultureInfo culture) =>
        Find(key, culture) ?? throw new MissingManifestResourceException($"{resources.BaseName} has no text {key} in {culture.Name}.");

    public string? Find(string key, CultureInfo culture) => resources.GetString(key, culture);
}
