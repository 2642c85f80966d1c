using System.Text;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Samples.Figures;
using DisclosureInsights.Samples.Units;
using DisclosureInsights.Tests.Shared.Rendering;

namespace DisclosureInsights.Samples.Files;

/// <summary>A report as a published document: title, header block, prose and forms.</summary>
public static class DocumentFile
{
    public static byte[] Write(SampleDistrict district, ReportDraft draft, DocumentPlan plan)
    {
        string body = BodyName(draft);
        string full = draft.Organisation.StartsWith(district.Name, StringComparison.Ordinal) ? body : district.Name + body;
        AnnualReport report = draft.ToReport(ReportOrigin.Document) with
        {
            Metadata = new ReportMetadata
            {
                Title = FormattableString.Invariant($"{full}{draft.Year}年政府信息公开工作年度报告"),
                IndexNumber = FormattableString.Invariant(
                    $"{draft.Unit.Code}0{draft.WrittenOn.Year}/{draft.WrittenOn.Year}-{10_000 + new SampleRandom(draft.Unit.Code, draft.Year, "index").Below(80_000)}"),
                Publisher = body,
                WrittenOn = draft.WrittenOn,
                PublishedOn = draft.PublishedOn,
            },
        };
        string text = plan.Look switch
        {
            DocumentLook.Html => Frame(report, HtmlStyle.Plain, district, body),
            DocumentLook.LayoutTables => Frame(report, HtmlStyle.LayoutTables, district, body),
            DocumentLook.FontRuns => Frame(report, HtmlStyle.FontRuns, district, body),
            DocumentLook.TextWithLostLabels => ReportRenderer.PlainText(report, TextStyle.Seed),
            _ => ReportRenderer.PlainText(report, TextStyle.Scraped),
        };
        return Encoding.UTF8.GetBytes(text);
    }

    private static string BodyName(ReportDraft draft) => draft.Unit.Kind switch
    {
        UnitKind.Town or UnitKind.Township => draft.Organisation + "人民政府",
        UnitKind.StreetOffice => draft.Organisation + "办事处",
        _ => draft.Organisation,
    };

    /// <summary>The renderer's site names a town of its own; here it is this body's site.</summary>
    private static string Frame(AnnualReport report, HtmlStyle style, SampleDistrict district, string body) => ReportRenderer.Html(report, style)
        .Replace("青溪镇人民政府", body, StringComparison.Ordinal)
        .Replace("青溪镇党政办公室", body, StringComparison.Ordinal)
        .Replace("青溪", district.Name, StringComparison.Ordinal);
}
