using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace DisclosureInsights.Tests.Shared;

/// <summary>
/// A PostgreSQL server of the tests' own: a fresh data directory, a free port, no password, gone with the tests. It is
/// started with the binaries that the system has, as a user that is not root (PostgreSQL refuses root).
/// </summary>
public sealed class PostgreSqlServer : IAsyncDisposable
{
    /// <summary>Owns the databases' tables; no superuser.</summary>
    public const string OwnerRole = "disclosure_owner";

    /// <summary>What the product signs in as: neither superuser nor owner, bound by row-level security.</summary>
    public const string ApplicationRole = "disclosure_app";

    private readonly Process process;
    private readonly EventHandler stop;
    private readonly string binaries;
    private readonly string directory;
    private readonly int port;
    private Task drain = Task.CompletedTask;
    private int databases;

    private PostgreSqlServer(Process process, EventHandler stop, string binaries, string directory, int port)
    {
        this.process = process;
        this.stop = stop;
        this.binaries = binaries;
        this.directory = directory;
        this.port = port;
    }

    /// <summary>Where the newest installed server has its binaries; null where there is none.</summary>
    public static string? FindBinaries() => Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql")
            .OrderByDescending(path => int.TryParse(Path.GetFileName(path), CultureInfo.InvariantCulture, out int version) ? version : 0)
            .Select(path => Path.Combine(path, "bin"))
            .FirstOrDefault(path => File.Exists(Path.Combine(path, "initdb")))
        : null;

    public static async Task<PostgreSqlServer> StartAsync(string binaries)
    {
        string directory = (await RunAsync("mktemp", "-d", "/tmp/disclosure-postgres-XXXXXX")).Trim();
        await RunAsync(Path.Combine(binaries, "initdb"), "-D", directory, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync");
        int port = FreePort();
        Process process = Process.Start(Command(
            Path.Combine(binaries, "postgres"), "-D", directory, "-k", directory, "-p", port.ToString(CultureInfo.InvariantCulture),
            "-c", "listen_addresses=127.0.0.1", "-c", "fsync=off", "-c", "max_connections=200"))!;

        // A test process that is stopped takes its server with it; one that is killed cannot.
        EventHandler stop = (_, _) => process.Kill();
        AppDomain.CurrentDomain.ProcessExit += stop;
        while (await process.StandardError.ReadLineAsync() is { } line)
        {
            if (line.Contains("ready to accept connections", StringComparison.Ordinal))
            {
                PostgreSqlServer server = new(process, stop, binaries, directory, port);
                server.drain = DrainAsync(process.StandardError);
                await server.QueryAsync("postgres", $"create role {OwnerRole} login; create role {ApplicationRole} login");
                return server;
            }
        }

        throw new InvalidOperationException("PostgreSQL did not start.");
    }

    /// <summary>Makes a database: empty, or a copy of another one that nobody is connected to.</summary>
    public async Task<PostgreSqlDatabase> CreateDatabaseAsync(PostgreSqlDatabase? template = null)
    {
        string name = $"test_{Interlocked.Increment(ref databases).ToString(CultureInfo.InvariantCulture)}";
        await QueryAsync("postgres", $"create database {name} owner {OwnerRole} template {template?.Name ?? "template0"}");
        if (template is null)
        {
            await QueryAsync(name, $"alter schema public owner to {OwnerRole}");
        }

        return new PostgreSqlDatabase(name, ConnectionString(name, ApplicationRole), ConnectionString(name, OwnerRole), ConnectionString(name, "postgres"));
    }

    /// <summary>Runs statements as the superuser and gives what they print.</summary>
    public Task<string> QueryAsync(string database, string sql) => RunAsync(
        Path.Combine(binaries, "psql"), "-h", "127.0.0.1", "-p", port.ToString(CultureInfo.InvariantCulture), "-U", "postgres", "-d", database,
        "-v", "ON_ERROR_STOP=1", "-qtAc", sql);

    public async ValueTask DisposeAsync()
    {
        await RunAsync(Path.Combine(binaries, "pg_ctl"), "stop", "-D", directory, "-m", "immediate");
        await process.WaitForExitAsync();
        AppDomain.CurrentDomain.ProcessExit -= stop;
        await drain;
        process.Dispose();
        await RunAsync("rm", "-rf", directory);
    }

    private string ConnectionString(string database, string role) =>
        $"Host=127.0.0.1;Port={port.ToString(CultureInfo.InvariantCulture)};Database={database};Username={role};Maximum Pool Size=20";

    // A server whose messages nobody reads stops when the pipe is full.
    private static async Task DrainAsync(StreamReader messages)
    {
        while (await messages.ReadLineAsync() is not null)
        {
        }
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task<string> RunAsync(string file, params string[] arguments)
    {
        using Process run = Process.Start(Command(file, arguments))!;
        Task<string> errors = run.StandardError.ReadToEndAsync();
        string output = await run.StandardOutput.ReadToEndAsync();
        await run.WaitForExitAsync();
        return run.ExitCode == 0
            ? output
            : throw new InvalidOperationException($"{Path.GetFileName(file)} ended with {run.ExitCode}: {await errors}");
    }

    private static ProcessStartInfo Command(string file, params string[] arguments)
    {
        bool root = Environment.UserName == "root";

        // setpriv becomes the command instead of starting it: its process id is the server's.
        ProcessStartInfo start = new(root ? "setpriv" : file)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/tmp",
        };
        foreach (string argument in root
            ? (string[])["--reuid=postgres", "--regid=postgres", "--init-groups", "--", file, .. arguments]
            : arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return start;
    }
}
