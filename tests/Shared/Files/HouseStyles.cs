using System.Text;
using DisclosureInsights.Tests.Shared.Rendering;

namespace DisclosureInsights.Tests.Shared.Files;

/// <summary>All house styles.</summary>
public static class HouseStyles
{
    public static readonly IReadOnlyList<HouseStyle> All =
    [
        Page("plain", HtmlStyle.Plain),
        Page("layout tables", HtmlStyle.LayoutTables),
        Page("font runs", HtmlStyle.FontRuns),
        Text("text", "pipes", ".txt", TextStyle.Scraped),
        Text("text", "tabs", ".txt", TextStyle.Tabs),
        Text("text", "cell per line", ".txt", TextStyle.CellPerLine) with { ShowsBlanks = false },
        Text("text", "spaces", ".txt", TextStyle.Spaces),
        Text("markdown", "grid", ".md", TextStyle.Markdown),
    ];

    private static HouseStyle Page(string name, HtmlStyle style) =>
        new("html", name, ".html", report => Encoding.UTF8.GetBytes(ReportRenderer.Html(report, style)));

    private static HouseStyle Text(string kind, string name, string extension, TextStyle style) =>
        new(kind, name, extension, report => Encoding.UTF8.GetBytes(ReportRenderer.PlainText(report, style)));
}
