using System.Diagnostics;
using DisclosureInsights.Core.Prose;
using DisclosureInsights.Core.Reports;
using Xunit;

namespace DisclosureInsights.Core.Tests.Prose;

/// <summary>Text that is made to be slow: the time must grow with its length, not with the square of it.</summary>
public sealed class HostileTextTests
{
    private const int Length = 200_000;

    [Theory]
    [InlineData("9")]
    [InlineData("一")]
    [InlineData("百千万")]
    [InlineData("1,")]
    [InlineData("1条")]
    [InlineData("网站1条、")]
    [InlineData("其中")]
    [InlineData("其中1条,")]
    [InlineData("共公开1条,")]
    [InlineData("网站1条,共公开3条,")]
    [InlineData("网站、微信分别")]
    [InlineData("(")]
    [InlineData("((1条)")]
    [InlineData("“")]
    [InlineData("“网站”")]
    [InlineData("《")]
    [InlineData("未")]
    [InlineData("未收到申请")]
    [InlineData("无申请和")]
    [InlineData("因申请")]
    [InlineData("行政复议")]
    [InlineData("政府信息公开")]
    [InlineData("2021年")]
    [InlineData("a1")]
    [InlineData("**")]
    [InlineData("数百")]
    [InlineData("、")]
    [InlineData(" 1")]
    [InlineData("\n")]
    [InlineData("。1条")]
    [InlineData("從渠道來看,")]
    public void Time_grows_linearly_on_hostile_text(string piece)
    {
        string whole = string.Concat(Enumerable.Repeat(piece, Length / piece.Length));
        Read(whole[..(Length / 20)]);
        TimeSpan small = Measure(whole[..(Length / 10)]);
        TimeSpan large = Measure(whole);

        // Ten times the text: linear is 10, a square would be 100. The floor keeps noise out of short runs.
        double floor = Math.Max(small.TotalMilliseconds, 8);
        Assert.True(large.TotalMilliseconds < floor * 40, $"{piece}: {small.TotalMilliseconds:0.0} ms for a tenth, {large.TotalMilliseconds:0.0} ms for all");
    }

    private static TimeSpan Measure(string text)
    {
        TimeSpan best = TimeSpan.MaxValue;
        for (int i = 0; i < 2; i++)
        {
            long start = Stopwatch.GetTimestamp();
            Read(text);
            TimeSpan elapsed = Stopwatch.GetElapsedTime(start);
            best = elapsed < best ? elapsed : best;
        }

        return best;
    }

    private static void Read(string text) => ProseReader.Read([new NarrativeSection("一", "", text)], 2021);
}
