using DisclosureInsights.Browser.Tests.Servers;
using DisclosureInsights.Tests.Shared;
using Xunit;

[assembly: AssemblyFixture(typeof(PostgreSqlFixture))]

namespace DisclosureInsights.Browser.Tests.Processes;

/// <summary>What docker-compose.yml starts, started directly: Production, PostgreSQL, an owner and an ordinary role.</summary>
public sealed class PostgreSqlServerTests
{
    private const int ReportsOfOneFile = MadeUpDistrict.Reports / 3;
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(100);

    [Fact]
    public async Task Server_on_an_empty_database_imports_through_the_queue_in_it()
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        PostgreSqlServer postgres = await PostgreSqlFixture.ServerAsync();
        PostgreSqlDatabase database = await postgres.CreateDatabaseAsync();
        Dictionary<string, string> settings = Settings(database);
        string folder = ServerProcess.NewFolder();
        await using (ServerProcess server = await ServerProcess.StartAsync(folder, settings, "Production"))
        {
            await MadeUpDistrict.SetUpAsync(folder, settings, cancellation);
            using ServerSession session = await ServerSession.SignInAsync(server, MadeUpDistrict.Analyst, MadeUpDistrict.Password, cancellation);
            Guid import = await session.UploadAsync([MadeUpDistrict.Files[0]], cancellation);
            Assert.Equal("completed", await EndAsync(session, import, cancellation));
        }

        Assert.Equal($"{ReportsOfOneFile}", (await postgres.QueryAsync(database.Name, "select count(*) from report")).Trim());
        Assert.Equal("1", (await postgres.QueryAsync(database.Name, "select count(*) from hangfire.job where invocationdata::text like '%ImportJob%'")).Trim());
        string owners = $"select count(*) from pg_tables where schemaname in ('public', 'hangfire') and tableowner <> '{PostgreSqlServer.OwnerRole}'";
        Assert.Equal("0", (await postgres.QueryAsync(database.Name, owners)).Trim());

        // The second start finds everything in place.
        await using ServerProcess again = await ServerProcess.StartAsync(folder, settings, "Production");
        using ServerSession later = await ServerSession.SignInAsync(again, MadeUpDistrict.Analyst, MadeUpDistrict.Password, cancellation);
        Assert.Equal(1, (await later.GetAsync("/api/v1/imports", cancellation)).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Import_of_a_killed_server_is_finished_by_the_next_one()
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        PostgreSqlServer postgres = await PostgreSqlFixture.ServerAsync();
        PostgreSqlDatabase database = await postgres.CreateDatabaseAsync();
        Dictionary<string, string> settings = Settings(database);
        string folder = ServerProcess.NewFolder();
        await MadeUpDistrict.SetUpAsync(folder, settings, cancellation);
        Guid import;
        await using (ServerProcess killed = await ServerProcess.StartAsync(folder, settings, "Production"))
        {
            using ServerSession session = await ServerSession.SignInAsync(killed, MadeUpDistrict.Analyst, MadeUpDistrict.Password, cancellation);
            import = await session.UploadAsync(MadeUpDistrict.Files, cancellation);
            await killed.KillAsync();
        }

        Assert.Equal("t", (await postgres.QueryAsync(database.Name, "select state in (0, 1) from import_batch")).Trim());
        await using ServerProcess next = await ServerProcess.StartAsync(folder, settings, "Production");
        using ServerSession later = await ServerSession.SignInAsync(next, MadeUpDistrict.Analyst, MadeUpDistrict.Password, cancellation);
        Assert.Equal("completed", await EndAsync(later, import, cancellation));
        Assert.Equal($"{MadeUpDistrict.Reports}|{MadeUpDistrict.Reports}", (await postgres.QueryAsync(
            database.Name, "select count(*), count(*) filter (where revision = 1 and current) from report")).Trim());
    }

    [Fact]
    public async Task Demo_in_production_refuses_to_start()
    {
        PostgreSqlServer postgres = await PostgreSqlFixture.ServerAsync();
        Dictionary<string, string> settings = new(Settings(await postgres.CreateDatabaseAsync())) { ["Demo:Enabled"] = "true" };
        InvalidOperationException refusal = await Assert.ThrowsAsync<InvalidOperationException>(
            () => ServerProcess.StartAsync(ServerProcess.NewFolder(), settings, "Production"));
        Assert.Contains("Demo:Enabled must not be true in Production", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Superuser_as_the_applications_role_refuses_to_start()
    {
        PostgreSqlServer postgres = await PostgreSqlFixture.ServerAsync();
        PostgreSqlDatabase database = await postgres.CreateDatabaseAsync();
        Dictionary<string, string> settings = new(Settings(database)) { ["ConnectionStrings:Disclosure"] = database.SuperuserConnectionString };
        InvalidOperationException refusal = await Assert.ThrowsAsync<InvalidOperationException>(
            () => ServerProcess.StartAsync(ServerProcess.NewFolder(), settings, "Production"));
        Assert.Contains("Database:AllowBypassingRole", refusal.Message, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Settings(PostgreSqlDatabase database) => new()
    {
        ["Database:Provider"] = "PostgreSql",
        ["ConnectionStrings:Disclosure"] = database.ConnectionString,
        ["ConnectionStrings:DisclosureOwner"] = database.OwnerConnectionString,
        ["Jobs:Storage"] = "PostgreSql",
    };

    /// <summary>The state in which the import ends.</summary>
    private static async Task<string?> EndAsync(ServerSession session, Guid import, CancellationToken cancellation)
    {
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(TimeSpan.FromMinutes(3));
        using PeriodicTimer timer = new(Poll);
        string? state;
        do
        {
            await timer.WaitForNextTickAsync(limit.Token);
            state = (await session.GetAsync($"/api/v1/imports/{import}?take=1", limit.Token)).GetProperty("import").GetProperty("state").GetString();
        }
        while (state is "queued" or "running");

        return state;
    }
}
