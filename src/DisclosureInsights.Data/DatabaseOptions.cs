using DisclosureInsights.Data.Providers;

namespace DisclosureInsights.Data;

/// <summary>Which database the product runs on.</summary>
public sealed class DatabaseOptions
{
    /// <summary><c>Database:Provider</c>. Default Sqlite.</summary>
    public DatabaseProvider Provider { get; set; } = DatabaseProvider.Sqlite;

    /// <summary><c>ConnectionStrings:Disclosure</c>. Default for SQLite: <c>Data Source=App_Data/disclosure.db</c>; PostgreSQL has none.</summary>
    public string ConnectionString { get; set; } = "";

    /// <summary>
    /// <c>ConnectionStrings:DisclosureOwner</c>, PostgreSQL only: the role that owns the tables and applies migrations,
    /// which then grants the role of <see cref="ConnectionString"/> what it needs. Default: the same as that one.
    /// </summary>
    public string? OwnerConnectionString { get; set; }

    /// <summary>
    /// <c>Database:SynchronousFull</c>, SQLite only: waits for the disk at every commit, so that a power failure takes no
    /// committed import with it. Default false: the last commits may be lost then, the file stays sound.
    /// </summary>
    public bool SynchronousFull { get; set; }

    /// <summary>
    /// <c>Database:AllowBypassingRole</c>, PostgreSQL only: starts even with a role that row-level security does not bind
    /// (a superuser, or BYPASSRLS). Default false.
    /// </summary>
    public bool AllowBypassingRole { get; set; }
}
