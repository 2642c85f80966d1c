using DisclosureInsights.Core.Consistency;
using DisclosureInsights.Core.Prose;
using DisclosureInsights.Core.Publication;
using DisclosureInsights.Core.Reports;
using Xunit;

namespace DisclosureInsights.Core.Tests.Prose;

/// <summary>The figures that a careful reader finds in a town's report whose channels fall short of its total.</summary>
public sealed class SeedProseTests
{
    private static readonly string[] Written =
    [
        "disclosure_platform 84", "published_total 686", "gov_website 166 < published_total 686", "wechat 325 < published_total 686",
        "other 39 < published_total 686", "requests_new 4", "followers:wechat 36855", "documents_made 0!", "topic 36", "fees_collected 0!",
    ];

    /// <summary>A report of the same build in words of our own.</summary>
    private static readonly NarrativeSection[] Rewritten =
    [
        new("一", "一、总体情况",
            "(一)主动公开与依申请公开:2021年,本镇累计在政府信息公开平台上主动公开政府信息数84条。经各种渠道公开政府信息共686条,其中,"
            + "通过县新闻网柳溪镇门户网站公开信息166条,“柳溪之声”微信公众号公开政府信息数325条,其他方式公开政府信息数39条。全年收到申请公开事项4件,均已答复完毕。\n"
            + "(二)平台建设:本镇的信息公开平台主要有“云上柳溪”政府信息公开平台、县新闻网柳溪镇门户网站、“柳溪之声”官方微信公众号,微信公众号关注人数达到了36855人。\n"
            + "(三)信息管理:健全制作、公开、存档等制度。\n(四)政策解读:本镇2021年未发布政策性文件,今后如有政策性文件发布,将及时做好政策解读。\n"
            + "(五)回应关切:2021年通过信息公开平台公布社会救助类信息36条,解答低保补助标准等问题,微信公众号发布防疫、垃圾分类等热点信息。"),
        new("五", "五、存在的主要问题及改进情况", "1.信息公开不够及时,存在集中发布现象。2.工作人员业务能力有待提升,1名人员身兼数职。"),
        new("六", "六、其他需要报告的事项", "本年度无收取政府信息处理费情况。"),
    ];

    [Fact]
    public void A_report_of_the_same_build_gives_its_figures_and_nothing_else() => AssertFigures(Rewritten);

    [Fact]
    public void The_published_report_gives_its_figures_and_its_one_error()
    {
        string? path = SeedPath();
        Assert.SkipWhen(path is null, "The published report is not beside the repository.");
        AssertFigures(Split(File.ReadAllText(path!)));
    }

    private static void AssertFigures(NarrativeSection[] sections)
    {
        IReadOnlyList<ProseFact> facts = ProseReader.Read(sections, 2021);

        Assert.Equal(Written, facts.Select(fact => CorpusPassage.FactOf(fact, facts).ToString()));
        Assert.Contains("社会救助", facts.Single(fact => fact.Kind == FactKind.Topic).Topic, StringComparison.Ordinal);
        Finding finding = Findings(sections, facts);
        Assert.Equal(("channels-below-total", 686m, 614m), (finding.RuleId, finding.Expected!.Value, finding.Actual!.Value));
        Assert.Equal([166, 325, 39], finding.Alternatives.Single().Operands);
    }

    private static Finding Findings(NarrativeSection[] sections, IReadOnlyList<ProseFact> facts)
    {
        RuleSink sink = new();
        CheckSubject subject = new(new AnnualReport { Narrative = new Narrative(sections, facts) });
        foreach (ConsistencyRule rule in ChannelRules.All)
        {
            rule.Evaluate(rule, subject, sink);
        }

        PublicationVolume volume = PublicationVolume.Of(subject.Report);
        Assert.Equal((686m, false, 36855m), (volume.Total!.Value, volume.TotalIsSum, volume.FollowersWechat!.Value));
        Assert.Equal((84m, 166m), (volume[Channel.DisclosurePlatform]!.Value, volume[Channel.GovWebsite]!.Value));
        return Assert.Single(sink.Findings);
    }

    private static NarrativeSection[] Split(string text)
    {
        string Between(string from, string to)
        {
            int start = text.IndexOf(from, StringComparison.Ordinal) + from.Length;
            int end = to.Length == 0 ? text.Length : text.IndexOf(to, start, StringComparison.Ordinal);
            return text[start..end];
        }

        return
        [
            new("一", "一、总体情况", Between("一、总体情况", "二、主动公开政府信息情况")),
            new("五", "五、存在的主要问题及改进情况", Between("五、存在的主要问题及改进情况", "六、其他需要报告的事项")),
            new("六", "六、其他需要报告的事项", Between("六、其他需要报告的事项", "")),
        ];
    }

    private static string? SeedPath()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string seed = Path.Combine(folder.FullName, "..", "shared", "seed", "000_9a8304ec5e0937a6.txt");
            if (File.Exists(Path.Combine(folder.FullName, "DisclosureInsights.sln")))
            {
                return File.Exists(seed) ? seed : null;
            }
        }

        return null;
    }
}
