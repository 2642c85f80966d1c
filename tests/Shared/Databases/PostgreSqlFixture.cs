namespace DisclosureInsights.Tests.Shared;

/// <summary>
/// One server for all tests of a process, started by the first that asks for it and stopped at the end. To be an assembly
/// fixture: <c>[assembly: AssemblyFixture(typeof(PostgreSqlFixture))]</c>.
/// </summary>
public sealed class PostgreSqlFixture : IAsyncDisposable
{
    private static readonly Lazy<Task<PostgreSqlServer>> Server = new(() => PostgreSqlServer.StartAsync(PostgreSqlServer.FindBinaries()!));

    /// <summary>The server; skips the test where PostgreSQL is not installed.</summary>
    public static Task<PostgreSqlServer> ServerAsync()
    {
        if (PostgreSqlServer.FindBinaries() is null)
        {
            Xunit.Assert.Skip("PostgreSQL is not installed (Debian package postgresql).");
        }

        return Server.Value;
    }

    public async ValueTask DisposeAsync()
    {
        if (Server.IsValueCreated)
        {
            await (await Server.Value).DisposeAsync();
        }
    }
}
