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
        .. Enum.GetValues<DocxStyle>().Select(Word),
        Workbook("xlsx", "one sheet", SheetPrinter.OneSheet, sheets => XlsxFile.Write(sheets)),
        Workbook("xlsx", "sheet a section", SheetPrinter.SheetASection, sheets => XlsxFile.Write(sheets, new XlsxStyle { RichText = true, Strict = true })),
        Workbook("xlsx", "all text", SheetPrinter.AllText, sheets => XlsxFile.Write(sheets, new XlsxStyle { InlineStrings = true, Dimension = "A1:XFD1048576" })),
        Workbook("xls", "one sheet", SheetPrinter.OneSheet, XlsFile.Write),
        Workbook("xls", "sheet a section", SheetPrinter.SheetASection, XlsFile.Write),
        Pdf("strokes", new PdfStyle()),
        Pdf("thin rectangles", new PdfStyle { Rules = PdfRules.Rectangles, Compresses = true, PageNumber = "第{0}页 共{1}页" }),
        Pdf("boxes, browser", new PdfStyle { Rules = PdfRules.Boxes, BrowserPrint = true, PageNumber = "" }),
        Pdf("pieces of double lines", new PdfStyle { Rules = PdfRules.Pieces, Compresses = true }),
        Pdf("white on dark", new PdfStyle { Rules = PdfRules.Ground, PageNumber = "{0}" }),
        Pdf("split rows", new PdfStyle { SplitsRows = true, RepeatsHeader = true, PageNumber = "—{0}—" }),
        Pdf("vertical labels", new PdfStyle { VerticalLabels = true, RepeatsHeader = true, PageNumber = "{0}/{1}" }),
        Pdf("letters one by one", new PdfStyle { Rules = PdfRules.Rectangles, PlacesLetters = true, SplitsRows = true }),
        Pdf("landscape", new PdfStyle { Landscape = true, Compresses = true, Rules = PdfRules.Boxes }),
        Pdf("no lines", new PdfStyle { Rules = PdfRules.None }),
    ];

    private static HouseStyle Page(string name, HtmlStyle style) =>
        new("html", name, ".html", report => Encoding.UTF8.GetBytes(ReportRenderer.Html(report, style)));

    private static HouseStyle Word(DocxStyle style) =>
        new("docx", style.ToString(), ".docx", report => DocxPrinter.Print(report, style)) { HasGrid = true };

    private static HouseStyle Pdf(string name, PdfStyle style) =>
        new("pdf", name, ".pdf", report => PdfPrinter.Print(report, style)) { HasGrid = true };

    private static HouseStyle Text(string kind, string name, string extension, TextStyle style) =>
        new(kind, name, extension, report => Encoding.UTF8.GetBytes(ReportRenderer.PlainText(report, style)));

    private static HouseStyle Workbook(
        string kind, string name, Func<PrintedReport, IReadOnlyList<SheetDrawing>> layout, Func<IReadOnlyList<SheetDrawing>, byte[]> write) =>
        new(kind, name, "." + kind, report => write(layout(report))) { HasGrid = true };
}
