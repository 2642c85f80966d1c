using DisclosureInsights.Core.Prose;
using DisclosureInsights.Core.Publication;
using Xunit;

namespace DisclosureInsights.Core.Tests.Prose;

public sealed class ChannelReaderTests
{
    [Theory]
    [InlineData("县政府门户网站", Channel.GovWebsite)]
    [InlineData("门户网站信息公开专栏", Channel.DisclosurePlatform)]
    [InlineData("门户网站(信息公开平台)", Channel.DisclosurePlatform)]
    [InlineData("县新闻网柳溪镇门户网站", Channel.GovWebsite)]
    [InlineData("“柳溪发布”微信公众号", Channel.Wechat)]
    [InlineData("微信公众号“柳溪发布”", Channel.Wechat)]
    [InlineData("“柳溪县人民政府门户网站”", Channel.GovWebsite)]
    [InlineData("“平安柳溪”微博号", Channel.Weibo)]
    [InlineData("政务新媒体微信公众号", Channel.Wechat)]
    [InlineData("微信、微博等政务新媒体", Channel.NewMedia)]
    [InlineData("公示栏、电子屏等传统载体", Channel.Traditional)]
    [InlineData("村村响广播", Channel.Broadcast)]
    [InlineData("LED显示屏", Channel.LedScreen)]
    [InlineData("《柳溪日报》", Channel.NewsMedia)]
    [InlineData("微信小程序", Channel.App)]
    [InlineData("其他渠道", Channel.Other)]
    [InlineData("通过“智慧柳溪”平台", Channel.Other)]
    public void A_name_tells_its_channel(string text, Channel channel) => Assert.Equal([channel], Read(text));

    [Theory]
    [InlineData("政府网站、微信公众号")]
    [InlineData("政府网站和微信公众号")]
    public void Names_side_by_side_are_several_channels(string text) => Assert.Equal([Channel.GovWebsite, Channel.Wechat], Read(text));

    [Theory]
    [InlineData("各种渠道")]
    [InlineData("信息公开工作")]
    [InlineData("“柳溪发布”")]
    public void Words_without_a_name_are_no_channel(string text) => Assert.Empty(Read(text));

    private static IReadOnlyList<Channel> Read(string text) => ChannelReader.Read(text, Tokenizer.Read(text).Tokens);
}
