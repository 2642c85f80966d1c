using DisclosureInsights.Core.Consistency;
using DisclosureInsights.Core.Forms;

namespace DisclosureInsights.Samples.Mistakes;

/// <summary>The mistakes planted in the smaller district: one of each common kind.</summary>
public static class ChengtangMistakes
{
    public static void PlantInPublications(MistakePlanter plant) =>
        plant.WrongTotal("CT02", 2023, "channels-below-total", Severity.Error, 40, inProse: false, "公开总数比各渠道之和多40条");

    public static void PlantInTables(MistakePlanter plant)
    {
        plant.WrongCell("CT52", 2022, "requests.granted.natural_person", 2, "予以公开(自然人)多填2件");
        plant.WrongCell("CT51", 2024, "requests.new.total", -1, "新收申请总计少填1件");
        plant.CarriedInDiffers("CT03", 2023, 1, "上年结转比上年报告的结转下年多1件");
        plant.WrongBlock("CT52", 2024, Disputes.Review, (1, 0, 1, 0), 0, "复议总计填0,结果却有1件和1件", suggested: true);
    }
}
