using Hangfire.PostgreSql;
using Npgsql;

namespace DisclosureInsights.Web.Jobs;

/// <summary>
/// The queue's tables in PostgreSQL, made by the owner: the application's role may not create a schema, and need not.
/// </summary>
internal static class QueueSchema
{
    public const string Name = "hangfire";

    /// <summary>Key of the advisory lock that lets one process prepare the schema at a time.</summary>
    private const long PreparationLock = 0x4449_534D_5155_4501;

    /// <summary>Creates or updates the tables as the owner and grants the application's role what it needs.</summary>
    /// <param name="owner">Connection string of the role that owns the tables.</param>
    /// <param name="application">Connection string of the role that works with them.</param>
    public static void Prepare(string owner, string application)
    {
        string role = new NpgsqlConnectionStringBuilder(application).Username ?? throw new InvalidOperationException(
            "ConnectionStrings:Disclosure names no user; the owner cannot grant it anything.");
        using NpgsqlConnection connection = new(new NpgsqlConnectionStringBuilder(owner) { Pooling = false }.ConnectionString);
        connection.Open();

        // Held by the session: it is let go when the connection closes, however that comes about.
        Execute(connection, $"select pg_advisory_lock({PreparationLock})");
        PostgreSqlObjectsInstaller.Install(connection, Name);
        string quoted = new NpgsqlCommandBuilder().QuoteIdentifier(role);
        Execute(
            connection,
            $"grant usage on schema {Name} to {quoted}; "
            + $"grant select, insert, update, delete on all tables in schema {Name} to {quoted}; "
            + $"grant usage, select, update on all sequences in schema {Name} to {quoted}");
    }

    private static void Execute(NpgsqlConnection connection, string sql)
    {
        using NpgsqlCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
