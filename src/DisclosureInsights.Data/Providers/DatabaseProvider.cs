namespace DisclosureInsights.Data.Providers;

/// <summary>The databases that the product runs on.</summary>
public enum DatabaseProvider
{
    /// <summary>One node, a file beside the product.</summary>
    Sqlite,

    /// <summary>A server, for several nodes.</summary>
    PostgreSql,
}
