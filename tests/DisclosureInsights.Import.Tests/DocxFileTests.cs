using System.Text;
using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Import.Documents;
using DisclosureInsights.Tests.Shared.Files;
using DisclosureInsights.Tests.Shared.Rendering;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Xunit;

namespace DisclosureInsights.Import.Tests;

/// <summary>Word files as a whole: printed reports are read back, damaged and hostile files are refused.</summary>
public sealed class DocxFileTests
{
    private const string Declaration = "<?xml version=\"1.0\"?>";

    public static TheoryData<DocxStyle, Edition> Printed
    {
        get
        {
            TheoryData<DocxStyle, Edition> data = [];
            foreach (DocxStyle style in Enum.GetValues<DocxStyle>())
            {
                foreach (Edition edition in Enum.GetValues<Edition>())
                {
                    data.Add(style, edition);
                }
            }

            return data;
        }
    }

    [Theory, MemberData(nameof(Printed))]
    public void Printed_report_is_read_without_a_doubt(DocxStyle style, Edition edition)
    {
        for (int seed = 0; seed < 6; seed++)
        {
            Random random = new(seed);
            AnnualReport report = RandomReports.WithGaps(RandomReports.Next(random, edition), random, seed % 2 * 0.15);
            byte[] file = DocxPrinter.Print(PrintedReport.Of(report), style);
            RenderingTests.AssertSame(report, RenderingTests.Read(file, seed % 2 == 0 ? "a.docx" : "a.docm"));
        }
    }

    // WPS leaves out what the standard wants.
    [Theory]
    [InlineData(DocxStyle.Word)]
    [InlineData(DocxStyle.Numbered)]
    [InlineData(DocxStyle.Framed)]
    [InlineData(DocxStyle.Tracked)]
    [InlineData(DocxStyle.Strict)]
    public void Printed_files_keep_to_the_standard(DocxStyle style)
    {
        byte[] file = DocxPrinter.Print(PrintedReport.Of(RandomReports.Next(new Random(1), Edition.Form2021)), style);
        using WordprocessingDocument document = WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document, TestContext.Current.CancellationToken)
            .Select(error => $"{error.Path?.XPath}: {error.Description}").Take(5));
    }

    [Theory]
    [InlineData("/content/text.xml", "content/text.xml")]
    [InlineData("content/text.xml", "content/text.xml")]
    [InlineData("./content/../content/text.xml", "Content/Text.xml")]
    [InlineData("content\\text.xml", "content/text.xml")]
    [InlineData("/content/text.xml", "content\\text.xml")]
    public void Text_is_found_by_its_relationship(string target, string name)
    {
        byte[] file = DocxFile.Pack(
        [
            ("_rels/.rels", Bytes($"<Relationships><Relationship Type=\"http://x/officeDocument\" Target=\"{target}\"/></Relationships>")),
            (name, Bytes(Body(Docx.P("文")))),
        ]);
        Assert.Equal("文", Assert.IsType<SourceParagraph>(Assert.Single(Docx.Document(file).Blocks)).Text);
        Assert.Equal("docx", ReportReader.Read(file, "a.docx", cancellationToken: TestContext.Current.CancellationToken).Kind);
    }

    [Fact]
    public void Text_is_read_where_the_file_lacks_its_relationships() =>
        Assert.Equal("文", Assert.IsType<SourceParagraph>(Assert.Single(Docx.Document(DocxFile.Pack([("word/document.xml", Bytes(Body(Docx.P("文"))))])).Blocks)).Text);

    [Fact]
    public void Damaged_files_are_not_readable()
    {
        byte[] whole = DocxPrinter.Print(PrintedReport.Of(RandomReports.Next(new Random(1), Edition.Form2021)), DocxStyle.Word);
        byte[][] damaged =
        [
            whole[..(whole.Length / 2)],
            whole[..^10],
            DocxFile.Pack([("word/document.xml", Bytes(Body(Docx.P("文"))[..^20]))]),
            DocxFile.Pack([("word/document.xml", [])]),
            DocxFile.Pack([("word/document2.xml", Bytes(Body("")))]),
            DocxFile.Pack([("word/document.xml", Bytes(Body($"<w:p><w:pPr><w:pStyle w:val=\"a\"/></w:pPr>{Docx.R("文")}</w:p>"))),
                ("word/_rels/document.xml.rels", Bytes("<Relationships><Relationship Type=\"http://x/styles\" Target=\"styles.xml\"/></Relationships>")), ("word/styles.xml", "<"u8.ToArray())]),
        ];
        foreach (byte[] file in damaged)
        {
            ReadResult result = ReportReader.Read(file, "a.docx", cancellationToken: TestContext.Current.CancellationToken);
            ReadError error = Assert.Single(result.Errors);
            Assert.Equal((ReadErrorCode.NotReadable, "a.docx"), (error.Code, error.Arguments[0]));
        }
    }

    [Theory]
    [InlineData("<!DOCTYPE w:document [<!ENTITY a \"0\">]>")]
    [InlineData("<!DOCTYPE w:document SYSTEM \"http://127.0.0.1/a.dtd\">")]
    public void Document_type_is_refused(string type)
    {
        byte[] file = DocxFile.Pack([("word/document.xml", Bytes(Body(Docx.P("文")).Replace(Declaration, Declaration + type, StringComparison.Ordinal)))]);
        Assert.Equal(ReadErrorCode.NotReadable, Docx.Read(file).Error?.Code);
    }

    [Fact]
    public void Text_that_unpacks_beyond_the_limit_is_refused()
    {
        byte[] file = DocxFile.Of(Docx.P(new string(' ', 2_000_000)));
        Assert.True(file.Length < 100_000);
        Assert.Equal((ReadErrorCode.TooComplex, "1 MiB"), Limited(file, ReadLimits.Default with { MaximumBytes = 1024 * 1024 }));
        Assert.Null(Docx.Read(file).Error);
    }

    [Fact]
    public void Too_many_cells_tables_or_levels_are_refused()
    {
        string cells = string.Concat(Enumerable.Repeat("<w:tc/>", 100)), wide = string.Concat(Enumerable.Repeat("<w:tc><w:tcPr><w:gridSpan w:val=\"1000000\"/></w:tcPr></w:tc>", 50));
        Assert.Equal((ReadErrorCode.TooComplex, "20000"), Limited(DocxFile.Of(Docx.Table([.. Enumerable.Repeat(Docx.Row(cells), 201)]))));
        Assert.Equal((ReadErrorCode.TooComplex, "20000"), Limited(DocxFile.Of(Docx.Table(Docx.Row(wide)))));
        Assert.Equal((ReadErrorCode.TooComplex, "500"), Limited(DocxFile.Of(string.Concat(Enumerable.Repeat(Docx.Table(Docx.Row(Docx.Cell("1"))) + "<w:p/>", 501)))));
        foreach ((string open, string close) in ((string, string)[])[("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"), ("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"), ("<w:ins>", "</w:ins>"),
            ("<x>", "</x>"), ("<w:p><w:r><w:pict><w:txbxContent>", "</w:txbxContent></w:pict></w:r></w:p>"), ("<w:p><w:r><w:pict><x>", "</x></w:pict></w:r></w:p>")])
        {
            Assert.Equal((ReadErrorCode.TooComplex, "200"), Limited(DocxFile.Of(string.Concat(Enumerable.Repeat(open, 300)) + string.Concat(Enumerable.Repeat(close, 300)))));
        }
    }

    [Theory]
    [InlineData("<w:p><w:r><w:t>7</w:t></w:r></w:p>", "", "")]
    [InlineData("<w:t>7</w:t><w:br/>", "<w:p><w:r>", "</w:r></w:p>")]
    [InlineData("7<![CDATA[7]]>", "<w:p><w:r><w:t>", "</w:t></w:r></w:p>")]
    [InlineData("<w:fldChar w:fldCharType=\"begin\"/>", "<w:p><w:r>", "</w:r></w:p>")]
    [InlineData("<w:tc/>", "<w:tbl><w:tr>", "</w:tr></w:tbl>")]
    [InlineData("<w:tr><w:tc/><w:tc/></w:tr>", "<w:tbl>", "</w:tbl>")]
    [InlineData("<w:tbl><w:tr><w:tc/><w:tc/></w:tr></w:tbl>", "", "")]
    [InlineData("<w:tr/>", "<w:tbl>", "</w:tbl>")]
    [InlineData("<w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>", "<w:p>", "</w:p>")]
    [InlineData("<w:r><w:sym w:char=\"F041\"/></w:r>", "<w:p>", "</w:p>")]
    public void Endless_repetition_is_read_or_refused(string unit, string before, string after)
    {
        byte[] file = DocxFile.Of(before + string.Concat(Enumerable.Repeat(unit, 1_500_000 / unit.Length)) + after);
        ReadResult result = ReportReader.Read(file, "a.docx", cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.Errors.Count > 0 || result.Reports.Count > 0);
    }

    [Fact]
    public void Mutated_files_never_throw()
    {
        for (int seed = 0; seed < 200; seed++)
        {
            Random random = new(seed);
            byte[] file = DocxPrinter.Print(PrintedReport.Of(RandomReports.Next(random, Edition.Form2021)), (DocxStyle)random.Next(6));
            for (int i = random.Next(1, 20); i > 0; i--)
            {
                file[random.Next(file.Length)] = (byte)random.Next(256);
            }

            ReadResult result = ReportReader.Read(file, "a.docx", cancellationToken: TestContext.Current.CancellationToken);
            Assert.True(result.Errors.Count > 0 || result.Reports.Count > 0, $"seed {seed}");
        }
    }

    [Fact]
    public void Mutated_text_never_throws()
    {
        string[] pieces = ["</w:p>", "<w:tbl>", "</w:tc>", "<w:tr>", "<w:vMerge/>", "<w:gridSpan w:val=\"-5\"/>", "<w:gridBefore w:val=\"99\"/>", "<w:sdt>", "<w:t>9</w:t>", "&#x0;", "&a;", "<w:numId w:val=\"1\"/>"];
        for (int seed = 0; seed < 200; seed++)
        {
            Random random = new(seed);
            StringBuilder text = new();
            for (int i = random.Next(60); i > 0; i--)
            {
                text.Append(pieces[random.Next(pieces.Length)]).Append(random.Next(4) == 0 ? Docx.Table(Docx.Row(Docx.Cell("1"))) : "");
            }

            DocumentOutcome outcome = Docx.Read(DocxFile.Of(text.ToString()));
            Assert.True(outcome.Document is not null ^ outcome.Error is not null);
        }
    }

    private static (ReadErrorCode Code, string Limit) Limited(byte[] file, ReadLimits? limits = null)
    {
        ReadError? error = Docx.Read(file, limits).Error;
        Assert.NotNull(error);
        return (error.Code, Assert.Single(error.Arguments));
    }

    private static string Body(string body) => $"{Declaration}<w:document {DocxFile.Namespaces()}><w:body>{body}</w:body></w:document>";

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
