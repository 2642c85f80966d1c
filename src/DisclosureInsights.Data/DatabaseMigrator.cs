using DisclosureInsights.Data.Providers;
using DisclosureInsights.Data.Providers.PostgreSql;
using DisclosureInsights.Data.Providers.Sqlite;
using Microsoft.Extensions.Options;

namespace DisclosureInsights.Data;

/// <summary>
/// Brings the database to this version of the product, at start. Several processes may start together: one applies the
/// migrations while the others wait, and one that died in the middle holds no one up.
/// </summary>
public sealed class DatabaseMigrator
{
    private readonly DatabaseOptions options;

    public DatabaseMigrator(IOptions<DatabaseOptions> options) => this.options = options.Value;

    /// <summary>Creates the database where it is missing and applies what it lacks.</summary>
    /// <exception cref="InvalidOperationException">
    /// PostgreSQL: row-level security does not bind the application's role (see <see cref="DatabaseOptions.AllowBypassingRole"/>).
    /// </exception>
    public Task MigrateAsync(CancellationToken cancellationToken = default) => options.Provider == DatabaseProvider.PostgreSql
        ? PostgreSqlMigration.RunAsync(options, cancellationToken)
        : SqliteMigration.RunAsync(options, cancellationToken);
}
