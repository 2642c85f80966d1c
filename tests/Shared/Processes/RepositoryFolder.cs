namespace DisclosureInsights.Tests.Shared.Processes;

/// <summary>The repository that the tests run in.</summary>
public static class RepositoryFolder
{
    public static string Path { get; } = Find();

    /// <summary>The real report beside the repository; skips the test where it is absent.</summary>
    public static string Seed()
    {
        DirectoryInfo folder = new(System.IO.Path.Combine(Path, "..", "shared", "seed"));
        string? seed = folder.Exists ? folder.EnumerateFiles("*.txt").FirstOrDefault()?.FullName : null;
        if (seed is null)
        {
            Xunit.Assert.Skip("The seed is not beside this repository.");
        }

        return seed;
    }

    private static string Find()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "DisclosureInsights.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
