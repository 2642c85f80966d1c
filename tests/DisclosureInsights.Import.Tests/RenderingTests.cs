using System.Text;
using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Tests.Shared.Rendering;
using Xunit;

namespace DisclosureInsights.Import.Tests;

/// <summary>Reports are printed the ways they are met and read back.</summary>
public sealed class RenderingTests
{
    private const int Reports = 25;

    public static TheoryData<Edition, string> CleanTexts => Combine("scraped", "tabs", "markdown", "thousands", "full width");

    public static TheoryData<Edition, string> CleanPages => Combine("plain", "layout", "fonts");

    [Theory, MemberData(nameof(CleanTexts))]
    public void Clean_text_is_read_without_a_doubt(Edition edition, string name)
    {
        TextStyle style = name switch
        {
            "tabs" => TextStyle.Tabs,
            "markdown" => TextStyle.Markdown,
            "thousands" => TextStyle.Scraped with { Numbers = NumberStyle.Thousands },
            "full width" => TextStyle.Scraped with { Numbers = NumberStyle.FullWidth },
            _ => TextStyle.Scraped,
        };
        Check(edition, 0, report => ReportRenderer.PlainText(report, style), "a.txt");
        Check(edition, 0.15, report => ReportRenderer.PlainText(report, style), "a.txt");
    }

    [Theory, MemberData(nameof(CleanPages))]
    public void Clean_page_is_read_without_a_doubt(Edition edition, string name)
    {
        HtmlStyle style = Page(name);
        Check(edition, 0, report => ReportRenderer.Html(report, style), "a.html");
        Check(edition, 0.15, report => ReportRenderer.Html(report, style), "a.html");
    }

    [Theory]
    [InlineData(Edition.Form2019)]
    [InlineData(Edition.Form2021)]
    public void One_cell_a_line_is_read_where_no_cell_is_blank(Edition edition) =>
        Check(edition, 0, report => ReportRenderer.PlainText(report, TextStyle.CellPerLine), "a.txt");

    [Theory]
    [InlineData("plain")]
    [InlineData("layout")]
    [InlineData("fonts")]
    [InlineData("text")]
    public void Section_keeps_its_edition_where_other_handling_is_one_row(string name)
    {
        for (int seed = 0; seed < Reports; seed++)
        {
            AnnualReport report = RandomReports.WithOtherAsOneRow(RandomReports.Next(new Random(seed), Edition.Form2021));
            string source = name == "text" ? ReportRenderer.PlainText(report) : ReportRenderer.Html(report, Page(name));
            AssertSame(report, Read(source, name == "text" ? "a.txt" : "a.html"));
        }
    }

    [Fact]
    public void Encodings_of_official_files_are_recognised()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        AnnualReport report = RandomReports.Next(new Random(1), Edition.Form2021);
        string text = ReportRenderer.PlainText(report), page = ReportRenderer.Html(report);
        Encoding[] encodings =
        [
            new UTF8Encoding(true), new UTF8Encoding(false), Encoding.GetEncoding("GB18030"), Encoding.Unicode, Encoding.BigEndianUnicode,
            new UnicodeEncoding(false, false), new UnicodeEncoding(true, false),
        ];
        foreach (Encoding encoding in encodings)
        {
            AssertSame(report, Read([.. encoding.GetPreamble(), .. encoding.GetBytes(text)], "a.txt"));
            AssertSame(report, Read([.. encoding.GetPreamble(), .. encoding.GetBytes(page)], "a.htm"));
        }
    }

    internal static HtmlStyle Page(string name) => name switch
    {
        "layout" => HtmlStyle.LayoutTables,
        "fonts" => HtmlStyle.FontRuns,
        _ => HtmlStyle.Plain,
    };

    internal static ReadReport Read(string source, string name) => Read(Encoding.UTF8.GetBytes(source), name);

    internal static ReadReport Read(byte[] source, string name) =>
        Single(ReportReader.Read(source, name, cancellationToken: TestContext.Current.CancellationToken));

    internal static ReadReport Single(ReadResult result)
    {
        Assert.Empty(result.Errors);
        return Assert.Single(result.Reports);
    }

    private static void Check(Edition edition, double gaps, Func<AnnualReport, string> print, string name)
    {
        for (int seed = 0; seed < Reports; seed++)
        {
            Random random = new(seed);
            AnnualReport report = RandomReports.WithGaps(RandomReports.Next(random, edition), random, gaps);
            AssertSame(report, Read(print(report), name));
        }
    }

    internal static void AssertSame(AnnualReport report, ReadReport read)
    {
        Assert.Equal(report.Organisation, read.Report.Organisation);
        Assert.Equal(report.Period, read.Report.Period);
        Assert.Equal(report.UnitKind, read.Report.UnitKind);
        Assert.Equal(report.Editions.OrderBy(e => e.Key), read.Report.Editions.OrderBy(e => e.Key));
        string[] different = [.. CellVocabulary.All.Where(key => report.Cells[key] != read.Report.Cells[key])
            .Select(key => $"{key}: {report.Cells[key].State} {report.Cells[key]} read as {read.Report.Cells[key].State} {read.Report.Cells[key]}")];
        Assert.Empty(different);
        Assert.DoesNotContain(read.Readings, reading => reading.IsDoubtful);
        Assert.Equal(report.Cells.PresentCount, read.Readings.Count);
        Assert.Equal(report.Metadata.IndexNumber, read.Report.Metadata.IndexNumber);
        Assert.Equal(report.Metadata.WrittenOn, read.Report.Metadata.WrittenOn);
        Assert.Equal(report.Metadata.PublishedOn, read.Report.Metadata.PublishedOn);
        Assert.Equal(report.Metadata.Title, read.Report.Metadata.Title);
        Assert.Equal(report.Narrative.Sections.Select(s => (s.Id, s.Heading, s.Text)), read.Report.Narrative.Sections.Select(s => (s.Id, s.Heading, s.Text)));
        Assert.Empty(read.Unread);
    }

    private static TheoryData<Edition, string> Combine(params string[] names)
    {
        TheoryData<Edition, string> data = [];
        foreach (Edition edition in Enum.GetValues<Edition>())
        {
            foreach (string name in names)
            {
                data.Add(edition, name);
            }
        }

        return data;
    }
}
