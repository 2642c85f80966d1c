using System.Globalization;
using System.Text;
using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Import.Datasets;
using DisclosureInsights.Tests.Shared.Files;
using DisclosureInsights.Tests.Shared.Rendering;

namespace DisclosureInsights.Tests.Shared.Fuzzing;

/// <summary>Whole files of every kind that the product reads: every house style and edition, and datasets.</summary>
public static class FuzzSeeds
{
    public static IReadOnlyList<FuzzSeed> All { get; } = [.. Documents(), .. Datasets(), .. Encodings()];

    private static AnnualReport Report(Edition edition) => RandomReports.Next(new Random((int)edition), edition);

    private static IEnumerable<FuzzSeed> Documents() =>
        from style in HouseStyles.All
        from edition in Enum.GetValues<Edition>()
        select new FuzzSeed(style.Kind, "a" + style.Extension, style.Print(PrintedReport.Of(Report(edition))));

    private static IEnumerable<FuzzSeed> Datasets()
    {
        DatasetRow[] rows = [.. Enum.GetValues<Edition>().Select(edition => new DatasetRow(Report(edition), "1", "x"))];
        using StringWriter wide = new(CultureInfo.InvariantCulture), longTable = new(CultureInfo.InvariantCulture);
        DatasetWriter.WriteWide(wide, rows);
        DatasetWriter.WriteLong(longTable, rows);
        yield return new FuzzSeed("csv", "wide.csv", Encoding.UTF8.GetBytes(wide.ToString()));
        yield return new FuzzSeed("csv", "long.csv", Encoding.UTF8.GetBytes(longTable.ToString()));
    }

    private static IEnumerable<FuzzSeed> Encodings()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        AnnualReport report = Report(Edition.Form2021);
        foreach (string encoding in (string[])["GB18030", "utf-16"])
        {
            yield return new FuzzSeed("html", "a.html", Encoding.GetEncoding(encoding).GetBytes(ReportRenderer.Html(report)));
            yield return new FuzzSeed("text", "a.txt", Encoding.GetEncoding(encoding).GetBytes(ReportRenderer.PlainText(report)));
        }
    }
}
