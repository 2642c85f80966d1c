using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace DisclosureInsights.Data.Providers.Sqlite;

/// <summary>Applies migrations to a file of SQLite.</summary>
internal static class SqliteMigration
{
    public static async Task RunAsync(DatabaseOptions options, CancellationToken cancellationToken)
    {
        string path = new SqliteConnectionStringBuilder(options.ConnectionString).DataSource;
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } directory)
        {
            Directory.CreateDirectory(directory);
        }

        // EF's own lock is a row that a killed process leaves behind, and every later start would wait for it for ever. A
        // write transaction on a file beside the database is let go by the system when its process ends.
        await using SqliteConnection guard = new(new SqliteConnectionStringBuilder
        {
            DataSource = path + ".migration",
            Pooling = false,
            DefaultTimeout = 600,
        }.ConnectionString);
        await guard.OpenAsync(cancellationToken);
        await using SqliteTransaction alone = guard.BeginTransaction(deferred: false);

        await using DisclosureContext context = new DisclosureContextFactory(options).Create(null);
        IEnumerable<string> pending = await context.Database.GetPendingMigrationsAsync(cancellationToken);
        if (!pending.Any())
        {
            return;
        }

        await context.Database.OpenConnectionAsync(cancellationToken);
        await using (SqliteCommand prepare = (SqliteCommand)context.Database.GetDbConnection().CreateCommand())
        {
            prepare.CommandText = "PRAGMA journal_mode=WAL; drop table if exists \"__EFMigrationsLock\"";
            await prepare.ExecuteNonQueryAsync(cancellationToken);
        }

        await context.Database.MigrateAsync(cancellationToken);
    }
}
