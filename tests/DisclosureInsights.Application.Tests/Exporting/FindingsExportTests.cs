using System.Globalization;
using System.Text;
using DisclosureInsights.Application.Exporting;
using DisclosureInsights.Application.Texts;
using DisclosureInsights.Core.Consistency;
using DisclosureInsights.Core.Forms;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Xunit;

namespace DisclosureInsights.Application.Tests.Exporting;

public sealed class FindingsExportTests
{
    private static readonly ExportStamp Stamp = new(
        "云溪区", "年度 2022；严重程度 错误", new DateTimeOffset(2026, 1, 15, 9, 30, 0, TimeSpan.FromHours(8)), "2026.1",
        "http://localhost:5080/findings?year=2022");

    private static readonly Finding Finding = new()
    {
        RuleId = "disputes-total",
        RuleVersion = 1,
        Severity = Severity.Error,
        Cells = [Disputes.Review.Total, Disputes.Review.Upheld],
        Expected = 0,
        Actual = 11,
        Operands = [10, 1],
        Suggestions = [new Suggestion(Disputes.Review.Total, 11)],
    };

    [Fact]
    public async Task A_list_as_csv_has_a_byte_order_mark_its_operands_and_the_stamp()
    {
        byte[] bytes = await WriteAsync("青溪镇", CsvTableWriter.WriteAsync);
        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        string[] lines = Encoding.UTF8.GetString(bytes, 3, bytes.Length - 3).Split("\r\n");
        Assert.StartsWith("单位,年度,严重程度,规则,规则编号", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("青溪镇,2022,错误,复议诉讼合计,disputes-total,行政复议 总计,0,11,11,10 + 1 = 11,", lines[1], StringComparison.Ordinal);
        Assert.Contains("区县,云溪区", lines);
        Assert.Contains("筛选条件,年度 2022；严重程度 错误", lines);
        Assert.Contains("导出时间,2026-01-15 09:30 +08:00", lines);
        Assert.Contains("链接,http://localhost:5080/findings?year=2022", lines);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    [InlineData("  =1")]
    [InlineData("\uFF1D1")]
    [InlineData("\uFF0B1")]
    [InlineData("\uFF0D1")]
    [InlineData("\uFF20x")]
    public async Task Text_that_begins_like_a_formula_is_written_as_text(string unit)
    {
        string csv = Encoding.UTF8.GetString(await WriteAsync(unit, CsvTableWriter.WriteAsync));
        string first = csv.Split("\r\n", 2)[1].TrimStart('"');
        Assert.StartsWith("'", first, StringComparison.Ordinal);

        using SpreadsheetDocument document = Open(await WriteAsync(unit, XlsxTableWriter.WriteAsync));
        Cell cell = CellAt(document, "A2");
        Assert.Null(cell.CellFormula);
        Assert.Equal(CellValues.InlineString, cell.DataType!.Value);
        CellFormat format = document.WorkbookPart!.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ElementAt((int)cell.StyleIndex!.Value);
        Assert.True(format.QuotePrefix?.Value);
    }

    [Fact]
    public async Task A_list_as_workbook_is_valid_typed_frozen_and_stamped()
    {
        using SpreadsheetDocument document = Open(await WriteAsync("青溪镇", XlsxTableWriter.WriteAsync));
        Assert.Empty(new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken));
        Assert.Equal("青溪镇", CellAt(document, "A2").InnerText);
        Cell difference = CellAt(document, "I2");
        Assert.Equal((CellValues.Number, "11"), (difference.DataType!.Value, difference.CellValue!.Text));
        Worksheet list = Sheet(document, 0);
        Assert.Equal(PaneStateValues.Frozen, list.Descendants<Pane>().Single().State!.Value);
        Assert.Equal("A1:O2", list.Elements<AutoFilter>().Single().Reference!.Value);
        Assert.Contains(Stamp.Link!, Sheet(document, 1).InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_while_writing_leaves_no_part_of_a_workbook()
    {
        using MemoryStream destination = new();
        ExportTable table = new("x", [new ExportColumn("a")], FailingRows());
        await Assert.ThrowsAsync<InvalidOperationException>(() => XlsxTableWriter.WriteAsync(
            table, Stamp, Languages.Chinese, destination, TestContext.Current.CancellationToken));
        Assert.Equal(0, destination.Length);
    }

    private static async IAsyncEnumerable<IReadOnlyList<object?>> FailingRows()
    {
        yield return ["one"];
        await Task.Yield();
        throw new InvalidOperationException("The source broke.");
    }

    private static async Task<byte[]> WriteAsync(
        string unit, Func<ExportTable, ExportStamp, CultureInfo, Stream, CancellationToken, Task> write)
    {
        using MemoryStream destination = new();
        ExportTable table = FindingsTable.Create(
            new[] { new FindingEntry(unit, 2022, Finding) }.ToAsyncEnumerable(), Languages.Chinese);
        await write(table, Stamp, Languages.Chinese, destination, TestContext.Current.CancellationToken);
        return destination.ToArray();
    }

    private static SpreadsheetDocument Open(byte[] bytes) => SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);

    private static Worksheet Sheet(SpreadsheetDocument document, int index) =>
        ((WorksheetPart)document.WorkbookPart!.GetPartById(
            document.WorkbookPart.Workbook!.Sheets!.Elements<Sheet>().ElementAt(index).Id!.Value!)).Worksheet!;

    private static Cell CellAt(SpreadsheetDocument document, string reference) =>
        Sheet(document, 0).Descendants<Cell>().Single(cell => cell.CellReference == reference);
}
