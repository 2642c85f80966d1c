using BenchmarkDotNet.Attributes;
using DisclosureInsights.Core.Prose;
using DisclosureInsights.Core.Reports;

namespace DisclosureInsights.Benchmarks;

/// <summary>Prose that is made to be slow, at two lengths: ten times the text is to take about ten times the time.</summary>
public class HostileProseBenchmarks
{
    private NarrativeSection[] sections = [];

    [Params("9", " 1", "其中", "(", "网站1条、", "未收到申请")]
    public string Piece { get; set; } = "";

    [Params(20_000, 200_000)]
    public int Length { get; set; }

    [GlobalSetup]
    public void Repeat() => sections = [new NarrativeSection("一", "", string.Concat(Enumerable.Repeat(Piece, Length / Piece.Length)))];

    [Benchmark]
    public int Read() => ProseReader.Read(sections, 2021).Count;
}
