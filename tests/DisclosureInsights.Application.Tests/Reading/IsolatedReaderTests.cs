using System.Diagnostics;
using System.Globalization;
using System.Text;
using DisclosureInsights.Application.Reading;
using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Import;
using DisclosureInsights.Tests.Shared.Processes;
using DisclosureInsights.Tests.Shared.Rendering;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace DisclosureInsights.Application.Tests.Reading;

/// <summary>
/// Files are read by the real program in a process of its own. Where a process has to misbehave, a shell script takes
/// its place: it says that it is ready as the real one does, then hangs, dies or talks nonsense.
/// </summary>
public sealed class IsolatedReaderTests : IDisposable
{
    private static readonly byte[] Report =
        Encoding.UTF8.GetBytes(ReportRenderer.Html(RandomReports.Next(new Random(1), Edition.Form2021)));

    private readonly string folder = Directory.CreateTempSubdirectory("disclosure-reader-").FullName;
    private readonly FakeTimeProvider clock = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static ReaderCommand Program { get; } = new(
        ReaderCommand.Of(typeof(IsolatedReader).Assembly).FileName, [DisclosureCommand.Program, ReadWorker.Argument]);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task File_is_read_as_in_this_process()
    {
        using IsolatedReader reader = Reader(Program);
        foreach (Edition edition in Enum.GetValues<Edition>())
        {
            AnnualReport report = RandomReports.Next(new Random(3), edition);
            byte[] page = Encoding.UTF8.GetBytes(ReportRenderer.Html(report)), text = Encoding.UTF8.GetBytes(ReportRenderer.PlainText(report, TextStyle.Seed));
            Assert.Equal(Contents.Of(ReportReader.Read(page, "页.html", cancellationToken: Cancellation)), Contents.Of(await reader.ReadAsync(page, "页.html", Cancellation)));
            Assert.Equal(Contents.Of(ReportReader.Read(text, "a.txt", cancellationToken: Cancellation)), Contents.Of(await reader.ReadAsync(text, "a.txt", Cancellation)));
        }

        Assert.Equal(Contents.Of(ReportReader.Read(new byte[5], "a.txt", cancellationToken: Cancellation)), Contents.Of(await reader.ReadAsync(new byte[5], "a.txt", Cancellation)));
    }

    [Fact]
    public async Task File_that_fills_the_memory_fails_alone()
    {
        using IsolatedReader reader = Reader(Program, memory: 64 << 20);
        byte[] large = Encoding.UTF8.GetBytes("<html><body>" + string.Concat(Enumerable.Repeat("<p>0</p>", 240_000)));

        Assert.Single((await reader.ReadAsync(Report, "a.html", Cancellation)).Reports);
        ReadError error = Error(await reader.ReadAsync(large, "large.html", Cancellation));
        Assert.Equal((ReadErrorCode.TooMuchMemory, "large.html", "64 MiB"), (error.Code, error.Arguments[0], error.Arguments[1]));
        Assert.Single((await reader.ReadAsync(Report, "a.html", Cancellation)).Reports);
    }

    [Fact]
    public async Task File_that_hangs_is_given_up_when_its_time_is_over_and_the_next_is_read()
    {
        string hangs = Path.Combine(folder, "hangs");
        using IsolatedReader reader = Reader(First($"head -c 1 > '{hangs}'; echo $$ > '{hangs}'; exec sleep 600"));

        Task<ReadResult> reading = reader.ReadAsync(Report, "a.html", Cancellation);
        int id = await NumberAsync(hangs);
        clock.Advance(TimeSpan.FromSeconds(59));
        Assert.False(reading.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(1));
        ReadError error = Error(await reading);

        Assert.Equal((ReadErrorCode.TooSlow, "a.html", "60"), (error.Code, error.Arguments[0], error.Arguments[1]));
        await AssertEndedAsync(id);
        Assert.Single((await reader.ReadAsync(Report, "a.html", Cancellation)).Reports);
    }

    [Theory]
    [InlineData("exit 3", ReadErrorCode.ReaderBroke)]
    [InlineData("kill -9 $$", ReadErrorCode.TooMuchMemory)]
    [InlineData("head -c 9 > /dev/null; echo 'Out of memory.' >&2; exit 134", ReadErrorCode.TooMuchMemory)]
    [InlineData("head -c 9 > /dev/null; echo 'Stack overflow.' >&2; exit 134", ReadErrorCode.ReaderBroke)]
    [InlineData("printf '\\005\\377\\377\\377\\377 nonsense'; exec sleep 600", ReadErrorCode.ReaderBroke)]
    [InlineData("printf '\\005\\002\\000\\000\\000{]'; exec sleep 600", ReadErrorCode.ReaderBroke)]
    [InlineData("printf '\\011\\000\\000\\000\\000'; exec sleep 600", ReadErrorCode.ReaderBroke)]
    public async Task File_whose_process_dies_or_talks_nonsense_fails_alone(string script, ReadErrorCode code)
    {
        using IsolatedReader reader = Reader(First(script));
        Assert.Equal(code, Error(await reader.ReadAsync(Report, "a.html", Cancellation)).Code);
        Assert.Single((await reader.ReadAsync(Report, "a.html", Cancellation)).Reports);
    }

    [Fact]
    public async Task File_is_read_again_where_its_process_had_read_others_before_it_died()
    {
        // Answers the first file as one without reports, then dies on the second: the process after it is the real one.
        int first = 5 + ReadResultFormat.Write(new ReadResultFormat.Request("a.html", ReadLimits.Default)).Length + 5 + 1;
        const string answer = "printf '\\005\\032\\000\\000\\000{\"Kind\":null,\"Errors\":[]}\\n'";
        using IsolatedReader reader = Reader(First($"head -c {first} > /dev/null; {answer}; head -c 1 > /dev/null; exit 1"));
        Assert.Empty((await reader.ReadAsync("x"u8.ToArray(), "a.html", Cancellation)).Reports);
        Assert.Single((await reader.ReadAsync(Report, "a.html", Cancellation)).Reports);
    }

    [Fact]
    public async Task Import_that_is_given_up_ends_the_process()
    {
        string hangs = Path.Combine(folder, "hangs");
        using IsolatedReader reader = Reader(First($"head -c 1 > '{hangs}'; echo $$ > '{hangs}'; exec sleep 600"));
        using CancellationTokenSource stop = new();
        Task<ReadResult> reading = reader.ReadAsync(Report, "a.html", stop.Token);
        int id = await NumberAsync(hangs);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
        await AssertEndedAsync(id);
    }

    [Fact]
    public async Task Process_is_told_nothing_of_the_environment_but_what_it_needs_to_run()
    {
        string environment = Path.Combine(folder, "environment");
        using IsolatedReader reader = Reader(Script($"env > '{environment}'; exit 1"));
        await Assert.ThrowsAsync<ReaderUnavailableException>(() => reader.ReadAsync(Report, "a.html", Cancellation));
        string[] names = [.. File.ReadLines(environment).Select(line => line.Split('=')[0])];
        Assert.Contains("DOTNET_GCHeapHardLimit", names);
        string[] allowed = ["PWD", "OLDPWD", "SHLVL", "_", "HOME", "TMPDIR", "LD_LIBRARY_PATH"];
        Assert.DoesNotContain(names, name => !name.StartsWith("DOTNET_", StringComparison.Ordinal) && !allowed.Contains(name));
    }

    [Fact]
    public async Task Program_that_cannot_be_started_is_an_outage_and_no_error_of_the_file()
    {
        foreach (ReaderCommand command in (ReaderCommand[])[new(Path.Combine(folder, "nothing"), []), Script("echo hello; exit 0"), Script("exec sleep 600 >&-")])
        {
            using IsolatedReader reader = Reader(command);
            ReaderUnavailableException outage = await Assert.ThrowsAsync<ReaderUnavailableException>(() => reader.ReadAsync(Report, "a.html", Cancellation));
            Assert.Contains("Reading:Isolated", outage.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Worker_ends_when_its_standard_input_ends()
    {
        ProcessStartInfo start = new(Program.FileName, Program.Arguments) { RedirectStandardInput = true, RedirectStandardOutput = true };
        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        await process.WaitForExitAsync(Cancellation);
        Assert.Equal(0, process.ExitCode);
    }

    private static ReadError Error(ReadResult result)
    {
        Assert.Empty(result.Reports);
        return Assert.Single(result.Errors);
    }

    // The number that another process writes into a file, as soon as it is there.
    private static async Task<int> NumberAsync(string file)
    {
        using SemaphoreSlim changed = new(1);
        using FileSystemWatcher watcher = new(Path.GetDirectoryName(file)!, Path.GetFileName(file));
        watcher.Created += (_, _) => changed.Release();
        watcher.Changed += (_, _) => changed.Release();
        watcher.EnableRaisingEvents = true;
        while (true)
        {
            await changed.WaitAsync(Cancellation);
            if (File.Exists(file) && int.TryParse(await File.ReadAllTextAsync(file, Cancellation), CultureInfo.InvariantCulture, out int number))
            {
                return number;
            }
        }
    }

    /// <summary>Waits until there is no such process; one that stays keeps the test waiting until it fails.</summary>
    private static async Task AssertEndedAsync(int id)
    {
        try
        {
            using Process process = Process.GetProcessById(id);
            await process.WaitForExitAsync(Cancellation);
        }
        catch (ArgumentException)
        {
            // There is none any more.
        }
    }

    private IsolatedReader Reader(ReaderCommand command, long memory = 1 << 30) => new(
        command, Options.Create(new ReadingOptions { MemoryLimit = memory, Processes = 1 }), clock, NullLogger<IsolatedReader>.Instance);

    /// <summary>A command whose first process is ready and then runs the script; every later one is the real program.</summary>
    private ReaderCommand First(string script)
    {
        string ready = Path.Combine(folder, "ready"), used = Path.Combine(folder, "used");
        using (FileStream file = File.Create(ready))
        {
            ReaderFrames.Write(file, ReaderFrame.Ready, ReadWorker.Build);
        }

        return Script($"if [ -e '{used}' ]; then exec '{Program.FileName}' '{Program.Arguments[0]}' {Program.Arguments[1]}; fi; : > '{used}'; cat '{ready}'; {script}");
    }

    private static ReaderCommand Script(string script)
    {
        Assert.SkipUnless(File.Exists("/bin/sh"), "Needs a POSIX shell.");
        return new ReaderCommand("/bin/sh", ["-c", script]);
    }
}
