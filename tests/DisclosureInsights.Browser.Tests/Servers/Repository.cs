using DisclosureInsights.Tests.Shared.Processes;

namespace DisclosureInsights.Browser.Tests.Servers;

/// <summary>Places in the repository, found from where the tests run.</summary>
internal static class Repository
{
    public static string Root => RepositoryFolder.Path;

    /// <summary>The built web application of the same configuration as these tests.</summary>
    public static string WebAssembly
    {
        get
        {
            DirectoryInfo framework = new(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
            return Path.Combine(WebProject, "bin", framework.Parent!.Name, framework.Name, "DisclosureInsights.Web.dll");
        }
    }

    public static string WebProject => Path.Combine(Root, "src", "DisclosureInsights.Web");
}
