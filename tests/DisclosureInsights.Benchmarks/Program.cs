using BenchmarkDotNet.Running;
using DisclosureInsights.Benchmarks.Reading;

// dotnet run -c Release --project tests/DisclosureInsights.Benchmarks -- reading
// dotnet run -c Release --project tests/DisclosureInsights.Benchmarks -- --filter '*Rule*'
switch (args)
{
    case ["reading", ..]:
        return ReadingReport.Run(args[1..]);
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        return 0;
}
