using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Resources;

namespace DisclosureInsights.Web.Tests.Localization;

/// <summary>The texts compiled into an assembly.</summary>
internal static class ResourceFiles
{
    /// <summary>Names of the text files, without language and extension.</summary>
    public static IEnumerable<string> NamesIn(Assembly assembly) =>
        assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(".resources", StringComparison.Ordinal))
            .Select(name => name[..^".resources".Length]);

    /// <summary>A file's texts in one language, without falling back to another.</summary>
    public static IReadOnlyDictionary<string, string> Read(Assembly assembly, string name, CultureInfo? culture)
    {
        Assembly holder = culture is null ? assembly : assembly.GetSatelliteAssembly(culture);
        string resource = culture is null ? name + ".resources" : $"{name}.{culture.Name}.resources";
        using Stream? stream = holder.GetManifestResourceStream(resource);
        if (stream is null)
        {
            return new Dictionary<string, string>();
        }

        using ResourceReader reader = new(stream);
        return reader.Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);
    }
}
