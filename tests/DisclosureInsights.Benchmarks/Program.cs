using BenchmarkDotNet.Running;
using DisclosureInsights.Application.Reading;
using DisclosureInsights.Benchmarks.Hostile;
using DisclosureInsights.Benchmarks.Reading;

// dotnet run -c Release --project tests/DisclosureInsights.Benchmarks -- reading
// dotnet run -c Release --project tests/DisclosureInsights.Benchmarks -- speed docx
// dotnet run -c Release --project tests/DisclosureInsights.Benchmarks -- fuzz
// dotnet run -c Release --project tests/DisclosureInsights.Benchmarks -- memory
// dotnet run -c Release --project tests/DisclosureInsights.Benchmarks -- isolation
// dotnet run -c Release --project tests/DisclosureInsights.Benchmarks -- --filter '*Rule*'
switch (args)
{
    case ["reading", ..]:
        return ReadingReport.Run(args[1..]);
    case ["speed", ..]:
        return SpeedReport.Run(args[1..]);
    case ["fuzz", ..]:
        return await FuzzRun.RunAsync(args[1..]);
    case [ReadWorker.Argument]:
        return ReadWorker.Run();
    case ["isolation"]:
        return await IsolationRun.RunAsync();
    case ["memory", ..]:
        return MemoryRun.Run(args[1..]);
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        return 0;
}
