using DisclosureInsights.Core.Reports;

namespace DisclosureInsights.Tests.Shared.Rendering;

/// <summary>Prints any report the ways published reports are met.</summary>
public static class ReportRenderer
{
    /// <summary>The report as text.</summary>
    public static string PlainText(AnnualReport report, TextStyle? style = null) =>
        PlainText(Print(report, (style ?? TextStyle.Scraped).Numbers, (style ?? TextStyle.Scraped).Damages), style);

    /// <inheritdoc cref="PlainText(AnnualReport, TextStyle?)"/>
    public static string PlainText(PrintedReport report, TextStyle? style = null) => new TextPrinter(style ?? TextStyle.Scraped).Print(report);

    /// <summary>The report as a page.</summary>
    public static string Html(AnnualReport report, HtmlStyle? style = null) =>
        Html(Print(report, (style ?? HtmlStyle.Plain).Numbers, (style ?? HtmlStyle.Plain).Damages), style);

    /// <inheritdoc cref="Html(AnnualReport, HtmlStyle?)"/>
    public static string Html(PrintedReport report, HtmlStyle? style = null) => new HtmlPrinter(style ?? HtmlStyle.Plain).Print(report);

    private static PrintedReport Print(AnnualReport report, NumberStyle numbers, IReadOnlyList<Damage> damages)
    {
        PrintedReport printed = PrintedReport.Of(report, numbers);
        foreach (Damage damage in damages)
        {
            printed = DamagedReport.Of(damage, report, printed, new Random(1)).Printed;
        }

        return printed;
    }
}
