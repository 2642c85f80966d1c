using System.Diagnostics;
using System.Globalization;
using DisclosureInsights.Application.Reading;
using DisclosureInsights.Import;
using DisclosureInsights.Tests.Shared.Fuzzing;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace DisclosureInsights.Benchmarks.Hostile;

/// <summary>Prints how many files a second are read in this process and in one of their own, kind by kind.</summary>
public static class IsolationRun
{
    private const int Rounds = 200;

    /// <summary>Runs.</summary>
    public static async Task<int> RunAsync()
    {
        using IsolatedReader isolated = new(
            ReaderCommand.Of(typeof(IsolationRun).Assembly), Options.Create(new ReadingOptions()), TimeProvider.System, NullLogger<IsolatedReader>.Instance);
        Stopwatch watch = Stopwatch.StartNew();
        await isolated.ReadAsync(FuzzSeeds.All[0].Content, FuzzSeeds.All[0].Name, CancellationToken.None);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"first file, start of the process included: {watch.Elapsed.TotalMilliseconds:0} ms"));
        Console.WriteLine("kind       KB a file  files/s here  files/s isolated  ms more a file");
        foreach (IGrouping<string, FuzzSeed> kind in FuzzSeeds.All.GroupBy(seed => seed.Kind))
        {
            FuzzSeed[] files = [.. kind];
            InProcessReader here = new(NullLogger<InProcessReader>.Instance);
            await SecondsAsync(here, files);
            await SecondsAsync(isolated, files);
            double direct = await SecondsAsync(here, files), apart = await SecondsAsync(isolated, files);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{kind.Key,-10} {files.Average(file => file.Content.Length) / 1024,9:0} {1 / direct,13:0} {1 / apart,17:0} {(apart - direct) * 1000,15:0.0}"));
        }

        return 0;
    }

    private static async Task<double> SecondsAsync(IFileReader reader, FuzzSeed[] files)
    {
        Stopwatch watch = Stopwatch.StartNew();
        for (int round = 0; round < Rounds; round++)
        {
            FuzzSeed file = files[round % files.Length];
            ReadResult result = await reader.ReadAsync(file.Content, file.Name, CancellationToken.None);
            if (result.Reports.Count == 0 && result.Errors.Count == 0)
            {
                throw new InvalidOperationException($"{file.Name} gave nothing.");
            }
        }

        return watch.Elapsed.TotalSeconds / Rounds;
    }
}
