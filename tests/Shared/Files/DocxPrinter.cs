using System.Globalization;
using System.Net;
using System.Text;
using DisclosureInsights.Tests.Shared.Rendering;

namespace DisclosureInsights.Tests.Shared.Files;

/// <summary>Prints a report as a Word file.</summary>
public sealed class DocxPrinter
{
    private const string StaleTitle = "某某镇人民政府1998年政府信息公开工作年度报告";

    private readonly DocxStyle style;
    private readonly StringBuilder body = new();
    private readonly DocxLists lists = new();
    private int runs;
    private int tables;

    private DocxPrinter(DocxStyle style) => this.style = style;

    /// <summary>The file's bytes.</summary>
    public static byte[] Print(PrintedReport report, DocxStyle style) => new DocxPrinter(style).Print(report);

    private byte[] Print(PrintedReport report)
    {
        if (report.Title is { Length: > 0 } title)
        {
            PrintTitle(title);
        }

        PrintHeaderBlock(report.Header);
        foreach (PrintedBlock block in report.Blocks)
        {
            switch (block)
            {
                case PrintedHeading heading:
                    Paragraph(heading.Text, "Heading1");
                    break;
                case PrintedParagraph paragraph:
                    Paragraph(paragraph.Text, null);
                    break;
                case PrintedTable table:
                    PrintForm(table);
                    break;
                default:
                    throw new InvalidOperationException(block.GetType().Name);
            }
        }

        return style switch
        {
            DocxStyle.Word => DocxFile.Of(body + DocxPrinterParts.Section, DocxPrinterParts.Of(style, lists), title: report.Title),
            DocxStyle.Wps => DocxFile.Of(body.ToString(), absolute: true, title: StaleTitle),
            DocxStyle.Strict => DocxFile.Of(body.ToString(), DocxPrinterParts.Of(style, lists), DocxFile.Strict, "content/main.xml"),
            _ => DocxFile.Of(body.ToString(), DocxPrinterParts.Of(style, lists)),
        };
    }

    private void PrintTitle(string title)
    {
        if (style != DocxStyle.Framed)
        {
            Paragraph(title, "Title");
            return;
        }

        string box = $"<w:txbxContent><w:p><w:r><w:t>{WebUtility.HtmlEncode(title)}</w:t></w:r></w:p></w:txbxContent>";
        body.Append("<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:inline><wp:extent cx=\"1000000\" cy=\"1000000\"/><wp:docPr id=\"1\" name=\"1\"/>")
            .Append("<a:graphic><a:graphicData uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"><wps:wsp><wps:cNvSpPr txBox=\"1\"/><wps:spPr/><wps:txbx>")
            .Append(box).Append("</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>")
            .Append("<mc:Fallback><w:pict><v:shape style=\"position:absolute\"><v:textbox>").Append(box)
            .Append("</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>");
    }

    private void PrintHeaderBlock(IReadOnlyList<PrintedEntry> entries)
    {
        if (style is DocxStyle.Wps or DocxStyle.Framed)
        {
            body.Append("<w:tbl><w:tblPr/>").Append(style == DocxStyle.Wps ? "" : Grid(4));
            foreach (PrintedEntry[] pair in entries.Chunk(2))
            {
                body.Append("<w:tr>");
                foreach ((string label, string content) in pair)
                {
                    body.Append("<w:tc><w:tcPr/>");
                    Paragraph(label, null);
                    body.Append("</w:tc><w:tc><w:tcPr/>");
                    Paragraph(content, null);
                    body.Append("</w:tc>");
                }

                body.Append("</w:tr>");
            }

            body.Append("</w:tbl><w:p/>");
            return;
        }

        foreach ((string label, string content) in entries)
        {
            Paragraph($"{label}:{content}", null);
        }
    }

    private void Paragraph(string content, string? paragraphStyle)
    {
        (int list, string rest) = style == DocxStyle.Numbered && paragraphStyle != "Title" ? lists.Take(content, paragraphStyle is not null) : (0, content);
        bool controlled = style == DocxStyle.Tracked && runs % 3 == 0;
        body.Append(controlled ? "<w:sdt><w:sdtPr><w:alias w:val=\"正文\"/></w:sdtPr><w:sdtContent>" : "").Append("<w:p>");
        if (style != DocxStyle.Wps)
        {
            body.Append("<w:pPr>").Append(paragraphStyle is null ? "" : $"<w:pStyle w:val=\"{paragraphStyle}\"/>")
                .Append(list == 0 ? "" : $"<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"{list}\"/></w:numPr>").Append("</w:pPr>");
        }
        else
        {
            body.Append("<w:pPr><w:ind w:firstLine=\"640\"/><w:jc w:val=\"both\"/><w:rPr><w:rFonts w:hint=\"eastAsia\"/></w:rPr></w:pPr>");
        }

        Runs(rest);
        body.Append("</w:p>").Append(controlled ? "</w:sdtContent></w:sdt>" : "");
    }

    private void Runs(string content)
    {
        foreach ((int index, string line) in content.Split('\n').Index())
        {
            body.Append(index > 0 ? "<w:r><w:br/></w:r>" : "");
            Line(line);
        }
    }

    private void Line(string line)
    {
        runs++;
        switch (style)
        {
            case DocxStyle.Wps:
                foreach (char[] part in line.Chunk(3))
                {
                    Run(new string(part), "<w:rPr><w:rFonts w:hint=\"eastAsia\" w:ascii=\"仿宋\" w:hAnsi=\"仿宋\" w:eastAsia=\"仿宋\"/><w:sz w:val=\"32\"/></w:rPr>");
                }

                break;
            case DocxStyle.Tracked when line.Length > 0:
                Tracked(line);
                break;
            default:
                Run(line, "");
                break;
        }
    }

    // What is deleted, hidden or an instruction is a number, so that it would be seen among the values.
    private void Tracked(string line)
    {
        int half = line.Length / 2;
        string[] noise =
        [
            "<w:del w:id=\"{0}\" w:author=\"甲\"><w:r><w:delText>99</w:delText></w:r></w:del>",
            "<w:moveFrom w:id=\"{0}\" w:author=\"甲\"><w:r><w:t>98</w:t></w:r></w:moveFrom>",
            "<w:r><w:rPr><w:vanish/></w:rPr><w:t>97</w:t></w:r>",
            "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> REF 96 </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>",
        ];
        Run(line[..half], "");
        body.Append(string.Format(CultureInfo.InvariantCulture, noise[runs % noise.Length], runs))
            .Append(CultureInfo.InvariantCulture, $"<w:ins w:id=\"{runs + 100_000}\" w:author=\"甲\">");
        Run(line[half..], "");
        body.Append("</w:ins>");
    }

    private void Run(string text, string properties)
    {
        if (text.Length > 0)
        {
            body.Append("<w:r>").Append(properties).Append("<w:t xml:space=\"preserve\">").Append(WebUtility.HtmlEncode(text)).Append("</w:t></w:r>");
        }
    }

    private void PrintForm(PrintedTable table)
    {
        bool framed = style == DocxStyle.Framed, twoColumns = tables++ % 2 == 1;
        if (framed)
        {
            body.Append("<w:tbl><w:tblPr/>").Append(Grid(twoColumns ? 2 : 1)).Append("<w:tr>")
                .Append(twoColumns ? "<w:tc><w:tcPr/><w:p/></w:tc>" : "").Append("<w:tc><w:tcPr/>");
        }

        PrintTable(table);
        body.Append("<w:p/>").Append(framed ? "</w:tc></w:tr></w:tbl><w:p/>" : "");
    }

    private void PrintTable(PrintedTable table)
    {
        body.Append("<w:tbl><w:tblPr/>").Append(style == DocxStyle.Wps ? "" : Grid(table.Width));
        List<(int Column, int Columns, int Left)> merged = [];
        foreach (List<(int Column, RenderedCell Cell)> row in table.Layout())
        {
            bool controlled = style == DocxStyle.Tracked && row.Count % 2 == 0;
            body.Append(controlled ? "<w:sdt><w:sdtContent>" : "").Append("<w:tr>");
            List<(int Column, RenderedCell? Cell, int Columns)> cells =
                [.. row.Select(cell => (cell.Column, (RenderedCell?)cell.Cell, cell.Cell.Columns)), .. merged.Select(merge => (merge.Column, (RenderedCell?)null, merge.Columns))];
            foreach ((_, RenderedCell? cell, int columns) in cells.OrderBy(cell => cell.Column))
            {
                Cell(cell, columns);
            }

            body.Append("</w:tr>").Append(controlled ? "</w:sdtContent></w:sdt>" : "");
            merged = [.. merged.Select(merge => merge with { Left = merge.Left - 1 }), .. row.Select(cell => (cell.Column, cell.Cell.Columns, cell.Cell.Rows - 1))];
            merged.RemoveAll(merge => merge.Left <= 0);
        }

        body.Append("</w:tbl>");
    }

    private void Cell(RenderedCell? cell, int columns)
    {
        body.Append("<w:tc><w:tcPr>").Append(columns > 1 ? $"<w:gridSpan w:val=\"{columns}\"/>" : "")
            .Append(cell is null ? "<w:vMerge/>" : cell.Rows > 1 ? "<w:vMerge w:val=\"restart\"/>" : "").Append("</w:tcPr>");
        if (cell is null)
        {
            body.Append("<w:p/>");
        }
        else if (style == DocxStyle.Wps)
        {
            foreach (string line in cell.Text.Split('\n'))
            {
                Paragraph(line, null);
            }
        }
        else if (cell.Role == RenderedRole.Value)
        {
            body.Append("<w:p>");
            Runs(cell.Text);
            body.Append("</w:p>");
        }
        else
        {
            Paragraph(cell.Text, null);
        }

        body.Append("</w:tc>");
    }

    private static string Grid(int columns) => $"<w:tblGrid>{string.Concat(Enumerable.Repeat("<w:gridCol w:w=\"900\"/>", columns))}</w:tblGrid>";
}
