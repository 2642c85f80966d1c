using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace DisclosureInsights.Browser.Tests.Servers;

/// <summary>The web application as a process of its own, on a free port, with a folder of its own for its data.</summary>
public sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(100);

    private readonly Process process;
    private readonly ConcurrentQueue<string> output = new();

    private ServerProcess(Process process, Uri address)
    {
        this.process = process;
        Address = address;
        process.OutputDataReceived += (_, line) => output.Enqueue(line.Data ?? "");
        process.ErrorDataReceived += (_, line) => output.Enqueue(line.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public Uri Address { get; }

    /// <summary>What the server has printed, for messages of failed tests.</summary>
    public string Output => string.Join(Environment.NewLine, output);

    /// <summary>Starts the server and waits until it is ready.</summary>
    /// <param name="folder">Folder for its database and keys; used again, it goes on where the last one stopped.</param>
    /// <param name="settings">Settings beside the defaults, as names with colons.</param>
    /// <param name="environment">Name of the hosting environment.</param>
    public static async Task<ServerProcess> StartAsync(
        string folder, IReadOnlyDictionary<string, string>? settings = null, string environment = "Development")
    {
        Uri address = new($"http://127.0.0.1:{FreePort()}");
        ProcessStartInfo start = new("dotnet")
        {
            WorkingDirectory = Repository.WebProject,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Repository.WebAssembly);
        Dictionary<string, string> all = new()
        {
            ["ASPNETCORE_ENVIRONMENT"] = environment,
            ["Urls"] = address.ToString(),
            ["ConnectionStrings:Disclosure"] = $"Data Source={Path.Combine(folder, "disclosure.db")}",
            ["Account:KeysFolder"] = Path.Combine(folder, "keys"),
        };
        foreach ((string name, string value) in settings ?? new Dictionary<string, string>())
        {
            all[name] = value;
        }

        foreach ((string name, string value) in all)
        {
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        ServerProcess server = new(Process.Start(start)!, address);
        await server.WaitUntilReadyAsync();
        return server;
    }

    /// <summary>A folder for one server's data, removed with the temporary files of the machine.</summary>
    public static string NewFolder() => Directory.CreateTempSubdirectory("disclosure-test-").FullName;

    /// <summary>Ends the process without giving it a chance to tidy up.</summary>
    public async Task KillAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }

        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        process.Dispose();
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task WaitUntilReadyAsync()
    {
        using HttpClient client = new();
        using CancellationTokenSource limit = new(StartLimit);
        using PeriodicTimer timer = new(Poll);
        while (await timer.WaitForNextTickAsync(limit.Token))
        {
            if (process.HasExited)
            {
                // Only then its last lines have come through the pipes.
                await process.WaitForExitAsync(limit.Token);
                throw new InvalidOperationException($"The server ended at its start:{Environment.NewLine}{Output}");
            }

            try
            {
                using HttpResponseMessage response = await client.GetAsync(new Uri(Address, "/health/ready"), limit.Token);
                if (response.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet: the next tick asks again, until the limit.
                continue;
            }
        }
    }
}
