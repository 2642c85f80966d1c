using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Reports;

namespace DisclosureInsights.Core.Publication;

/// <summary>
/// How much a unit published in the year, in total and by channel, from whichever place its report states it: the 2014
/// statistics table, the columns of a dataset, or the prose. What the report does not state is missing, never zero.
/// </summary>
public sealed record PublicationVolume
{
    private const string InterpretationsKey = "statistics.responses.policy_interpretations";
    private const string ResponsesKey = "statistics.responses.total";

    private static readonly (Channel Channel, string Key)[] StatisticsChannels =
    [
        (Channel.Gazette, "statistics.channel.gazette"),
        (Channel.GovWebsite, "statistics.channel.gov_website"),
        (Channel.Weibo, "statistics.channel.weibo"),
        (Channel.Wechat, "statistics.channel.wechat"),
        (Channel.Other, "statistics.channel.other"),
    ];

    /// <summary>A report that states nothing.</summary>
    public static readonly PublicationVolume Nothing = new();

    /// <summary>条: as stated, else the sum of the channels; null where the report states neither.</summary>
    public decimal? Total { get; init; }

    /// <summary>Whether <see cref="Total"/> is the sum of the channels because the report states no total.</summary>
    public bool TotalIsSum { get; init; }

    /// <summary>条 by channel. A figure that several channels share stands under none of them.</summary>
    public IReadOnlyDictionary<Channel, decimal> ByChannel { get; init; } = new Dictionary<Channel, decimal>();

    /// <summary>篇</summary>
    public decimal? PolicyInterpretations { get; init; }

    /// <summary>次</summary>
    public decimal? ResponsesToConcerns { get; init; }

    /// <summary>人: reach, not volume.</summary>
    public decimal? FollowersWechat { get; init; }

    /// <summary>The channel's figure, null where the report does not state it.</summary>
    public decimal? this[Channel channel] => ByChannel.TryGetValue(channel, out decimal value) ? value : null;

    public static PublicationVolume Of(AnnualReport report)
    {
        PublicationVolume prose = ProseVolume.Of(report.Narrative);
        // A dataset has its publication columns for every year; those of the 2014 table stand among its cells.
        if (report.Publication is { } stated && (stated.Total.IsNumber || stated.Channels.Values.Any(cell => cell.IsNumber)))
        {
            return OfDataset(stated) with
            {
                PolicyInterpretations = Number(report, InterpretationsKey) ?? prose.PolicyInterpretations,
                ResponsesToConcerns = Number(report, ResponsesKey) ?? prose.ResponsesToConcerns,
            };
        }

        // A statistics table that is there and empty says nothing; the prose beside it may.
        PublicationVolume table = OfStatistics(report);
        return table.Total is null ? prose : table with { FollowersWechat = prose.FollowersWechat };
    }

    /// <summary>The sum of the channels; a parent counts only where none of its children has a figure.</summary>
    internal static decimal? Sum(IReadOnlyDictionary<Channel, decimal> channels)
    {
        decimal? sum = null;
        foreach ((Channel channel, decimal value) in channels)
        {
            bool counted = !channel.IsParent() || !channels.Keys.Any(other => other.Parent() == channel);
            sum = counted ? (sum ?? 0) + value : sum;
        }

        return sum;
    }

    private static PublicationVolume OfStatistics(AnnualReport report)
    {
        Dictionary<Channel, decimal> channels = [];
        foreach ((Channel channel, string key) in StatisticsChannels)
        {
            if (Number(report, key) is { } value)
            {
                channels.Add(channel, value);
            }
        }

        return WithTotal(Number(report, "statistics.disclosed.total"), channels) with
        {
            PolicyInterpretations = Number(report, InterpretationsKey),
            ResponsesToConcerns = Number(report, ResponsesKey),
        };
    }

    private static PublicationVolume OfDataset(StatedPublication stated)
    {
        Dictionary<Channel, decimal> channels = stated.Channels
            .Where(column => column.Value.IsNumber)
            .ToDictionary(column => column.Key, column => column.Value.Value);
        return WithTotal(stated.Total.ValueOrNull, channels);
    }

    internal static PublicationVolume WithTotal(decimal? total, IReadOnlyDictionary<Channel, decimal> channels) => new()
    {
        Total = total ?? Sum(channels),
        TotalIsSum = total is null && channels.Count > 0,
        ByChannel = channels,
    };

    private static decimal? Number(AnnualReport report, string key) => report.Cells[CellKey.Parse(key)].ValueOrNull;
}
