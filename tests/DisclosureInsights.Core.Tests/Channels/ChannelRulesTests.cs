using DisclosureInsights.Core.Consistency;
using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Prose;
using DisclosureInsights.Core.Publication;
using DisclosureInsights.Core.Reports;
using Xunit;

namespace DisclosureInsights.Core.Tests.Channels;

public sealed class ChannelRulesTests
{
    [Fact]
    public void A_total_above_every_sum_of_its_channels_is_an_error_that_shows_both_sums()
    {
        Finding finding = Single(Document("我镇通过政府信息公开平台主动公开政府信息84条。通过不同渠道公开政府信息共686条,其中门户网站166条,微信公众号325条,其他方式39条。"));

        Assert.Equal("channels-below-total", finding.RuleId);
        Assert.Equal(Severity.Error, finding.Severity);
        Assert.Equal(686, finding.Expected);
        Assert.Equal(614, finding.Actual);
        Assert.Equal([84, 166, 325, 39], finding.Operands);
        AlternativeSum alternative = Assert.Single(finding.Alternatives);
        Assert.Equal(530, alternative.Actual);
        Assert.Equal([166, 325, 39], alternative.Operands);
        Assert.Contains("686", finding.Evidence[0].Text, StringComparison.Ordinal);
        Assert.Equal(5, finding.Evidence.Count);
    }

    [Theory]
    [InlineData("全年公开政府信息90条,其中网站50条,微信40条。")]
    [InlineData("全年公开政府信息174条,其中网站50条,微信40条。另通过政府信息公开平台公开84条。")]
    [InlineData("网站公开50条,微信公开40条,共计90条。")]
    [InlineData("全年公开政府信息90条,其中网站50条。")]
    [InlineData("全年公开政府信息100条,其中动态8条,领导信息2条,微信60条,微博30条。")]
    [InlineData("全年公开政府信息100余条,其中网站50条,微信55条。")]
    [InlineData("全年公开政府信息150条,其中网站90条,新媒体60条,其中微信50条,微博10条。")]
    [InlineData("全年公开政府信息约1.3万条,其中网站0.5万条,微信8020条。")]
    [InlineData("全年公开政府信息273条。微信公众号另发布302条。")]
    public void A_consistent_report_is_not_accused(string prose) => Assert.Empty(Check(Document(prose)).Findings);

    [Fact]
    public void Approximate_figures_make_the_finding_a_warning()
    {
        Finding finding = Single(Document("全年公开政府信息300余条,其中网站100余条,微信50条。"));

        Assert.Equal("channels-below-total", finding.RuleId);
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal(ChannelRules.Approximate, finding.Variant);
    }

    [Fact]
    public void A_channel_without_a_figure_in_the_list_makes_the_finding_a_warning()
    {
        Finding finding = Single(Document("全年公开政府信息300条,其中网站100条,微信50条,微博**条。"));

        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal(ChannelRules.Incomplete, finding.Variant);
    }

    [Fact]
    public void A_sum_above_the_total_is_a_warning()
    {
        Finding finding = Single(Document("全年公开政府信息90条,其中网站80条,微信60条。"));

        Assert.Equal("channels-above-total", finding.RuleId);
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal((90m, 140m), (finding.Expected, finding.Actual));
    }

    [Fact]
    public void A_channel_above_its_total_is_the_main_finding_and_the_sum_its_consequence()
    {
        Finding finding = Single(Document("全年公开政府信息162条,其中网站41条,微信293条。"));

        Assert.Equal("channel-exceeds-total", finding.RuleId);
        Assert.Equal(Severity.Error, finding.Severity);
        Assert.Equal((162m, 293m), (finding.Expected, finding.Actual));
        Assert.Equal(["channels-above-total"], finding.Consequences);
    }

    [Fact]
    public void A_parent_channel_is_not_added_to_its_children()
    {
        Finding finding = Single(Document("全年公开政府信息150条,其中网站40条,政务新媒体60条,微信公众号60条。"));

        Assert.Equal("channels-below-total", finding.RuleId);
        Assert.Equal(100, finding.Actual);
    }

    [Fact]
    public void Prose_without_a_list_of_channels_is_not_evaluated()
    {
        RuleSink sink = Check(Document("全年公开政府信息90条。"));

        Assert.Equal(3, sink.Evaluations.Count);
        Assert.All(sink.Evaluations, evaluation => Assert.Equal(NotEvaluatedReason.NothingStated, evaluation.Reason));
    }

    [Fact]
    public void A_document_without_prose_is_not_evaluated() =>
        Assert.All(Check(new AnnualReport()).Evaluations, evaluation => Assert.Equal(NotEvaluatedReason.NoProse, evaluation.Reason));

    [Fact]
    public void A_statistics_table_of_2014_has_its_own_rule()
    {
        AnnualReport report = new() { Editions = new Dictionary<FormSection, Edition> { [FormSection.Statistics] = Edition.Form2014 } };

        Assert.All(Check(report).Evaluations, evaluation => Assert.Equal(NotEvaluatedReason.NotInEdition, evaluation.Reason));
    }

    [Fact]
    public void A_dataset_row_below_its_total_names_its_columns()
    {
        Finding finding = Single(Dataset(Cell.Number(100), (Channel.GovWebsite, Cell.Number(30)), (Channel.Wechat, Cell.Number(40))));

        Assert.Equal("channels-below-total", finding.RuleId);
        Assert.Equal(["published_total", "channel.gov_website", "channel.wechat"], finding.Cells.Select(cell => cell.Name));
        Assert.Equal(70, finding.Actual);
    }

    [Fact]
    public void A_blank_channel_of_a_dataset_leaves_the_lower_bound_not_evaluated_and_the_upper_one_evaluated()
    {
        RuleSink sink = Check(Dataset(
            Cell.Number(60), (Channel.GovWebsite, Cell.Number(30)), (Channel.Wechat, Cell.Number(40)), (Channel.Weibo, Cell.Blank)));

        Assert.Contains(sink.Evaluations, evaluation => evaluation.Rule.Id == "channels-below-total"
            && evaluation.Reason == NotEvaluatedReason.OperandBlank && evaluation.Cells.Single().Name == "channel.weibo");
        Assert.Equal("channels-above-total", Assert.Single(sink.Findings).RuleId);
    }

    [Fact]
    public void A_dataset_column_above_the_total_is_an_error()
    {
        Finding finding = Single(Dataset(Cell.Number(60), (Channel.GovWebsite, Cell.Number(70)), (Channel.Wechat, Cell.Number(1))));

        Assert.Equal("channel-exceeds-total", finding.RuleId);
        Assert.Equal(["published_total", "channel.gov_website"], finding.Cells.Select(cell => cell.Name));
    }

    [Theory]
    [InlineData(false, NotEvaluatedReason.NothingStated)]
    [InlineData(true, NotEvaluatedReason.OperandBlank)]
    public void A_dataset_without_a_total_is_not_evaluated(bool blank, NotEvaluatedReason reason)
    {
        RuleSink sink = Check(Dataset(blank ? Cell.Blank : Cell.Absent, (Channel.GovWebsite, Cell.Number(70)), (Channel.Wechat, Cell.Number(1))));

        Assert.Empty(sink.Findings);
        Assert.All(sink.Evaluations, evaluation => Assert.Equal(reason, evaluation.Reason));
    }

    [Fact]
    public void One_channel_column_says_nothing_about_the_total() =>
        Assert.Empty(Check(Dataset(Cell.Number(100), (Channel.GovWebsite, Cell.Number(30)))).Findings);

    private static Finding Single(AnnualReport report) => Assert.Single(Check(report).Findings);

    private static RuleSink Check(AnnualReport report)
    {
        RuleSink sink = new();
        foreach (ConsistencyRule rule in ChannelRules.All)
        {
            rule.Evaluate(rule, new CheckSubject(report), sink);
        }

        return sink;
    }

    private static AnnualReport Document(string prose)
    {
        NarrativeSection[] sections = [new("一", "一、总体情况", prose)];
        return new AnnualReport { Narrative = new Narrative(sections, ProseReader.Read(sections, 2021)) };
    }

    private static AnnualReport Dataset(Cell total, params (Channel Channel, Cell Cell)[] channels) => new()
    {
        Origin = ReportOrigin.Dataset,
        Publication = new StatedPublication(total, channels.ToDictionary(item => item.Channel, item => item.Cell)),
    };
}
