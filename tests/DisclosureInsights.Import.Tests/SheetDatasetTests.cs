using System.Runtime.CompilerServices;
using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Publication;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Import.Datasets;
using DisclosureInsights.Import.Documents;
using DisclosureInsights.Tests.Shared.Files;
using DisclosureInsights.Tests.Shared.Rendering;
using Xunit;

namespace DisclosureInsights.Import.Tests;

/// <summary>Datasets in workbooks: typed cells, sheets beside the data, what errors name.</summary>
public sealed class SheetDatasetTests
{
    private static readonly string[] Header = ["单位", "年度", "成文日期", "requests.new.total", "requests.granted.total", "disputes.review.total", "channel.wechat"];

    [Theory]
    [InlineData("xlsx")]
    [InlineData("xls")]
    public void Typed_cells_are_read_as_the_same_fields_of_a_text(string kind)
    {
        SheetDrawing sheet = Sheet("数据", [Header, ["青溪镇", 2022, new DrawnCell(44585, Format: "yyyy/m/d"), 3, "/", null, new DrawnCell(1234, Format: "#,##0")]]);
        ReadResult result = Read([sheet], kind);
        Assert.Empty(result.Errors);
        Assert.Equal(kind, result.Kind);
        ReadReport read = Assert.Single(result.Reports);
        Assert.Equal(("数据!2", "青溪镇", new ReportingPeriod(2022)), (read.Part, read.Report.Organisation, read.Report.Period));
        Assert.Equal(new DateOnly(2022, 1, 24), read.Report.Metadata.WrittenOn);
        Assert.Equal(Cell.Number(3), read.Report.Cells[Requests.New.Total]);
        Assert.Equal(Cell.NotApplicable, read.Report.Cells[Requests.Granted.Total]);
        Assert.Equal(Cell.Blank, read.Report.Cells[CellKey.Parse("disputes.review.total")]);
        Assert.Equal(1234, read.Report.Publication!.Channels[Channel.Wechat].Value);
    }

    [Fact]
    public void Row_with_a_mistake_fails_alone_and_is_named_by_sheet_and_row()
    {
        SheetDrawing sheet = Sheet("数据",
        [
            Header,
            ["青溪镇", 2022, null, 3],
            [],
            ["白石镇", 2022, null, new DrawnCell(0) { Formula = "D2+1", WithoutValue = true }],
            ["云岭乡", 2022, null, new DrawnCell("#REF!") { IsError = true }],
            ["东湖街道", 1999, null, 3],
            ["青溪镇", 2022, null, 4],
            ["南浦街道", "2022", null, " 5 "],
        ]);
        ReadResult result = Read([sheet], "xlsx");
        Assert.Equal(["数据!2", "数据!8"], result.Reports.Select(report => report.Part));
        Assert.Equal(
            [
                (ReadErrorCode.InvalidRow, "数据!4", 4, "=D2+1"), (ReadErrorCode.InvalidRow, "数据!5", 5, "#REF!"),
                (ReadErrorCode.InvalidRow, "数据!6", 6, "1999"), (ReadErrorCode.DuplicateRow, "数据!7", 7, "2022"),
            ],
            result.Errors.Select(error => (error.Code, error.Part!, error.Line!.Value, error.Arguments[1])));
    }

    [Fact]
    public void Dataset_may_stand_beside_notes_below_a_title_and_away_from_the_corner()
    {
        SheetDrawing notes = new("说明"), data = new("汇总");
        notes.Set(1, 1, new DrawnCell("每行一份报告,没有的项目留空。"));
        data.Set(2, 3, new DrawnCell("云岫区政府信息公开数据"), columns: 5);
        foreach ((int column, string name) in Header.Index())
        {
            data.Set(4, 3 + column, new DrawnCell(name));
        }

        data.Set(5, 3, new DrawnCell("青溪镇"));
        data.Set(5, 4, new DrawnCell(2022));
        data.Set(5, 6, new DrawnCell(7));
        ReadReport read = Assert.Single(Read([notes, data], "xlsx").Reports);
        Assert.Equal(("汇总!5", Cell.Number(7)), (read.Part, read.Report.Cells[Requests.New.Total]));
    }

    [Fact]
    public void Wrong_header_is_named_with_its_sheet_and_does_not_hide_a_report_beside_it()
    {
        SheetDrawing list = Sheet("名单", [["单位", "年度", "联系电话"], ["青溪镇", 2022, 1]]);
        ReadError error = Assert.Single(Read([list], "xlsx").Errors);
        Assert.Equal((ReadErrorCode.UnknownHeader, "名单", 1, "联系电话"), (error.Code, error.Part, error.Line, error.Arguments[0]));
        AnnualReport report = RandomReports.Next(new Random(1), Edition.Form2021);
        ReadResult result = Read([list, SheetPrinter.OnSheet(PrintedReport.Of(report), "年报")], "xlsx");
        Assert.Empty(result.Errors);
        Assert.True(Assert.Single(result.Reports).Report.Cells.SameAs(report.Cells));
    }

    [Fact]
    public void Rows_over_the_limit_are_refused()
    {
        SheetDrawing sheet = Sheet("数据", [Header, .. Enumerable.Range(1, 5).Select(i => (object?[])["青溪镇" + i, 2022, null, i])]);
        ReadResult result = ReportReader.Read(
            XlsxFile.Write([sheet]), "a.xlsx", new ReadLimits { MaximumDatasetRows = 3 }, TestContext.Current.CancellationToken);
        Assert.Equal(3, result.Reports.Count);
        Assert.Equal(ReadErrorCode.TooLarge, Assert.Single(result.Errors).Code);
    }

    [Fact]
    public void Figures_and_dates_are_written_typed_and_words_never_as_formulas()
    {
        AnnualReport report = RandomReports.Next(new Random(2), Edition.Form2021);
        report = report with { Organisation = "=HYPERLINK(1)\u0001_x0041_", Origin = ReportOrigin.Dataset };
        using MemoryStream stream = new();
        DatasetWorkbook.WriteWide(stream, [new DatasetRow(report, "007", "+86 年鉴")]);
        SourceContents contents = SourceReader.Read(stream.ToArray(), "a.xlsx", cancellationToken: TestContext.Current.CancellationToken);
        ReadReport read = Assert.Single(contents.Dataset!.Reports);
        Assert.Equal((report.Organisation, "007", "+86 年鉴"), (read.Report.Organisation, read.UnitCode, read.Source));
        using System.IO.Compression.ZipArchive zip = new(stream);
        using StreamReader part = new(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        string xml = part.ReadToEnd();
        Assert.DoesNotContain("<f>", xml, StringComparison.Ordinal);
        Assert.Contains($"<v>{report.Period!.Value.Year}</v>", xml, StringComparison.Ordinal);
        Assert.Contains($"<v>{report.Cells[Requests.New.Total]}</v>", xml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Templates_are_what_is_written_today_and_want_rows(bool wide)
    {
        byte[] template = File.ReadAllBytes(Path.Combine(Templates(), wide ? "wide.xlsx" : "long.xlsx"));
        ReadResult result = ReportReader.Read(template, "a.xlsx", cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(ReadErrorCode.NoRows, Assert.Single(result.Errors).Code);
        Assert.Empty(result.Reports);
        using MemoryStream today = new();
        DatasetWorkbook.WriteTemplate(today, wide);
        Assert.Equal(Cells(today.ToArray()), Cells(template));
        Assert.Equal(wide ? DatasetWriter.AllWideColumns : DatasetWriter.LongColumns, Cells(template)[0]);
        Assert.Contains("channel.wechat|政务微信|", Cells(template).Select(row => string.Join('|', row)));
    }

    private static List<List<string>> Cells(byte[] workbook)
    {
        IReadOnlyList<SourceDocument> documents = SourceReader.Read(workbook, "a.xlsx", cancellationToken: TestContext.Current.CancellationToken).Documents;
        return [.. documents.SelectMany(document => document.Blocks).OfType<SourceTable>().SelectMany(table => table.Rows).Select(row => (List<string>)[.. row.Cells.Select(cell => cell.Text)])];
    }

    private static string Templates([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "data", "templates");

    private static SheetDrawing Sheet(string name, IReadOnlyList<IReadOnlyList<object?>> rows)
    {
        SheetDrawing sheet = new(name);
        foreach ((int row, IReadOnlyList<object?> values) in rows.Index())
        {
            foreach ((int column, object? value) in values.Index())
            {
                sheet.Set(row + 1, column + 1, value as DrawnCell ?? new DrawnCell(value));
            }
        }

        return sheet;
    }

    private static ReadResult Read(IReadOnlyList<SheetDrawing> sheets, string kind) => ReportReader.Read(
        kind == "xls" ? XlsFile.Write(sheets) : XlsxFile.Write(sheets), "a." + kind, cancellationToken: TestContext.Current.CancellationToken);
}
