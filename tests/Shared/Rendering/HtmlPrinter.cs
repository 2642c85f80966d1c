using System.Globalization;
using System.Net;
using System.Text;
using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Reports;

namespace DisclosureInsights.Tests.Shared.Rendering;

/// <summary>Prints a report as a page.</summary>
internal sealed class HtmlPrinter(HtmlStyle style)
{
    private const string Navigation =
        "<div class=\"top\"><ul><li><a href=\"/\">首页</a></li><li><a href=\"/zwgk\">政务公开</a></li><li><a href=\"/nb\">政府信息公开年度报告</a></li></ul></div>";

    private const string Footer =
        "<div class=\"footer\"><p>主办:青溪镇人民政府 承办:青溪镇党政办公室</p><p>网站标识码:0000000000 某ICP备00000000号</p></div>";

    private readonly StringBuilder html = new();

    public string Print(AnnualReport report)
    {
        string title = ReportRenderer.Title(report) ?? "";
        html.Append("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>")
            .Append(WebUtility.HtmlEncode(title)).Append("_青溪门户</title><style>td{border:1px}</style></head>\n<body>\n");
        if (style.Layout != HtmlLayout.Plain)
        {
            html.Append(Navigation).Append("<script>var a = '<table><tr><td>0</td></tr></table>';</script>\n");
        }

        if (style.Layout == HtmlLayout.LayoutTables)
        {
            html.Append("<table width=\"1000\"><tr><td width=\"200\"><table><tr><td><a href=\"/a\">公开指南</a></td></tr><tr><td><a href=\"/b\">公开年报</a></td></tr></table></td><td><table><tbody><tr><td>\n");
        }

        PrintArticle(report, title);
        if (style.Layout == HtmlLayout.LayoutTables)
        {
            html.Append("</td></tr></tbody></table></td></tr></table>\n");
        }

        if (style.Layout != HtmlLayout.Plain)
        {
            html.Append(Footer);
        }

        return html.Append("</body></html>\n").ToString();
    }

    private void PrintArticle(AnnualReport report, string title)
    {
        html.Append("<div class=\"article\">\n");
        if (title.Length > 0)
        {
            html.Append("<h1>").Append(WebUtility.HtmlEncode(title)).Append("</h1>\n");
        }

        PrintHeaderBlock(ReportRenderer.HeaderEntries(report));
        foreach ((string heading, IReadOnlyList<string> lines, FormSection? form) in ReportRenderer.Parts(report))
        {
            if (heading.Length > 0)
            {
                Paragraph(heading, strong: true);
            }

            foreach (string line in lines)
            {
                Paragraph(line, strong: false);
            }

            foreach (RenderedTable table in form is { } section ? PrintedForms.Of(report, section, style.Numbers) : [])
            {
                PrintTable(table);
            }
        }

        html.Append("</div>\n");
    }

    private void PrintHeaderBlock(IReadOnlyList<(string Label, string Text)> entries)
    {
        if (style.Layout == HtmlLayout.FontRuns)
        {
            html.Append("<div class=\"info\">");
            foreach ((string label, string content) in entries)
            {
                html.Append("<span>").Append(label).Append(':').Append(WebUtility.HtmlEncode(content)).Append("</span>&nbsp;&nbsp; ");
            }

            html.Append("</div>\n");
            return;
        }

        html.Append("<table class=\"meta\">");
        foreach ((string Label, string Text)[] pair in entries.Chunk(2))
        {
            html.Append("<tr>");
            foreach ((string label, string content) in pair)
            {
                html.Append("<td>").Append(label).Append("</td><td>").Append(WebUtility.HtmlEncode(content)).Append("</td>");
            }

            html.Append("</tr>");
        }

        html.Append("</table>\n");
    }

    private void Paragraph(string content, bool strong)
    {
        html.Append(style.Layout == HtmlLayout.FontRuns ? "<p style=\"text-indent:2em\">\u3000\u3000" : "<p>");
        html.Append(strong ? "<strong>" : "");
        Run(content);
        html.Append(strong ? "</strong>" : "").Append("</p>\n");
    }

    private void Run(string content)
    {
        if (style.Layout != HtmlLayout.FontRuns)
        {
            html.Append(WebUtility.HtmlEncode(content));
            return;
        }

        foreach (char[] part in content.Chunk(3))
        {
            html.Append("<font face=\"仿宋\">").Append(WebUtility.HtmlEncode(new string(part))).Append("</font>");
        }
    }

    private void PrintTable(RenderedTable table)
    {
        html.Append("<table border=\"1\" cellspacing=\"0\"><tbody>\n");
        foreach (IReadOnlyList<RenderedCell> row in table.Rows)
        {
            html.Append("<tr>");
            foreach (RenderedCell cell in row)
            {
                PrintCell(cell);
            }

            html.Append("</tr>\n");
        }

        html.Append("</tbody></table>\n");
    }

    private void PrintCell(RenderedCell cell)
    {
        bool lost = cell.Role == RenderedRole.ItemLabel && style.ItemLabels != ItemLabels.Kept;
        if (lost && style.ItemLabels == ItemLabels.Lost)
        {
            return;
        }

        html.Append("<td");
        if (!style.WithoutSpans)
        {
            Span("colspan", cell.Columns);
            Span("rowspan", cell.Rows);
        }

        html.Append('>');
        string content = lost ? style.ItemLabels == ItemLabels.Zero ? "0" : "" : cell.Text;
        if (style.Layout == HtmlLayout.FontRuns)
        {
            html.Append("<p align=\"center\">");
            Run(content.Length > 4 && cell.Role == RenderedRole.Header ? content.Insert(2, "\n") : content);
            html.Append(content.Length == 0 ? "&nbsp;" : "").Append("</p>");
        }
        else
        {
            html.Append(WebUtility.HtmlEncode(content));
        }

        html.Append("</td>");
    }

    private void Span(string attribute, int span)
    {
        if (span > 1)
        {
            html.Append(CultureInfo.InvariantCulture, $" {attribute}=\"{span}\"");
        }
    }
}
