using System.Text;
using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Tests.Shared.Rendering;
using Xunit;

namespace DisclosureInsights.Import.Tests;

/// <summary>Files are untrusted: whatever they hold, there is a result.</summary>
public sealed class HostileFileTests
{

    [Fact]
    public void Wrong_files_are_named_for_what_they_are()
    {
        Assert.Equal((ReadErrorCode.EmptyFile, null), Error([], "a.html"));
        Assert.Equal((ReadErrorCode.EmptyFile, null), Error("  \n\t"u8.ToArray(), "a.txt"));
        Assert.Equal((ReadErrorCode.WrongKind, "png"), Error([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13], "a.html"));
        Assert.Equal((ReadErrorCode.WrongKind, "zip"), Error([0x50, 0x4B, 3, 4, 20, 0, 0, 0], "a.html"));
        Assert.Equal((ReadErrorCode.NotReadable, "pdf"), Error("%PDF-1.7 ..."u8.ToArray(), "a.pdf"));
        Assert.Equal(ReadErrorCode.NotAReport, Error("The quick brown fox."u8.ToArray(), "a.txt").Code);
        Assert.Equal(ReadErrorCode.NotAReport, Error("<html><body><p>hello</p></body></html>"u8.ToArray(), "a.html").Code);
        Assert.Equal((ReadErrorCode.TooLarge, "20 MiB"), Error(new byte[50_000_000], "a.txt"));
        byte[] noise = new byte[5000];
        new Random(1).NextBytes(noise);
        Assert.Equal(ReadErrorCode.WrongKind, Error(noise, "a.txt").Code);
    }

    [Theory]
    [InlineData("7", "a.txt")]
    [InlineData("|", "a.txt")]
    [InlineData("\n", "a.txt")]
    [InlineData("| |\n", "a.txt")]
    [InlineData("0 | 0 | 0 | 0 | 0 | 0 | 0\n\n", "a.txt")]
    [InlineData("其中", "a.txt")]
    [InlineData("一、总体情况\n", "a.txt")]
    [InlineData("2021年", "a.txt")]
    [InlineData("索引号:", "a.txt")]
    [InlineData("unit,year\n", "a.csv")]
    [InlineData("\"", "a.csv")]
    [InlineData("<div>", "a.html")]
    [InlineData("<table><tr><td>", "a.html")]
    [InlineData("<b>", "a.html")]
    [InlineData("<p><font size=1>", "a.html")]
    [InlineData("<td colspan=1000000 rowspan=1000000>0", "a.html")]
    [InlineData("<", "a.html")]
    [InlineData("<!--", "a.html")]
    [InlineData("<p>0</p>", "a.html")]
    [InlineData("</p>", "a.html")]
    [InlineData("&amp;", "a.html")]
    public void Endless_repetition_is_read_or_refused(string unit, string name)
    {
        string head = name == "a.html" ? "<html><body>" : name == "a.csv" ? "unit,year\n" : "";
        int bytes = Encoding.UTF8.GetByteCount(unit);
        byte[] content = Encoding.UTF8.GetBytes(head + string.Concat(Enumerable.Repeat(unit, 1_500_000 / bytes)));
        ReadResult result = Read(content, name);
        Assert.True(result.Errors.Count > 0 || result.Reports.Count > 0);
    }

    [Fact]
    public void Page_nested_a_hundred_thousand_deep_does_not_overflow_the_stack()
    {
        foreach (string element in (string[])["div", "table><tr><td", "span", "b", "ul><li", "blockquote"])
        {
            string page = "<html><body>" + string.Concat(Enumerable.Repeat($"<{element}>", 100_000)) + "0";
            Assert.NotEmpty(Read(Encoding.UTF8.GetBytes(page), "a.html").Errors);
        }
    }

    [Theory]
    [InlineData("<p>0</p>")]
    [InlineData("<br>")]
    [InlineData("<p a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a>")]
    public void Page_of_endless_elements_or_attributes_is_refused_before_a_tree_is_made_of_it(string unit)
    {
        byte[] page = Encoding.UTF8.GetBytes("<html><body>" + string.Concat(Enumerable.Repeat(unit, (19 << 20) / unit.Length)));
        GC.Collect();
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal((ReadErrorCode.TooComplex, "250000"), Error(page, "a.html"));
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 5L * page.Length);
    }

    [Fact]
    public void Absurd_spans_do_not_move_the_cells_that_are_there()
    {
        AnnualReport report = RandomReports.Next(new Random(2), Edition.Form2021);
        string page = ReportRenderer.Html(report).Replace("<h1>", "<table><tr><td colspan=\"1000000\" rowspan=\"1000000\">a</td><td>b</td></tr></table><h1>", StringComparison.Ordinal);
        Assert.True(RenderingTests.Read(page, "a.html").Report.Cells.SameAs(report.Cells));
    }

    [Fact]
    public void Mutated_files_never_throw()
    {
        for (int seed = 0; seed < 400; seed++)
        {
            Random random = new(seed);
            AnnualReport report = RandomReports.Next(random, (Edition)random.Next(1, 4));
            (string source, string name) = random.Next(3) switch
            {
                0 => (ReportRenderer.PlainText(report, TextStyle.Seed), "a.txt"),
                1 => (ReportRenderer.Html(report, HtmlStyle.All[random.Next(3)]), "a.html"),
                _ => (Csv(report), "a.csv"),
            };
            byte[] bytes = Mutate(Encoding.UTF8.GetBytes(source), random);
            ReadResult result = Read(bytes, name);
            Assert.True(result.Errors.Count > 0 || result.Reports.Count > 0 || name == "a.csv", $"seed {seed}");
        }
    }

    private static string Csv(AnnualReport report)
    {
        StringWriter text = new();
        Datasets.DatasetWriter.WriteWide(text, [new Datasets.DatasetRow(report)]);
        return text.ToString();
    }

    private static byte[] Mutate(byte[] bytes, Random random)
    {
        List<byte> mutated = [.. bytes];
        for (int i = random.Next(1, 30); i > 0 && mutated.Count > 10; i--)
        {
            int at = random.Next(mutated.Count), length = Math.Min(random.Next(1, 60), mutated.Count - at);
            switch (random.Next(4))
            {
                case 0:
                    mutated[at] = (byte)random.Next(256);
                    break;
                case 1:
                    mutated.RemoveRange(at, length);
                    break;
                case 2:
                    mutated.InsertRange(random.Next(mutated.Count), mutated.GetRange(at, length));
                    break;
                default:
                    mutated.InsertRange(at, Encoding.UTF8.GetBytes(((string[])["|", "\n", "<table>", "</td>", "\"", "９", "其中", "一、", "2021年", "\0"])[random.Next(10)]));
                    break;
            }
        }

        return [.. mutated];
    }

    private static (ReadErrorCode Code, string? Detail) Error(byte[] content, string name)
    {
        ReadResult result = Read(content, name);
        Assert.Empty(result.Reports);
        ReadError error = Assert.Single(result.Errors);
        Assert.Equal(name, error.Arguments[0]);
        return (error.Code, error.Arguments.Count > 1 ? error.Arguments[1] : null);
    }

    private static ReadResult Read(byte[] content, string name) =>
        ReportReader.Read(content, name, cancellationToken: TestContext.Current.CancellationToken);
}
