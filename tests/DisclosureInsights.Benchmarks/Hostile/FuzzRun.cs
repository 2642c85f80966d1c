using System.Diagnostics;
using System.Globalization;
using DisclosureInsights.Application.Importing;
using DisclosureInsights.Import;
using DisclosureInsights.Tests.Shared.Archives;
using DisclosureInsights.Tests.Shared.Fuzzing;

namespace DisclosureInsights.Benchmarks.Hostile;

/// <summary>
/// Reads damaged files of every kind and prints what became of them. Ends with 1 where a reader threw, a file took over
/// 5 seconds, or the process grew by more than 300 MB.
/// </summary>
public static class FuzzRun
{
    private const long MostMemory = 300L * 1000 * 1000;
    private const int Shown = 20;

    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(5);

    // A reader that takes this long will not come to an end; its thread cannot be stopped, so the run ends.
    private static readonly TimeSpan GivenUp = TimeSpan.FromSeconds(120);

    /// <summary>Runs.</summary>
    /// <param name="arguments"><c>--files N</c> (20,000), <c>--seed S</c> (1), <c>--kind K</c>, <c>--only N</c> one file of the run again, <c>--save FOLDER</c> keeps it, or the files that failed.</param>
    public static async Task<int> RunAsync(string[] arguments)
    {
        int files = Number(arguments, "--files", 20_000), seed = Number(arguments, "--seed", 1), only = Number(arguments, "--only", -1);
        string? kind = Option(arguments, "--kind"), save = Option(arguments, "--save");
        IReadOnlyList<FuzzSeed> seeds = [.. FuzzSeeds.All.Append(Archive()).Where(file => kind is null || file.Kind == kind)];
        foreach (FuzzSeed file in seeds)
        {
            Read(file.Name, file.Content);
        }

        // Where the process itself dies, this file says on which number.
        string position = Path.Combine(Path.GetTempPath(), $"fuzz-{Environment.ProcessId}");
        using FuzzMemory memory = new();
        SortedDictionary<string, FuzzTally> tallies = new(StringComparer.Ordinal);
        List<FuzzCrash> crashes = [];
        Stopwatch run = Stopwatch.StartNew();
        for (int number = only < 0 ? 0 : only; number < (only < 0 ? files : only + 1); number++)
        {
            await File.WriteAllTextAsync(position, number.ToString(CultureInfo.InvariantCulture));
            FuzzFile file = FuzzFile.Make(seeds, seed, number);
            memory.Next(number);
            Stopwatch watch = Stopwatch.StartNew();
            Task<(int Reports, FuzzCrash? Crash)> reading = Task.Run(() => Try(file));
            if (await Task.WhenAny(reading, Task.Delay(GivenUp)) != reading)
            {
                Console.WriteLine($"file {number} ({file.Kind}, {file.Content.Length} bytes) hangs: given up after {GivenUp.TotalSeconds} s");
                await SaveAsync(save, file);
                return 1;
            }

            (int reports, FuzzCrash? crash) = await reading;
            memory.Done();
            if (!tallies.TryGetValue(file.Kind, out FuzzTally? tally))
            {
                tallies[file.Kind] = tally = new FuzzTally();
            }

            tally.Add(number, reports, crash is not null, watch.Elapsed);
            if (crash is not null)
            {
                crashes.Add(crash);
            }

            if (crash is not null || watch.Elapsed > Hang || only >= 0)
            {
                await SaveAsync(save, file);
            }

            if (only < 0 && number % 1_000 == 999)
            {
                await Console.Error.WriteLineAsync($"{number + 1} files, {run.Elapsed.TotalSeconds:0} s, {crashes.Count} crashes, {memory.PeakOverBaseline / 1_000_000} MB over the baseline at most");
            }
        }

        File.Delete(position);
        return Print(tallies, crashes, memory, seed, run.Elapsed);
    }

    private static int Print(SortedDictionary<string, FuzzTally> tallies, List<FuzzCrash> crashes, FuzzMemory memory, int seed, TimeSpan elapsed)
    {
        Console.WriteLine("kind        files    read refused crashes    mean ms  slowest ms (file)");
        foreach ((string kind, FuzzTally tally) in tallies)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{kind,-10} {tally.Files,6} {tally.Read,7} {tally.Files - tally.Read - tally.Crashes,7} {tally.Crashes,7} {tally.Total.TotalMilliseconds / tally.Files,10:0.0} {tally.Slowest.TotalMilliseconds,11:0} ({tally.SlowestFile})"));
        }

        foreach (IGrouping<string, FuzzCrash> alike in crashes.GroupBy(crash => Origin(crash.Problem)).OrderByDescending(group => group.Count()).Take(Shown))
        {
            Console.WriteLine($"crash × {alike.Count()}, files {string.Join(", ", alike.Take(5).Select(crash => crash.File.Number))}: {alike.Key}");
        }

        TimeSpan slowest = tallies.Values.Max(tally => tally.Slowest);
        bool failed = crashes.Count > 0 || slowest > Hang || memory.PeakOverBaseline > MostMemory;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"seed {seed}: {tallies.Values.Sum(tally => tally.Files)} files in {elapsed.TotalSeconds:0} s, {crashes.Count} crashes, slowest {slowest.TotalSeconds:0.00} s, peak {memory.PeakOverBaseline / 1e6:0} MB over a baseline of {memory.Baseline / 1e6:0} MB (file {memory.PeakFile}): {(failed ? "MISSED" : "held")}"));
        return failed ? 1 : 0;
    }

    private static (int Reports, FuzzCrash? Crash) Try(FuzzFile file)
    {
        try
        {
            (int reports, int errors) = Read(file.Name, file.Content);
            return (reports, reports + errors > 0 ? null : new FuzzCrash(file, null));
        }
        catch (Exception problem)
        {
            return (0, new FuzzCrash(file, problem));
        }
    }

    /// <summary>Unpacks and reads, as an import does.</summary>
    private static (int Reports, int Errors) Read(string name, byte[] content)
    {
        Upload upload = UploadReader.Read([(name, content)]);
        int reports = 0, errors = upload.Errors.Count;
        foreach (Data.Imports.FileToImport file in upload.Files)
        {
            ReadResult result = ReportReader.Read(file.Content, file.Name);
            reports += result.Reports.Count;
            errors += result.Errors.Count;
        }

        return (reports, errors);
    }

    private static FuzzSeed Archive()
    {
        HandMadeZip inner = new(), outer = new();
        foreach (FuzzSeed seed in FuzzSeeds.All.DistinctBy(seed => seed.Kind))
        {
            inner.With($"{seed.Kind}-{seed.Name}", seed.Content);
            outer.With($"文件夹/{seed.Kind}-{seed.Name}", seed.Content);
        }

        return new FuzzSeed("zip", "a.zip", outer.With("inner.zip", inner.Build()).Build());
    }

    /// <summary>Where the exception came from: crashes from one place are one mistake.</summary>
    private static string Origin(Exception? problem) => problem is null
        ? "neither report nor error"
        : $"{problem.GetType().Name}: {problem.Message}\n{string.Join('\n', (problem.StackTrace ?? "").Split('\n').Take(6))}";

    private static async Task SaveAsync(string? folder, FuzzFile file)
    {
        if (folder is not null)
        {
            Directory.CreateDirectory(folder);
            await File.WriteAllBytesAsync(Path.Combine(folder, $"{file.Number}-{file.Name}"), file.Content);
        }
    }

    private static int Number(string[] arguments, string name, int otherwise) =>
        Option(arguments, name) is { } value ? int.Parse(value, CultureInfo.InvariantCulture) : otherwise;

    private static string? Option(string[] arguments, string name) =>
        Array.IndexOf(arguments, name) is >= 0 and int index && index + 1 < arguments.Length ? arguments[index + 1] : null;
}
