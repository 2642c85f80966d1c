using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace DisclosureInsights.Data.Providers.PostgreSql;

/// <summary>Applies migrations to a PostgreSQL database and sees to it that its row-level security binds the application.</summary>
internal static class PostgreSqlMigration
{
    /// <summary>Key of the advisory lock that lets one process migrate at a time.</summary>
    private const long MigrationLock = 0x4449_534D_4947_5201;

    public static async Task RunAsync(DatabaseOptions options, CancellationToken cancellationToken)
    {
        string owner = options.OwnerConnectionString ?? options.ConnectionString;
        await using NpgsqlConnection connection = new(new NpgsqlConnectionStringBuilder(owner) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(cancellationToken);

        // Held by the session: it is let go when the process ends, however it ends.
        await ExecuteAsync(connection, $"select pg_advisory_lock({MigrationLock})", cancellationToken);
        await using (DisclosureContext context =
            new DisclosureContextFactory(new DatabaseOptions { Provider = DatabaseProvider.PostgreSql, ConnectionString = owner }).Create(null))
        {
            context.Database.SetCommandTimeout(TimeSpan.FromMinutes(30));
            await context.Database.MigrateAsync(cancellationToken);
        }

        if (options.OwnerConnectionString is not null)
        {
            await GrantAsync(connection, new NpgsqlConnectionStringBuilder(options.ConnectionString).Username, cancellationToken);
        }

        await ExecuteAsync(connection, $"select pg_advisory_unlock({MigrationLock})", cancellationToken);
        if (!options.AllowBypassingRole)
        {
            await RequireBoundAsync(options.ConnectionString, cancellationToken);
        }
    }

    private static async Task GrantAsync(NpgsqlConnection connection, string? role, CancellationToken cancellationToken)
    {
        string quoted = new NpgsqlCommandBuilder().QuoteIdentifier(role ?? throw new InvalidOperationException(
            "ConnectionStrings:Disclosure names no user; the owner cannot grant it anything."));
        await ExecuteAsync(
            connection,
            $"grant usage on schema public to {quoted}; grant select, insert, update, delete on all tables in schema public to {quoted}",
            cancellationToken);
    }

    private static async Task RequireBoundAsync(string connectionString, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = new(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        await using NpgsqlCommand command = connection.CreateCommand();
        command.CommandText = "select rolsuper or rolbypassrls from pg_roles where rolname = current_user";
        if (await command.ExecuteScalarAsync(cancellationToken) is true)
        {
            throw new InvalidOperationException(
                $"The database role “{connection.UserName}” is a superuser or has BYPASSRLS: row-level security would not keep tenants "
                + "apart. Name another role in ConnectionStrings:Disclosure (create role … login nosuperuser nobypassrls), or set "
                + "Database:AllowBypassingRole to true.");
        }
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 600;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
