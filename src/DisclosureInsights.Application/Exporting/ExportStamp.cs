using System.Globalization;
using DisclosureInsights.Application.Texts;

namespace DisclosureInsights.Application.Exporting;

/// <summary>What every export says of itself, so that a list on paper can be traced and made again.</summary>
/// <param name="Tenant">The district.</param>
/// <param name="Filters">The filters in words; empty where nothing was filtered.</param>
/// <param name="ExportedAt">Time of the export, with its offset.</param>
/// <param name="CatalogueVersion">Version of the rule or indicator catalogue.</param>
/// <param name="Link">Address of the view that shows the same; null where there is none.</param>
public sealed record ExportStamp(string Tenant, string Filters, DateTimeOffset ExportedAt, string CatalogueVersion, string? Link)
{
    /// <summary>The stamp as lines of name and value.</summary>
    public IReadOnlyList<(string Name, string Value)> Lines(CultureInfo culture)
    {
        bool english = Languages.IsEnglish(culture);
        return
        [
            (english ? "District" : "区县", Tenant),
            (english ? "Filters" : "筛选条件", Filters.Length > 0 ? Filters : english ? "none" : "无"),
            (english ? "Exported at" : "导出时间", ExportedAt.ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture)),
            (english ? "Catalogue version" : "规则目录版本", CatalogueVersion),
            (english ? "Link" : "链接", Link ?? "—"),
        ];
    }
}
