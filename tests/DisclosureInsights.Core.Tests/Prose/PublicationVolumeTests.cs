using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Prose;
using DisclosureInsights.Core.Publication;
using DisclosureInsights.Core.Reports;
using Xunit;

namespace DisclosureInsights.Core.Tests.Prose;

public sealed class PublicationVolumeTests
{
    [Fact]
    public void A_stated_total_counts_and_its_channels_stand_beside_it()
    {
        PublicationVolume volume = OfProse("全年公开信息90条,其中网站50条,微信40条。公众号粉丝3000人。发布政策解读5篇,回应群众关切2次。");

        Assert.Equal((90m, false), (volume.Total, volume.TotalIsSum));
        Assert.Equal((50m, 40m), (volume[Channel.GovWebsite], volume[Channel.Wechat]));
        Assert.Null(volume[Channel.Weibo]);
        Assert.Equal((5m, 2m, 3000m), (volume.PolicyInterpretations, volume.ResponsesToConcerns, volume.FollowersWechat));
    }

    [Theory]
    [InlineData("网站公开50条,微信公开40条。", 90)]
    [InlineData("政务新媒体发布60条,微信发布50条,微博发布10条。", 60)]
    [InlineData("政务新媒体发布60条,网站公开10条。", 70)]
    [InlineData("通过网站、微信公众号共公开信息30条。", 30)]
    public void Without_a_total_the_channels_are_summed_and_marked_so(string prose, int sum)
    {
        PublicationVolume volume = OfProse(prose);

        Assert.Equal(sum, volume.Total);
        Assert.True(volume.TotalIsSum);
    }

    [Fact]
    public void A_report_that_states_nothing_has_no_volume_and_no_zero()
    {
        PublicationVolume volume = OfProse("认真做好政府信息公开工作。");

        Assert.Null(volume.Total);
        Assert.False(volume.TotalIsSum);
        Assert.Empty(volume.ByChannel);
    }

    [Fact]
    public void Of_several_totals_the_one_with_parts_counts() =>
        Assert.Equal(90, OfProse("累计公开信息500条。全年公开信息90条,其中网站50条,微信40条。").Total);

    [Fact]
    public void Two_accounts_under_one_whole_add_up() =>
        Assert.Equal(70, OfProse("全年公开信息90条,其中网站20条,“甲地发布”微信公众号40条,“乙地党建”微信公众号30条。")[Channel.Wechat]);

    [Fact]
    public void A_figure_that_is_repeated_counts_once() =>
        Assert.Equal(50, OfProse("政府网站公开信息50条。\n平台建设方面,政府网站全年公开信息50条。")[Channel.GovWebsite]);

    [Fact]
    public void The_statistics_table_of_2014_is_read_first()
    {
        AnnualReport report = WithProse("全年公开信息1条。") with
        {
            Editions = new Dictionary<FormSection, Edition> { [FormSection.Statistics] = Edition.Form2014 },
        };
        report.Cells[CellKey.Parse("statistics.disclosed.total")] = Cell.Number(287);
        report.Cells[CellKey.Parse("statistics.channel.wechat")] = Cell.Number(238);
        report.Cells[CellKey.Parse("statistics.channel.weibo")] = Cell.Blank;
        report.Cells[CellKey.Parse("statistics.responses.policy_interpretations")] = Cell.Number(3);

        PublicationVolume volume = PublicationVolume.Of(report);

        Assert.Equal((287m, 238m, 3m), (volume.Total, volume[Channel.Wechat], volume.PolicyInterpretations));
        Assert.Null(volume[Channel.Weibo]);
    }

    [Fact]
    public void A_blank_column_of_a_dataset_is_missing()
    {
        PublicationVolume volume = PublicationVolume.Of(new AnnualReport
        {
            Origin = ReportOrigin.Dataset,
            Publication = new StatedPublication(Cell.Blank, new Dictionary<Channel, Cell>
            {
                [Channel.GovWebsite] = Cell.Number(30),
                [Channel.Wechat] = Cell.Blank,
            }),
        });

        Assert.Equal((30m, true), (volume.Total, volume.TotalIsSum));
        Assert.Null(volume[Channel.Wechat]);
    }

    private static PublicationVolume OfProse(string prose) => PublicationVolume.Of(WithProse(prose));

    private static AnnualReport WithProse(string prose)
    {
        NarrativeSection[] sections = [new("一", "", prose)];
        return new AnnualReport { Narrative = new Narrative(sections, ProseReader.Read(sections, 2021)) };
    }
}
