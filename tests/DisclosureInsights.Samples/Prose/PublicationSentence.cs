using System.Globalization;
using DisclosureInsights.Core.Publication;
using DisclosureInsights.Samples.Figures;

namespace DisclosureInsights.Samples.Prose;

/// <summary>States the publications of a report by channel.</summary>
public static class PublicationSentence
{
    public static string Write(ReportDraft draft, PublicationShape shape)
    {
        (Channel Channel, int Count)[] parts = [.. draft.Channels.Select(pair => (pair.Key, pair.Value ?? 0))];
        int total = draft.PublishedTotal ?? parts.Sum(part => part.Count);
        string year = draft.Year.ToString(CultureInfo.InvariantCulture);
        return shape switch
        {
            PublicationShape.TotalThenParts =>
                $"{year}年通过各类渠道主动公开政府信息{Number(total)}条，其中：{List(draft, parts, (name, count) => $"{name}{count}条")}。",
            PublicationShape.PartsThenTotal =>
                $"{year}年，{List(draft, parts, (name, count) => $"{name}发布信息{count}条")}，共计公开政府信息{Number(total)}条。",
            PublicationShape.PartsAlone =>
                $"主动公开的信息以惠民政策、财政资金和工程项目为主，{List(draft, parts, (name, count) => $"通过{name}公开信息{count}条")}。",
            PublicationShape.FormStyle =>
                $"主动公开政府信息数{Number(total)}条，其中{List(draft, parts, (name, count) => $"{name}公开政府信息数{count}条")}。",
            PublicationShape.Nested => Nested(draft, parts, total),
            _ => $"全年主动公开政府信息{Number(total)}条，其中{string.Join("，", parts.Select(part =>
                $"{Name(part.Channel, draft)}{Number(part.Count)}条，占比{Share(part.Count, total)}%"))}。",
        };
    }

    private static string Nested(ReportDraft draft, (Channel Channel, int Count)[] parts, int total)
    {
        (Channel Channel, int Count)[] newMedia = [.. parts.Where(part => part.Channel.Parent() == Channel.NewMedia)];
        string others = List(draft, [.. parts.Except(newMedia)], (name, count) => $"{name}{count}条");
        return $"本年度主动公开政府信息共{Number(total)}条，其中{others}，政务新媒体{Number(newMedia.Sum(part => part.Count))}条"
            + $"({List(draft, newMedia, (name, count) => $"{name}{count}条")})。";
    }

    private static string List(ReportDraft draft, (Channel Channel, int Count)[] parts, Func<string, string, string> word) =>
        string.Join("，", parts.Select(part => word(Name(part.Channel, draft), Number(part.Count))));

    private static string Name(Channel channel, ReportDraft draft) => channel switch
    {
        Channel.GovWebsite => $"{draft.Seat}政府门户网站",
        Channel.DisclosurePlatform => "政府信息公开平台",
        Channel.Wechat => $"“{ProseWriter.Account(draft)}”微信公众号",
        Channel.Weibo => "政务微博",
        Channel.ShortVideo => "抖音号",
        Channel.BulletinBoard => "公开栏",
        Channel.LedScreen => "电子显示屏",
        _ => "其他方式",
    };

    private static string Share(int count, int total) => (100m * count / total).ToString("0.0", CultureInfo.InvariantCulture);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
