using DisclosureInsights.Core.Forms;
using DisclosureInsights.Import;
using DisclosureInsights.Tests.Shared.Files;
using DisclosureInsights.Tests.Shared.Rendering;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace DisclosureInsights.Benchmarks.Reading;

/// <summary>Reading a Word file, its forms and all, against loading it.</summary>
internal static class DocxSpeed
{
    private const double Limit = 1.5;

    public static IEnumerable<SpeedMeasure> Measures => Enum.GetValues<DocxStyle>()
        .Where(style => style != DocxStyle.Strict)
        .Select(style =>
        {
            byte[] file = DocxPrinter.Print(PrintedReport.Of(RandomReports.Next(new Random(1), Edition.Form2021)), style);
            return new SpeedMeasure($"docx/{style}", Limit, () => Read(file), () => Load(file));
        });

    private static void Read(byte[] file)
    {
        if (ReportReader.Read(file, "report.docx").Reports.Count != 1)
        {
            throw new InvalidOperationException("not read");
        }
    }

    private static void Load(byte[] file)
    {
        using WordprocessingDocument document = WordprocessingDocument.Open(new MemoryStream(file, writable: false), isEditable: false);
        if (document.MainDocumentPart?.Document?.Body is not Body)
        {
            throw new InvalidOperationException("not loaded");
        }
    }
}
