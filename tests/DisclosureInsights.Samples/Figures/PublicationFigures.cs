using DisclosureInsights.Core.Publication;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Samples.Units;

namespace DisclosureInsights.Samples.Figures;

/// <summary>Publication volume by channel: grows from year to year, with channels that appear and channels that fade.</summary>
public static class PublicationFigures
{
    /// <summary>Fills the channels and their total, which is their sum.</summary>
    public static void Fill(ReportDraft draft, int years, SampleRandom random)
    {
        double volume = draft.Unit.Publication;
        for (int i = 0; i < years; i++)
        {
            volume *= 1 + draft.Unit.Growth;
        }

        foreach (ChannelPlan plan in Plans(draft.Unit).Where(plan => draft.Year >= plan.From && draft.Year <= plan.To))
        {
            double share = plan.Share * (1 + (plan.Drift * (draft.Year - plan.From)));
            draft.Channels[plan.Channel] = Math.Max(1, random.Near(volume * share, 0.12));
        }

        draft.PublishedTotal = draft.Channels.Values.Sum();
    }

    private static IEnumerable<ChannelPlan> Plans(SampleUnit unit)
    {
        // The unit's own sequence, without the year: a channel that is there in one year is there in the next.
        SampleRandom random = new(unit.Code, "channels");
        yield return new ChannelPlan(Channel.GovWebsite, 0.42 + (0.16 * random.Fraction()), 2000, 2100, 0);
        yield return new ChannelPlan(Channel.DisclosurePlatform, 0.12 + (0.08 * random.Fraction()), random.Between(2019, 2020), 2100, 0.02);
        yield return new ChannelPlan(Channel.Wechat, 0.12 + (0.12 * random.Fraction()), random.Between(2015, 2018), 2100, 0.09);
        if (random.Chance(0.4))
        {
            yield return new ChannelPlan(Channel.Weibo, 0.1 + (0.06 * random.Fraction()), 2016, random.Between(2020, 2100), -0.08);
        }

        if (random.Chance(0.45))
        {
            yield return new ChannelPlan(Channel.ShortVideo, 0.04 + (0.03 * random.Fraction()), random.Between(2020, 2023), 2100, 0.25);
        }

        if (unit.Kind != UnitKind.Department && random.Chance(0.7))
        {
            yield return new ChannelPlan(Channel.BulletinBoard, 0.1 + (0.08 * random.Fraction()), 2000, 2100, 0);
        }

        if (random.Chance(0.3))
        {
            yield return new ChannelPlan(Channel.LedScreen, 0.03, random.Between(2017, 2022), 2100, 0.03);
        }

        if (random.Chance(0.55))
        {
            yield return new ChannelPlan(Channel.Other, 0.04 + (0.03 * random.Fraction()), 2000, 2100, 0);
        }
    }

    /// <summary>A channel of a unit: its share of the first volume, the years it is used, how its share changes a year.</summary>
    private sealed record ChannelPlan(Channel Channel, double Share, int From, int To, double Drift);
}
