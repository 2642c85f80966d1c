using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using DisclosureInsights.Core.Forms;
using DisclosureInsights.Import;
using DisclosureInsights.Tests.Shared.Rendering;

namespace DisclosureInsights.Benchmarks.Reading;

/// <summary>Reading a page of 100 KB, fields and all, against AngleSharp's parsing of it.</summary>
internal static class HtmlSpeed
{
    private const double Limit = 1.5;
    private const int Size = 100 * 1024;

    private static readonly (string Name, HtmlStyle Style)[] Styles =
        [("plain", HtmlStyle.Plain), ("layout tables", HtmlStyle.LayoutTables), ("font runs", HtmlStyle.FontRuns)];

    public static IEnumerable<SpeedMeasure> Measures => Styles.Select(style =>
    {
        byte[] page = Page(style.Style);
        string text = Encoding.UTF8.GetString(page);
        HtmlParser parser = new();
        return new SpeedMeasure(
            $"html/{style.Name}",
            Limit,
            () => ReportReader.Read(page, "report.html"),
            () =>
            {
                using IHtmlDocument document = parser.ParseDocument(text);
            });
    });

    // A page as large as published ones, of which the form is the smaller part: navigation, style and script around it.
    private static byte[] Page(HtmlStyle style)
    {
        string page = ReportRenderer.Html(RandomReports.Next(new Random(3), Edition.Form2021), style);
        StringBuilder chrome = new();
        for (int i = 0; Encoding.UTF8.GetByteCount(page) + chrome.Length < Size; i++)
        {
            chrome.Append("<li class=\"item\"><a href=\"/zwgk/list/").Append(i).Append("\" target=\"_blank\" title=\"column\">").Append(i)
                .Append("</a><span class=\"date\">2024-01-12</span></li>\n");
        }

        return Encoding.UTF8.GetBytes(page.Replace("<body>", $"<body><ul class=\"nav\">{chrome}</ul>", StringComparison.Ordinal));
    }
}
