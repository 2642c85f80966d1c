using System.Diagnostics;
using System.Globalization;
using DisclosureInsights.Import;
using DisclosureInsights.Tests.Shared.Fuzzing;

namespace DisclosureInsights.Benchmarks.Hostile;

/// <summary>
/// Reads files of every kind one after the other and prints what the process holds. Ends with 1 where the managed heap
/// of the second half is more than 5 MB above that of the first.
/// </summary>
public static class MemoryRun
{
    private const int Step = 1_000;
    private const double Allowed = 5;

    /// <summary>Runs.</summary>
    /// <param name="arguments"><c>--files N</c> (10,000).</param>
    public static int Run(string[] arguments)
    {
        int files = arguments is [.., "--files", string count] ? int.Parse(count, CultureInfo.InvariantCulture) : 10_000;
        List<(double Heap, double WorkingSet)> steps = [];
        Stopwatch watch = Stopwatch.StartNew();
        Console.WriteLine("  files  managed heap MB  working set MB  files/s");
        for (int number = 1; number <= files; number++)
        {
            FuzzSeed file = FuzzSeeds.All[number % FuzzSeeds.All.Count];
            ReadResult result = ReportReader.Read(file.Content, file.Name);
            if (result.Reports.Count == 0 && result.Errors.Count == 0)
            {
                throw new InvalidOperationException($"{file.Name} gave nothing.");
            }

            if (number % Step == 0)
            {
                double heap = GC.GetTotalMemory(forceFullCollection: true) / 1e6, workingSet = Environment.WorkingSet / 1e6;
                steps.Add((heap, workingSet));
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture, $"{number,7}  {heap,15:0.0}  {workingSet,14:0.0}  {number / watch.Elapsed.TotalSeconds,7:0}"));
            }
        }

        double first = steps.Take(steps.Count / 2).Max(step => step.Heap), second = steps.Skip(steps.Count / 2).Max(step => step.Heap);
        bool isFlat = second - first <= Allowed;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"managed heap {first:0.0} MB at most in the first half, {second:0.0} in the second: {(isFlat ? "flat" : "GROWS")}"));
        return isFlat ? 0 : 1;
    }
}
