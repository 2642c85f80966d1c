using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace DisclosureInsights.Data.Providers.Sqlite;

/// <summary>
/// Settings that SQLite keeps for a connection, set whenever one is opened. The write-ahead log is a setting of the file
/// (<see cref="SqliteMigration"/>): EF also opens connections that only read, on which it cannot be set.
/// </summary>
internal sealed class SqlitePragmas(bool synchronousFull) : DbConnectionInterceptor
{
    private readonly string pragmas =
        $"PRAGMA busy_timeout=5000; PRAGMA synchronous={(synchronousFull ? "FULL" : "NORMAL")}; PRAGMA foreign_keys=ON;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using DbCommand command = Command(connection);
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using DbCommand command = Command(connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private DbCommand Command(DbConnection connection)
    {
        DbCommand command = connection.CreateCommand();
        command.CommandText = pragmas;
        return command;
    }
}
