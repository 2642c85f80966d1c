using DisclosureInsights.Core.Prose;
using DisclosureInsights.Core.Reports;
using Xunit;

namespace DisclosureInsights.Core.Tests.Prose;

/// <summary>Text that is made to be slow or to confuse; how its time grows is measured by the benchmarks.</summary>
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
    public void Hostile_text_is_read_to_its_end_and_every_fact_stays_within_it(string piece)
    {
        string text = string.Concat(Enumerable.Repeat(piece, Length / piece.Length));
        IReadOnlyList<ProseFact> facts = ProseReader.Read([new NarrativeSection("一", "", text)], 2021);
        Assert.All(facts, fact => Assert.Equal(fact.Text, text[fact.Start..fact.End]));
    }
}
