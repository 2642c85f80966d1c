using System.Globalization;
using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Reports;

namespace DisclosureInsights.Tests.Shared.Rendering;

/// <summary>Prints any report the ways published reports are met. The sentences are those of the report given.</summary>
public static class ReportRenderer
{
    /// <summary>The report as text.</summary>
    public static string PlainText(AnnualReport report, TextStyle? style = null) => new TextPrinter(style ?? TextStyle.Scraped).Print(report);

    /// <summary>The report as a page.</summary>
    public static string Html(AnnualReport report, HtmlStyle? style = null) => new HtmlPrinter(style ?? HtmlStyle.Plain).Print(report);

    /// <summary>The title printed: the report's own, else one made of its unit and year where it names no publisher.</summary>
    internal static string? Title(AnnualReport report) => report.Metadata.Title
        ?? (report.Metadata.Publisher is null ? $"{report.Organisation}{report.Period}年政府信息公开工作年度报告" : null);

    /// <summary>The entries of the header block.</summary>
    internal static IReadOnlyList<(string Label, string Text)> HeaderEntries(AnnualReport report)
    {
        List<(string, string)> entries = [];
        Add("索引号", report.Metadata.IndexNumber);
        Add("公开形式", "主动公开");
        Add("发布单位", report.Metadata.Publisher);
        Add("成文日期", Date(report.Metadata.WrittenOn));
        Add("发布日期", Date(report.Metadata.PublishedOn));
        return entries;

        void Add(string label, string? text)
        {
            if (text is not null)
            {
                entries.Add((label, text));
            }
        }
    }

    /// <summary>Prose and forms in the order of the report.</summary>
    internal static IEnumerable<(string Heading, IReadOnlyList<string> Lines, FormSection? Form)> Parts(AnnualReport report)
    {
        if (report.EditionOf(FormSection.Statistics) is not null)
        {
            yield return ("", Lines(report.Narrative[""]), null);
            yield return ("政府信息公开情况统计表", [], FormSection.Statistics);
            yield break;
        }

        yield return Prose(report, "一", "一、总体情况");
        foreach (FormSection section in (FormSection[])[FormSection.Proactive, FormSection.Requests, FormSection.Disputes])
        {
            if (report.EditionOf(section) is not null)
            {
                yield return (section.Title(), [], section);
            }
        }

        yield return Prose(report, "五", "五、存在的主要问题及改进情况");
        yield return Prose(report, "六", "六、其他需要报告的事项");
    }

    private static (string, IReadOnlyList<string>, FormSection?) Prose(AnnualReport report, string id, string heading) =>
        (report.Narrative[id]?.Heading ?? heading, Lines(report.Narrative[id]), null);

    private static string[] Lines(NarrativeSection? section) =>
        section is null ? [] : section.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static string? Date(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
