using BenchmarkDotNet.Attributes;
using DisclosureInsights.Core.Consistency;
using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Tests.Shared;

namespace DisclosureInsights.Benchmarks;

/// <summary>The identities of sections 三 and 四 on a report that passes, against a bare loop over the same sums.</summary>
[MemoryDiagnoser]
public class RuleBenchmarks
{
    private readonly AnnualReport report = AReport.For(2022).WithRequests(40, 3, 2).Build();
    private readonly LinearIdentity[] identities;
    private readonly long[] numbers;

    public RuleBenchmarks()
    {
        identities = [.. RequestIdentities.For(report.Cells).All];
        numbers = [.. CellVocabulary.All.Select(key => report.Cells[key].Unscaled)];
    }

    /// <summary>Plain sums over an array of numbers: what cannot be beaten.</summary>
    [Benchmark(Baseline = true)]
    public bool BareLoop()
    {
        bool holds = true;
        foreach (LinearIdentity identity in identities)
        {
            long difference = 0;
            foreach (CellKey key in identity.Left)
            {
                difference += numbers[key.Index];
            }

            foreach (CellKey key in identity.Right)
            {
                difference -= numbers[key.Index];
            }

            holds &= difference == 0;
        }

        return holds;
    }

    [Benchmark]
    public bool Identities()
    {
        bool holds = true;
        foreach (LinearIdentity identity in identities)
        {
            holds &= identity.Evaluate(report.Cells.AsSpan()) == IdentityState.Holds;
        }

        return holds;
    }

    /// <summary>The whole catalogue with every evaluation recorded.</summary>
    [Benchmark]
    public CheckResult Catalogue() => RuleRunner.Check(new CheckSubject(report));
}
