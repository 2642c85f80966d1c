using DisclosureInsights.Core.Forms;
using DisclosureInsights.Import;
using DisclosureInsights.Tests.Shared.Files;
using DisclosureInsights.Tests.Shared.Rendering;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace DisclosureInsights.Benchmarks.Reading;

/// <summary>Reading a PDF of six pages, its forms and all, against taking its words and paths.</summary>
internal static class PdfSpeed
{
    private const double Limit = 1.3;
    private const int Pages = 6;
    private const string Sentence = "全镇各站所按照统一要求梳理应当公开的事项,逐项明确公开内容、时限和责任人,并在年底对照清单检查一遍。";

    public static IEnumerable<SpeedMeasure> Measures => HouseStyles.All.Where(style => style.Kind == "pdf").Select(style =>
    {
        byte[] file = Print(style);
        return new SpeedMeasure(style.ToString(), Limit, () => Read(file), () => Extract(file));
    });

    // A published report is as long: more is said of the year until it is.
    private static byte[] Print(HouseStyle style)
    {
        PrintedReport report = PrintedReport.Of(RandomReports.Next(new Random(1), Edition.Form2021));
        for (int paragraphs = 0; ; paragraphs += 2)
        {
            PrintedParagraph[] more = [.. Enumerable.Repeat(new PrintedParagraph(string.Concat(Enumerable.Repeat(Sentence, 4))), paragraphs)];
            byte[] file = style.Print(report with { Blocks = [report.Blocks[0], .. more, .. report.Blocks.Skip(1)] });
            using PdfDocument document = PdfDocument.Open(file);
            if (document.NumberOfPages >= Pages)
            {
                return file;
            }
        }
    }

    private static void Read(byte[] file)
    {
        if (ReportReader.Read(file, "report.pdf").Reports.Count != 1)
        {
            throw new InvalidOperationException("not read");
        }
    }

    private static void Extract(byte[] file)
    {
        int found = 0;
        using PdfDocument document = PdfDocument.Open(file);
        foreach (Page page in document.GetPages())
        {
            found += page.GetWords().Count() + page.Paths.Count;
        }

        if (found == 0)
        {
            throw new InvalidOperationException("nothing found");
        }
    }
}
