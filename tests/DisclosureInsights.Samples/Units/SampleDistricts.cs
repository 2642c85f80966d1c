using DisclosureInsights.Core.Reports;

namespace DisclosureInsights.Samples.Units;

/// <summary>The two made-up districts. No such places exist; any likeness of a name is chance.</summary>
public static class SampleDistricts
{
    public static readonly SampleDistrict Yunxiu = new("yunxiu", "云岫区", "", 2016, 2024,
    [
        new("鹭洲镇", "YX01", UnitKind.Town, 520, 0.09, 4) { Aliases = ["云岫区鹭洲镇人民政府"] },
        new("枫桥湾镇", "YX02", UnitKind.Town, 430, 0.07, 3),
        new("石磨冲镇", "YX03", UnitKind.Town, 310, 0.05, 1.5),
        new("云门渡镇", "YX04", UnitKind.Town, 640, 0.06, 9) { DashesRules = true },
        new("龙潭坞镇", "YX05", UnitKind.Town, 380, 0.11, 5) { RequestGrowth = 0.16 },
        new("茶亭坪镇", "YX06", UnitKind.Town, 290, 0.04, 2) { MissingYears = [2018] },
        new("竹筏埠镇", "YX07", UnitKind.Town, 460, 0.08, 6),
        new("柏树塆镇", "YX08", UnitKind.Town, 350, 0.05, 2.5) { Aliases = ["柏树湾镇"] },
        new("雾岭乡", "YX09", UnitKind.Township, 180, 0.06, 0.4),
        new("杉木源乡", "YX10", UnitKind.Township, 150, 0.04, 0.2),
        new("溪口坪乡", "YX11", UnitKind.Township, 210, 0.07, 1),
        new("月亮垭乡", "YX12", UnitKind.Township, 160, 0.05, 0.6) { DashesRules = true },
        new("石笋岩乡", "YX13", UnitKind.Township, 140, 0.03, 0.5) { MissingYears = [2020] },
        new("望云街道", "YX14", UnitKind.StreetOffice, 700, 0.1, 16) { Aliases = ["望云街道办"] },
        new("映月湖街道", "YX15", UnitKind.StreetOffice, 620, 0.12, 22) { RequestGrowth = 0.13 },
        new("织锦街道", "YX16", UnitKind.StreetOffice, 540, 0.06, 11),
        new("钟鼓巷街道", "YX17", UnitKind.StreetOffice, 480, 0.05, 14) { RequestGrowth = 0.03 },
        new("云岫新城街道", "YX18", UnitKind.StreetOffice, 410, 0.14, 8) { FirstYear = 2020, Aliases = ["新城街道"] },
        new("云岫区教育局", "YX51", UnitKind.Department, 860, 0.06, 18) { Aliases = ["区教育局"] },
        new("云岫区民政局", "YX52", UnitKind.Department, 540, 0.05, 9) { Aliases = ["区民政局"] },
        new("云岫区自然资源局", "YX53", UnitKind.Department, 1240, 0.08, 58)
            { RequestGrowth = 0.1, Formerly = ("云岫区国土资源局", 2018), Aliases = ["区自然资源局", "云岫区国土资源局"] },
        new("云岫区人力资源和社会保障局", "YX54", UnitKind.Department, 920, 0.07, 21) { Aliases = ["区人力资源和社会保障局", "区人社局"] },
        new("云岫区卫生健康局", "YX55", UnitKind.Department, 730, 0.1, 13)
            { Formerly = ("云岫区卫生和计划生育局", 2018), Aliases = ["区卫生健康局", "云岫区卫生和计划生育局"] },
        new("云岫区市场监督管理局", "YX56", UnitKind.Department, 1080, 0.09, 34) { Aliases = ["区市场监管局"] },
    ])
    {
        Documents = DocumentPlans.Yunxiu,
    };

    public static readonly SampleDistrict Chengtang = new("chengtang", "澄塘县", "second", 2021, 2024,
    [
        new("澄塘县柳叶渡镇", "CT01", UnitKind.Town, 420, 0.08, 5) { Aliases = ["柳叶渡镇"] },
        new("澄塘县麦垄镇", "CT02", UnitKind.Town, 360, 0.06, 3) { Aliases = ["麦垄镇"] },
        new("澄塘县砚池镇", "CT03", UnitKind.Town, 510, 0.05, 7) { Aliases = ["砚池镇"] },
        new("澄塘县苇荡乡", "CT04", UnitKind.Township, 190, 0.04, 0.8) { Aliases = ["苇荡乡"] },
        new("澄塘县财政局", "CT51", UnitKind.Department, 680, 0.07, 12) { Aliases = ["县财政局"] },
        new("澄塘县交通运输局", "CT52", UnitKind.Department, 590, 0.09, 17) { Aliases = ["县交通运输局"] },
    ])
    {
        Documents = DocumentPlans.Chengtang,
    };

    public static readonly IReadOnlyList<SampleDistrict> All = [Yunxiu, Chengtang];
}
