using DisclosureInsights.Data.Providers;
using DisclosureInsights.Tests.Shared;
using Microsoft.Data.Sqlite;

[assembly: AssemblyFixture(typeof(PostgreSqlFixture))]
[assembly: AssemblyFixture(typeof(DisclosureInsights.Data.Tests.Databases.DatabaseFixture))]

namespace DisclosureInsights.Data.Tests.Databases;

/// <summary>Hands out databases on both providers: one is migrated, the others are copies of it.</summary>
public sealed class DatabaseFixture : IDisposable
{
    public static readonly TheoryData<DatabaseProvider> Providers = [DatabaseProvider.Sqlite, DatabaseProvider.PostgreSql];

    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("disclosure-data-");
    private readonly Lazy<Task<PostgreSqlDatabase>> postgreSqlTemplate;
    private readonly Lazy<Task<string>> sqliteTemplate;
    private int files;

    public DatabaseFixture()
    {
        postgreSqlTemplate = new(MigratePostgreSqlAsync);
        sqliteTemplate = new(MigrateSqliteAsync);
    }

    public async Task<TestDatabase> CreateAsync(DatabaseProvider provider)
    {
        if (provider == DatabaseProvider.PostgreSql)
        {
            PostgreSqlServer server = await PostgreSqlFixture.ServerAsync();
            return new TestDatabase(Options(await server.CreateDatabaseAsync(await postgreSqlTemplate.Value)));
        }

        string path = NewFile();
        File.Copy(await sqliteTemplate.Value, path);
        return new TestDatabase(Options(path));
    }

    /// <summary>Settings of a database that does not exist yet.</summary>
    public async Task<DatabaseOptions> EmptyAsync(DatabaseProvider provider) => provider == DatabaseProvider.PostgreSql
        ? Options(await (await PostgreSqlFixture.ServerAsync()).CreateDatabaseAsync())
        : Options(NewFile());

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        directory.Delete(recursive: true);
    }

    private static DatabaseOptions Options(PostgreSqlDatabase database) => new()
    {
        Provider = DatabaseProvider.PostgreSql,
        ConnectionString = database.ConnectionString,
        OwnerConnectionString = database.OwnerConnectionString,
    };

    private static DatabaseOptions Options(string path) => new() { ConnectionString = $"Data Source={path}" };

    private string NewFile() => Path.Combine(directory.FullName, $"{Interlocked.Increment(ref files)}.db");

    private async Task<PostgreSqlDatabase> MigratePostgreSqlAsync()
    {
        PostgreSqlServer server = await PostgreSqlFixture.ServerAsync();
        PostgreSqlDatabase database = await server.CreateDatabaseAsync();
        await new DatabaseMigrator(Microsoft.Extensions.Options.Options.Create(Options(database))).MigrateAsync();

        // A database is copied only while nobody is connected to it.
        Npgsql.NpgsqlConnection.ClearAllPools();
        return database;
    }

    private async Task<string> MigrateSqliteAsync()
    {
        string path = NewFile();
        await new DatabaseMigrator(Microsoft.Extensions.Options.Options.Create(Options(path))).MigrateAsync();

        // The last connection to close writes the log back into the file that is copied.
        SqliteConnection.ClearAllPools();
        return path;
    }
}
