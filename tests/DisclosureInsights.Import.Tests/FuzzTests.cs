using DisclosureInsights.Tests.Shared.Fuzzing;
using Xunit;

namespace DisclosureInsights.Import.Tests;

/// <summary>
/// A slice of the fuzz run (<c>dotnet run -c Release --project tests/DisclosureInsights.Benchmarks -- fuzz</c>): damaged
/// files of every kind are read or refused, and never break a reader.
/// </summary>
public sealed class FuzzTests
{
    private const int Files = 400;

    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Damaged_files_of_every_kind_are_read_or_refused()
    {
        List<FuzzCrash> crashes = [];
        for (int number = 0; number < Files; number++)
        {
            FuzzFile file = FuzzFile.Make(FuzzSeeds.All, 1, number);
            Task<FuzzCrash?> reading = Task.Run(() => Read(file), TestContext.Current.CancellationToken);
            Assert.True(await Task.WhenAny(reading, Task.Delay(Hang, TestContext.Current.CancellationToken)) == reading, $"File {number} ({file.Kind}) hangs.");
            if (await reading is { } crash)
            {
                crashes.Add(crash);
            }
        }

        Assert.Empty(crashes.Select(crash => crash.ToString()));
    }

    private static FuzzCrash? Read(FuzzFile file)
    {
        try
        {
            ReadResult result = ReportReader.Read(file.Content, file.Name);
            return result.Reports.Count + result.Errors.Count > 0 ? null : new FuzzCrash(file, null);
        }
        catch (Exception problem)
        {
            return new FuzzCrash(file, problem);
        }
    }
}
