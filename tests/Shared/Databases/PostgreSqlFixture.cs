using Xunit;

namespace DisclosureInsights.Tests.Shared;

/// <summary>
/// One server for all tests of a process, started by the first that asks for it. To be an assembly fixture:
/// <c>[assembly: AssemblyFixture(typeof(PostgreSqlFixture))]</c>.
/// </summary>
public sealed class PostgreSqlFixture : IAsyncDisposable
{
    private readonly Lazy<Task<PostgreSqlServer>> server = new(() => PostgreSqlServer.StartAsync(PostgreSqlServer.FindBinaries()!));

    /// <summary>The server; skips the test where PostgreSQL is not installed.</summary>
    public Task<PostgreSqlServer> ServerAsync()
    {
        if (PostgreSqlServer.FindBinaries() is null)
        {
            Assert.Skip("PostgreSQL is not installed (Debian package postgresql).");
        }

        return server.Value;
    }

    public async ValueTask DisposeAsync()
    {
        if (server.IsValueCreated)
        {
            await (await server.Value).DisposeAsync();
        }
    }
}
