using System.Collections.Frozen;

namespace DisclosureInsights.Core.Publication;

/// <summary>Ways a unit publishes information.</summary>
public enum Channel : byte
{
    GovWebsite,
    DisclosurePlatform,
    Wechat,
    Weibo,

    /// <summary>政务新媒体: the parent of WeChat, Weibo and short video, never added to them.</summary>
    NewMedia,
    Gazette,
    NewsMedia,
    BulletinBoard,
    LedScreen,
    Broadcast,
    Brochure,
    ShortVideo,
    App,

    /// <summary>传统载体/渠道: the parent of the channels that are not on line, never added to them.</summary>
    Traditional,
    PressConference,

    /// <summary>其他方式, and anything named that fits no code.</summary>
    Other,
}

/// <summary>Codes, names and parents of the channels.</summary>
public static class Channels
{
    private static readonly (Channel Channel, string Code, string Name)[] Table =
    [
        (Channel.GovWebsite, "gov_website", "政府网站"),
        (Channel.DisclosurePlatform, "disclosure_platform", "政府信息公开平台"),
        (Channel.Wechat, "wechat", "政务微信"),
        (Channel.Weibo, "weibo", "政务微博"),
        (Channel.NewMedia, "new_media", "政务新媒体"),
        (Channel.Gazette, "gazette", "政府公报"),
        (Channel.NewsMedia, "news_media", "新闻媒体"),
        (Channel.BulletinBoard, "bulletin_board", "公示栏"),
        (Channel.LedScreen, "led_screen", "电子屏"),
        (Channel.Broadcast, "broadcast", "广播短信"),
        (Channel.Brochure, "brochure", "宣传资料"),
        (Channel.ShortVideo, "short_video", "短视频"),
        (Channel.App, "app", "移动客户端"),
        (Channel.Traditional, "traditional", "传统载体"),
        (Channel.PressConference, "press_conference", "新闻发布会"),
        (Channel.Other, "other", "其他方式"),
    ];

    private static readonly FrozenDictionary<string, Channel> ByCode =
        Table.ToFrozenDictionary(row => row.Code, row => row.Channel, StringComparer.Ordinal);

    /// <summary>Every channel in the order of the codes' table.</summary>
    public static readonly IReadOnlyList<Channel> All = [.. Table.Select(row => row.Channel)];

    /// <summary>The code in files, exports and the command line, e.g. <c>gov_website</c>.</summary>
    public static string Code(this Channel channel) => Table[(int)channel].Code;

    /// <summary>The channel's standard Chinese name.</summary>
    public static string ChineseName(this Channel channel) => Table[(int)channel].Name;

    public static bool TryParse(string code, out Channel channel) => ByCode.TryGetValue(code, out channel);

    /// <summary>
    /// The channel that a figure for this one is already counted in, null for a channel of its own. A parent's figure is
    /// never added to its children's.
    /// </summary>
    public static Channel? Parent(this Channel channel) => channel switch
    {
        Channel.Wechat or Channel.Weibo or Channel.ShortVideo or Channel.App => Channel.NewMedia,
        Channel.Gazette or Channel.NewsMedia or Channel.BulletinBoard or Channel.LedScreen or Channel.Broadcast
            or Channel.Brochure or Channel.PressConference => Channel.Traditional,
        _ => null,
    };

    public static bool IsParent(this Channel channel) => channel is Channel.NewMedia or Channel.Traditional;
}
