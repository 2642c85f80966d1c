namespace DisclosureInsights.Browser.Tests.Servers;

/// <summary>Places in the repository, found from where the tests run.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

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

    /// <summary>The real report beside the repository; null where it is absent.</summary>
    public static string? Seed
    {
        get
        {
            DirectoryInfo folder = new(Path.Combine(Root, "..", "shared", "seed"));
            return folder.Exists ? folder.EnumerateFiles("*.txt").FirstOrDefault()?.FullName : null;
        }
    }

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "DisclosureInsights.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
