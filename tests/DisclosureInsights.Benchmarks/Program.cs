using BenchmarkDotNet.Running;

// dotnet run -c Release --project tests/DisclosureInsights.Benchmarks -- --filter '*Rule*'
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
