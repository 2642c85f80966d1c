using System.Text;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Import.Datasets;
using DisclosureInsights.Samples.Figures;

namespace DisclosureInsights.Samples.Files;

/// <summary>The wide dataset of a district: UTF-8 with a byte order mark, so that Excel opens the Chinese right.</summary>
public static class DatasetFile
{
    public static byte[] Write(IReadOnlyList<ReportDraft> drafts)
    {
        using StringWriter text = new();
        DatasetWriter.WriteWide(
            text, [.. drafts.Select(draft => new DatasetRow(draft.ToReport(ReportOrigin.Dataset), draft.Unit.Code, "样例数据"))]);
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString().ReplaceLineEndings("\n"))];
    }
}
