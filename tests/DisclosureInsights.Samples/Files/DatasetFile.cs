using System.Globalization;
using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Publication;
using DisclosureInsights.Samples.Figures;

namespace DisclosureInsights.Samples.Files;

/// <summary>The wide dataset: a row a report, a column for every cell of the forms that the district used.</summary>
public static class DatasetFile
{
    public static byte[] Write(IReadOnlyList<ReportDraft> drafts)
    {
        CellKey[] keys = [.. CellVocabulary.All.Where(key => drafts.Any(draft => draft.Cells[key].IsPresent))];
        Channel[] channels = [.. Channels.All.Where(channel => drafts.Any(draft => draft.Channels.ContainsKey(channel)))];
        string[] header =
        [
            "unit", "unit_code", "year", "edition", "written_on", "published_on", "source",
            .. keys.Select(key => key.Name), .. channels.Select(channel => $"channel.{channel.Code()}"), "published_total",
        ];
        return CsvText.Write(drafts.Select(draft => (string[])
        [
            draft.Organisation, draft.Unit.Code, draft.Year.ToString(CultureInfo.InvariantCulture), draft.Edition.Id(),
            Day(draft.WrittenOn), Day(draft.PublishedOn), "样例数据",
            .. keys.Select(key => draft.Cells[key].ToString()),
            .. channels.Select(channel => Count(draft, channel)),
            draft.Edition == Edition.Form2014 ? "" : draft.PublishedTotal?.ToString(CultureInfo.InvariantCulture) ?? "",
        ]).Prepend(header));
    }

    /// <summary>A channel that the unit does not have published nothing; the 2014 table has its channels as cells.</summary>
    private static string Count(ReportDraft draft, Channel channel) =>
        draft.Edition == Edition.Form2014 ? ""
        : draft.Channels.TryGetValue(channel, out int? count) ? count?.ToString(CultureInfo.InvariantCulture) ?? ""
        : "0";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
