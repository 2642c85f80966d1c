using DisclosureInsights.Data.Providers;
using DisclosureInsights.Data.Users;
using DisclosureInsights.Tests.Shared;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace DisclosureInsights.Data.Tests.Databases;

public class MigrationTests(DatabaseFixture databases)
{
    [Theory, MemberData(nameof(DatabaseFixture.Providers), MemberType = typeof(DatabaseFixture))]
    public async Task Processes_that_start_together_bring_an_empty_database_to_this_version(DatabaseProvider provider)
    {
        DatabaseOptions options = await databases.EmptyAsync(provider);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => new DatabaseMigrator(Options.Create(options)).MigrateAsync())));

        await using DisclosureContext context = new DisclosureContextFactory(options).Create(null);
        Assert.Empty(await context.Database.GetPendingMigrationsAsync());
        Assert.False(context.Database.HasPendingModelChanges());
        Assert.Empty(await new Data.Tenancy.TenantStore(new DisclosureContextFactory(options), TimeProvider.System).ListAsync());
    }

    [Fact]
    public async Task A_process_that_died_while_migrating_holds_no_one_up()
    {
        DatabaseOptions options = await databases.EmptyAsync(DatabaseProvider.Sqlite);
        await using (SqliteConnection connection = new(options.ConnectionString))
        {
            await connection.OpenAsync();
            await using SqliteCommand left = connection.CreateCommand();
            left.CommandText =
                """
                CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY, "Timestamp" TEXT NOT NULL);
                INSERT INTO "__EFMigrationsLock" VALUES (1, '2025-01-01 00:00:00');
                """;
            await left.ExecuteNonQueryAsync();
        }

        await new DatabaseMigrator(Options.Create(options)).MigrateAsync()
            .WaitAsync(TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task A_role_that_row_security_does_not_bind_is_refused()
    {
        PostgreSqlDatabase database = await (await PostgreSqlFixture.ServerAsync()).CreateDatabaseAsync();
        DatabaseOptions options = new() { Provider = DatabaseProvider.PostgreSql, ConnectionString = database.SuperuserConnectionString };

        InvalidOperationException refusal = await Assert.ThrowsAsync<InvalidOperationException>(
            () => new DatabaseMigrator(Options.Create(options)).MigrateAsync());
        Assert.Contains("BYPASSRLS", refusal.Message, StringComparison.Ordinal);

        options.AllowBypassingRole = true;
        await new DatabaseMigrator(Options.Create(options)).MigrateAsync();
    }

    [Fact]
    public async Task A_role_that_owns_the_tables_is_bound_by_row_security_too()
    {
        PostgreSqlDatabase database = await (await PostgreSqlFixture.ServerAsync()).CreateDatabaseAsync();
        TestDatabase own = new(new DatabaseOptions { Provider = DatabaseProvider.PostgreSql, ConnectionString = database.OwnerConnectionString });
        await new DatabaseMigrator(Options.Create(own.Options)).MigrateAsync();
        await own.UnitAsync(await own.TenantAsync("north"), "甲镇");

        await using DisclosureContext context = own.Contexts.Create(null);
        Assert.Equal(0, await context.Set<Data.Units.UnitRow>().IgnoreQueryFilters().CountAsync());
    }

    [Fact]
    public async Task Sqlite_connections_get_their_settings()
    {
        TestDatabase database = await databases.CreateAsync(DatabaseProvider.Sqlite);
        await using DisclosureContext context = database.Contexts.Create(null);

        Assert.Equal(["wal"], await context.Database.SqlQueryRaw<string>("PRAGMA journal_mode").ToListAsync());
        Assert.Equal([1], await context.Database.SqlQueryRaw<int>("PRAGMA foreign_keys").ToListAsync());
    }

    [Theory, MemberData(nameof(DatabaseFixture.Providers), MemberType = typeof(DatabaseFixture))]
    public async Task Identity_keeps_accounts_in_the_same_database(DatabaseProvider provider)
    {
        TestDatabase database = await databases.CreateAsync(provider);
        await using DisclosureContext context = database.Contexts.Create(null);
        using UserOnlyStore<User, DisclosureContext, Guid> store = new(context);
        User user = new("analyst") { NormalizedUserName = "ANALYST", DisplayName = "分析员" };

        await store.CreateAsync(user);

        Assert.Equal("分析员", (await store.FindByNameAsync("ANALYST"))?.DisplayName);
        Assert.Equal("分析员", (await new UserDirectory(database.Contexts).NamesAsync([user.Id]))[user.Id]);
        Assert.Equal([user.Id], (await new UserDirectory(database.Contexts).ListAsync()).Select(account => account.Id));
    }

    [Theory]
    [InlineData("Database:Provider", "Oracle", "Oracle")]
    [InlineData("Database:Provider", "PostgreSql", "ConnectionStrings:Disclosure")]
    [InlineData("ConnectionStrings:Disclosure", "no such=setting", "ConnectionStrings:Disclosure")]
    [InlineData("Database:SynchronousFull", "perhaps", "Database:SynchronousFull")]
    public void Wrong_settings_are_named_at_start(string key, string value, string named)
    {
        using ServiceProvider services = Services(new() { [key] = value });

        OptionsValidationException refusal =
            Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IOptions<DatabaseOptions>>().Value);
        Assert.Contains(named, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_settings_the_database_is_a_file_of_Sqlite()
    {
        using ServiceProvider services = Services([]);
        using IServiceScope scope = services.CreateScope();

        Assert.Equal(DatabaseProvider.Sqlite, services.GetRequiredService<IOptions<DatabaseOptions>>().Value.Provider);
        Assert.Null(scope.ServiceProvider.GetRequiredService<DisclosureContext>().Tenant);
        Assert.All(
            Registrations([]).Where(service => service.ServiceType.Assembly == typeof(DisclosureContext).Assembly),
            service => Assert.NotNull(scope.ServiceProvider.GetRequiredService(service.ServiceType)));
    }

    private static ServiceProvider Services(Dictionary<string, string?> settings) => Registrations(settings).BuildServiceProvider();

    private static ServiceCollection Registrations(Dictionary<string, string?> settings)
    {
        ServiceCollection services = new();
        services.AddData(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        return services;
    }
}
