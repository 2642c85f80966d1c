using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using DisclosureInsights.Import;

namespace DisclosureInsights.Application.Reading;

/// <summary>A reading process, seen from outside. Serves one file at a time; once something went wrong it is only good to be disposed of.</summary>
internal sealed class ReaderProcess : IDisposable
{
    private const int KeptErrorLines = 40;
    private const int KilledForMemory = 137;

    /// <summary>What a .NET process needs of its environment; nothing else is handed on, least of all connection strings.</summary>
    private static readonly string[] Inherited =
    [
        "SystemRoot", "TEMP", "TMP", "TMPDIR", "HOME", "LD_LIBRARY_PATH", "DOTNET_ROOT", "DOTNET_BUNDLE_EXTRACT_BASE_DIR",
        "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "DOTNET_SYSTEM_GLOBALIZATION_APPLOCALICU",
    ];

    private static readonly TimeSpan EndingTakes = TimeSpan.FromSeconds(5);

    private readonly Process process;
    private readonly Stream input;
    private readonly Stream output;
    private readonly Queue<string> errors = [];

    private ReaderProcess(Process process)
    {
        this.process = process;
        input = process.StandardInput.BaseStream;
        output = process.StandardOutput.BaseStream;
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginErrorReadLine();
    }

    /// <summary>Files it has read so far.</summary>
    public int FilesRead { get; private set; }

    /// <summary>Number of the process in the system.</summary>
    public int Id => process.Id;

    public bool HasExited => process.HasExited;

    /// <summary>Starts a process and waits until it is ready.</summary>
    /// <exception cref="ReaderUnavailableException">It does not start, or does not become ready.</exception>
    public static async Task<ReaderProcess> StartAsync(ReaderCommand command, long memoryLimit, CancellationToken cancellationToken)
    {
        ReaderProcess? started = null;
        try
        {
            started = new ReaderProcess(Process.Start(StartInfo(command, memoryLimit))!);
            (ReaderFrame kind, byte[] build) = await ReaderFrames.ReadAsync(started.output, cancellationToken);
            return kind == ReaderFrame.Ready && build.AsSpan().SequenceEqual(ReadWorker.Build)
                ? started
                : throw new InvalidDataException("It is of another build.");
        }
        catch (Exception problem) when (problem is Win32Exception or IOException or InvalidDataException or InvalidOperationException)
        {
            string said = started?.Errors ?? "";
            started?.Dispose();
            throw new ReaderUnavailableException(
                $"The process that reads files cannot be started ({command.FileName} {string.Join(' ', command.Arguments)}). " +
                $"Allow it, or set Reading:Isolated to false to read without limits of time and memory. {said}",
                problem);
        }
        catch (OperationCanceledException)
        {
            started?.Dispose();
            throw;
        }
    }

    /// <summary>Reads a file.</summary>
    /// <exception cref="OperationCanceledException">The time is over, or the import was given up; the process goes on reading and has to be disposed of.</exception>
    public async Task<ReaderAnswer> ReadAsync(ReadOnlyMemory<byte> content, string fileName, ReadLimits limits, CancellationToken cancellationToken)
    {
        FilesRead++;
        try
        {
            byte[] request = ReadResultFormat.Write(new ReadResultFormat.Request(fileName, limits));
            await ReaderFrames.WriteAsync(input, ReaderFrame.Request, request, cancellationToken);
            await ReaderFrames.WriteAsync(input, ReaderFrame.Content, content, cancellationToken);
            List<ReadReport> reports = [];
            while (true)
            {
                (ReaderFrame kind, byte[] frame) = await ReaderFrames.ReadAsync(output, cancellationToken);
                switch (kind)
                {
                    case ReaderFrame.Report:
                        reports.Add(ReadResultFormat.Read<ReadReport>(frame));
                        break;
                    case ReaderFrame.Ending:
                        ReadResultFormat.Ending ending = ReadResultFormat.Read<ReadResultFormat.Ending>(frame);
                        return new ReaderAnswer(new ReadResult(ending.Kind, reports, ending.Errors), ReaderFailure.None, "");
                    case ReaderFrame.Broke:
                        return new ReaderAnswer(null, ReaderFailure.Broke, Encoding.UTF8.GetString(frame));
                    case ReaderFrame.OutOfMemory:
                        return new ReaderAnswer(null, ReaderFailure.OutOfMemory, "");
                    default:
                        throw new InvalidDataException("The reading process answers something else than was asked.");
                }
            }
        }
        catch (IOException problem)
        {
            return await DiedAsync(problem);
        }
        catch (Exception problem) when (problem is InvalidDataException or JsonException)
        {
            return new ReaderAnswer(null, ReaderFailure.Died, problem.Message);
        }
    }

    /// <summary>Ends the process at once, whatever it is doing.</summary>
    public void Dispose()
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception problem) when (problem is InvalidOperationException or Win32Exception or NotSupportedException)
        {
            // It had ended by itself.
        }

        process.Dispose();
    }

    private string Errors
    {
        get
        {
            lock (errors)
            {
                return string.Join('\n', errors);
            }
        }
    }

    private static ProcessStartInfo StartInfo(ReaderCommand command, long memoryLimit)
    {
        ProcessStartInfo start = new(command.FileName)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        foreach (string argument in command.Arguments)
        {
            start.ArgumentList.Add(argument);
        }

        Dictionary<string, string> kept = [];
        foreach (string name in Inherited)
        {
            if (Environment.GetEnvironmentVariable(name) is { } value)
            {
                kept[name] = value;
            }
        }

        start.Environment.Clear();
        foreach ((string name, string value) in kept)
        {
            start.Environment[name] = value;
        }

        start.Environment["DOTNET_GCHeapHardLimit"] = memoryLimit.ToString("X", CultureInfo.InvariantCulture);

        // One file at a time on one thread: a server's collector would only take memory.
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_gcConcurrent"] = "0";
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        return start;
    }

    private async Task<ReaderAnswer> DiedAsync(Exception problem)
    {
        using CancellationTokenSource ending = new(EndingTakes);
        try
        {
            await process.WaitForExitAsync(ending.Token);
        }
        catch (OperationCanceledException)
        {
            return new ReaderAnswer(null, ReaderFailure.Died, $"{problem.Message} {Errors}");
        }

        string said = Errors;
        bool memory = process.ExitCode == KilledForMemory
            || said.Contains("Out of memory", StringComparison.OrdinalIgnoreCase)
            || said.Contains(nameof(OutOfMemoryException), StringComparison.Ordinal);
        return new ReaderAnswer(null, memory ? ReaderFailure.OutOfMemory : ReaderFailure.Died, $"Exit status {process.ExitCode}. {said}");
    }

    private void Keep(string? line)
    {
        lock (errors)
        {
            if (line is not null && errors.Count < KeptErrorLines)
            {
                errors.Enqueue(line);
            }
        }
    }
}
