using System.Globalization;
using System.Net;
using System.Text;

namespace DisclosureInsights.Tests.Shared.Rendering;

/// <summary>Prints a report as a page.</summary>
internal sealed class HtmlPrinter(HtmlStyle style)
{
    private const string Navigation =
        "<div class=\"top\"><ul><li><a href=\"/\">首页</a></li><li><a href=\"/zwgk\">政务公开</a></li><li><a href=\"/nb\">政府信息公开年度报告</a></li></ul></div>";

    private const string Footer =
        "<div class=\"footer\"><p>主办:青溪镇人民政府 承办:青溪镇党政办公室</p><p>网站标识码:0000000000 某ICP备00000000号</p></div>";

    private readonly StringBuilder html = new();

    public string Print(PrintedReport report)
    {
        string title = report.Title ?? "";
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

    private void PrintArticle(PrintedReport report, string title)
    {
        html.Append("<div class=\"article\">\n");
        if (title.Length > 0)
        {
            html.Append("<h1>").Append(WebUtility.HtmlEncode(title)).Append("</h1>\n");
        }

        PrintHeaderBlock(report.Header);
        foreach (PrintedBlock block in report.Blocks)
        {
            switch (block)
            {
                case PrintedHeading heading:
                    Paragraph(heading.Text, strong: true);
                    break;
                case PrintedParagraph paragraph:
                    Paragraph(paragraph.Text, strong: false);
                    break;
                case PrintedTable table:
                    PrintTable(table);
                    break;
                default:
                    throw new InvalidOperationException(block.GetType().Name);
            }
        }

        html.Append("</div>\n");
    }

    private void PrintHeaderBlock(IReadOnlyList<PrintedEntry> entries)
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
        foreach (PrintedEntry[] pair in entries.Chunk(2))
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

    private void PrintTable(PrintedTable table)
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
        html.Append("<td");
        if (!style.WithoutSpans)
        {
            Span("colspan", cell.Columns);
            Span("rowspan", cell.Rows);
        }

        html.Append('>');
        if (style.Layout == HtmlLayout.FontRuns)
        {
            html.Append("<p align=\"center\">");
            Run(cell.Text.Length > 4 && cell.Role == RenderedRole.Header ? cell.Text.Insert(2, "\n") : cell.Text);
            html.Append(cell.Text.Length == 0 ? "&nbsp;" : "").Append("</p>");
        }
        else
        {
            html.Append(WebUtility.HtmlEncode(cell.Text).ReplaceLineEndings("<br>"));
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
