using System.IO.Compression;
using System.Text;
using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Import.Documents;
using DisclosureInsights.Tests.Shared.Files;
using DisclosureInsights.Tests.Shared.Reading;
using DisclosureInsights.Tests.Shared.Rendering;
using Xunit;

namespace DisclosureInsights.Import.Tests;

/// <summary>Forms in workbooks: what a cell holds, where it stands, which sheets are a report.</summary>
public sealed class WorkbookReaderTests
{
    public static TheoryData<string, Edition, Damage> Renderings
    {
        get
        {
            TheoryData<string, Edition, Damage> data = [];
            Damage[] damages =
            [
                Damage.None, Damage.EmptyRows, Damage.EmptyColumn, Damage.RemarksColumn, Damage.BlankForZero, Damage.OnlyTotals, Damage.OneTable,
                Damage.TableAGroup, Damage.PageBreak, Damage.HeadingsMissing, Damage.ItemLabelsBlank, Damage.ItemLabelsZero, Damage.ThousandsSeparators,
            ];
            foreach (HouseStyle style in Styles)
            {
                foreach (Edition edition in Enum.GetValues<Edition>())
                {
                    foreach (Damage damage in damages.Where(damage => ReadingHarness.Meets(damage, edition) && style.Meets(damage)))
                    {
                        data.Add(style.ToString(), edition, damage);
                    }
                }
            }

            return data;
        }
    }

    private static IEnumerable<HouseStyle> Styles => HouseStyles.All.Where(style => style.Kind is "xlsx" or "xls");

    [Theory, MemberData(nameof(Renderings))]
    public void Form_on_sheets_is_read_as_it_stands(string style, Edition edition, Damage damage)
    {
        ReadingTally tally = new();
        HouseStyle printed = Styles.Single(candidate => candidate.ToString() == style);
        for (int seed = 100; seed < 104; seed++)
        {
            ReadingHarness.Run(tally, printed, edition, damage, seed, seed % 2 == 0 ? 0 : 0.2);
        }

        Assert.Empty(tally.Faults);
        Assert.Equal(0, tally.Doubtful);

        // A row of nothing but blanks, where not even its cells are stored, is not in the file.
        bool mayVanish = style.EndsWith("all text", StringComparison.Ordinal) && damage == Damage.BlankForZero;
        Assert.InRange(tally.Right, mayVanish ? tally.Cells * 95 / 100 : tally.Cells, tally.Cells);
    }

    [Theory]
    [InlineData("report.xls")]
    [InlineData("report.xlsx")]
    public void Workbook_of_another_writer_is_read_as_the_dataset_beside_it(string name)
    {
        ReadReport truth = Assert.Single(Read(Sample("report.csv"), "report.csv").Reports), read = Assert.Single(Read(Sample(name), name).Reports);
        Assert.True(truth.Report.Cells.PresentCount > 150);
        Assert.True(read.Report.Cells.SameAs(truth.Report.Cells));
        Assert.Equal((truth.Report.Organisation, truth.Report.Period), (read.Report.Organisation, read.Report.Period));
        Assert.DoesNotContain(read.Readings, reading => reading.IsDoubtful);
    }

    // Written by another program: calculated, failed, never calculated; formats that show something else than they hold.
    [Theory]
    [InlineData("values.xls", "=")]
    [InlineData("values.xlsx", "=1-1")]
    public void What_is_stored_counts_and_what_holds_no_number_never_looks_like_one(string name, string uncalculated)
    {
        SourceTable table = Assert.IsType<SourceTable>(Assert.Single(Document(Sample(name), name).Blocks));
        Assert.Equal(["计算", "3", "#DIV/0!", "甲乙", "TRUE", uncalculated, ""], Texts(table.Rows[0]));
        Assert.Equal(["数值", "2022-01-24", "0", "#REF!", "TRUE", "4068.208", "300%"], Texts(table.Rows[1]));
    }

    [Fact]
    public void Number_is_read_as_stored_whatever_its_format_shows()
    {
        (double Value, string? Format, string Text)[] cases =
        [
            (1234, "#,##0", "1234"), (0.5, "0.00", "0.5"), (4068.2080000000001, null, "4068.208"), (0.1 + 0.2, null, "0.3"),
            (0, "0;-0;;@", "0"), (0, "_ * #,##0_ ;_ * -#,##0_ ;_ * \"-\"_ ;_ @_ ", "0"), (7, "0\"件\"", "7"), (7, ";;;", "7"), (-3, "[Red]-0", "-3"),
            (3, "0%", "300%"), (251000, "0!.0,", "251000 [,]"), (44585, "yyyy-mm-dd", "2022-01-24"), (44585.5, "[$-804]yyyy\"年\"m\"月\"", "2022-01-24 12:00:00"),
            (1, "m/d/yy", "1900-01-01"), (59, "m/d/yy", "1900-02-28"), (61, "m/d/yy", "1900-03-01"), (-1, "m/d/yy", "#-1"), (0.75, "h:mm", "18:00:00"),
            (1e20, null, "100000000000000000000"), (1e-7, null, "0.0000001"), (5, "[DBNum1][$-804]G/通用格式", "5"), (12, "@", "12"),
        ];
        SheetDrawing sheet = new("a");
        foreach ((int index, (double value, string? format, string _)) in cases.Index())
        {
            sheet.Set(index + 1, 1, new DrawnCell("x"));
            sheet.Set(index + 1, 2, new DrawnCell(value, Format: format));
        }

        Assert.All((byte[][])[XlsxFile.Write([sheet]), XlsFile.Write([sheet])], content =>
            Assert.Equal(cases.Select(c => c.Text), Table(content).Rows.Select(row => row.Cells[1].Text)));
    }

    [Fact]
    public void Days_may_count_from_1904()
    {
        SheetDrawing sheet = new("a");
        sheet.Set(1, 1, new DrawnCell("日期"));
        sheet.Set(1, 2, new DrawnCell(43123, Format: "yyyy-mm-dd"));
        Assert.Equal(["日期", "2022-01-24"], Texts(Table(XlsxFile.Write([sheet], new XlsxStyle { From1904 = true })).Rows[0]));
    }

    [Fact]
    public void Formula_that_nobody_calculated_is_unreadable()
    {
        SheetDrawing sheet = SheetPrinter.OnSheet(PrintedReport.Of(RandomReports.Next(new Random(4), Edition.Form2021)), "a");
        (int Row, int Column)[] figures = [.. sheet.Cells.Where(cell => cell.Value.Value is double).Select(cell => cell.Key).Take(20)];
        foreach ((int row, int column) in figures)
        {
            sheet.Set(row, column, sheet.Cells[(row, column)] with { Formula = "SUM(A1:A2)", WithoutValue = row % 2 == 0, Value = 0 });
        }

        ReadReport read = Assert.Single(Read(XlsxFile.Write([sheet]), "a.xlsx").Reports);
        Assert.Equal(figures.Count(figure => figure.Row % 2 == 0), read.Readings.Count(reading => reading.Raw == "=SUM(A1:A2)"));
        Assert.All(read.Readings.Where(reading => reading.Raw == "=SUM(A1:A2)"), reading =>
        {
            Assert.Equal(CellState.Unreadable, read.Report.Cells[reading.Key].State);
            Assert.True(reading.IsDoubtful);
        });

        // Zeros stand in such a file for whatever the formulas give.
        read = Assert.Single(Read(XlsxFile.Write([sheet], new XlsxStyle { Uncalculated = true }), "a.xlsx").Reports);
        Assert.Equal(figures.Length, read.Readings.Count(reading => reading.Raw == "=SUM(A1:A2)"));
    }

    [Fact]
    public void Places_are_those_that_the_spreadsheet_shows()
    {
        SheetDrawing sheet = new("a");
        sheet.Set(3, 4, new DrawnCell("一、总体情况"));
        sheet.Set(7, 3, new DrawnCell("甲"), rows: 2, columns: 2);
        sheet.Set(7, 5, new DrawnCell("乙"));
        sheet.Set(8, 5, new DrawnCell(1));
        sheet.Set(8, 6, new DrawnCell(2));
        IReadOnlyList<SourceBlock> blocks = Document(XlsxFile.Write([sheet]), "a.xlsx").Blocks;
        Assert.Equal(new SourceLocation(Row: 3, Column: 4), blocks[0].Place);
        SourceTable table = Assert.IsType<SourceTable>(blocks[1]);
        Assert.Equal(
            [("甲", 0, 2, 7, 3), ("乙", 2, 1, 7, 5), ("", 3, 1, 7, 6), ("1", 2, 1, 8, 5), ("2", 3, 1, 8, 6)],
            table.Rows.SelectMany(row => row.Cells).Select(cell => (cell.Text, cell.Column, cell.Width, cell.Place.Row!.Value, cell.Place.Column!.Value)));
    }

    [Fact]
    public void What_merged_cells_cover_is_not_read()
    {
        SheetDrawing sheet = new("a");
        sheet.Set(1, 1, new DrawnCell("甲"), columns: 2);
        sheet.Set(1, 2, new DrawnCell("盖住"));
        sheet.Set(1, 3, new DrawnCell(5), rows: 2);
        sheet.Set(2, 1, new DrawnCell("乙"));
        sheet.Set(2, 2, new DrawnCell(6));
        sheet.Set(2, 3, new DrawnCell(99));
        SourceTable table = Table(XlsxFile.Write([sheet]));
        Assert.Equal(["甲", "5"], Texts(table.Rows[0]));
        Assert.Equal(["乙", "6"], Texts(table.Rows[1]));
    }

    [Fact]
    public void Sheet_a_unit_gives_a_report_each()
    {
        AnnualReport[] reports = [.. Enumerable.Range(1, 3).Select(seed => RandomReports.Next(new Random(seed), Edition.Form2021))];
        string[] units = ["青溪镇", "白石镇", "云岭乡"];
        List<SheetDrawing> sheets = [new("填报说明")];
        sheets[0].Set(1, 1, new DrawnCell("一、总体情况:写明本年工作。"));
        foreach ((AnnualReport report, string unit) in reports.Zip(units))
        {
            // The title says the year, the sheet says whose report it is.
            PrintedReport printed = PrintedReport.Of(report with { Metadata = new ReportMetadata { Title = $"{report.Period}年政府信息公开工作年度报告" } });
            sheets.Add(SheetPrinter.OnSheet(printed, unit));
        }

        Assert.All((byte[][])[XlsxFile.Write(sheets), XlsFile.Write(sheets)], content =>
        {
            ReadResult result = Read(content, "a.xlsx");
            Assert.Empty(result.Errors);
            Assert.Equal(units, result.Reports.Select(report => report.Part));
            Assert.Equal(units, result.Reports.Select(report => report.Report.Organisation));
            Assert.All(result.Reports.Zip(reports), pair => Assert.True(pair.First.Report.Cells.SameAs(pair.Second.Cells)));
        });
    }

    [Fact]
    public void Several_units_may_each_have_a_sheet_a_section()
    {
        AnnualReport[] reports = [.. Enumerable.Range(1, 2).Select(seed => RandomReports.Next(new Random(seed), Edition.Form2019))];
        List<SheetDrawing> sheets = [];
        foreach (AnnualReport report in reports)
        {
            sheets.AddRange(SheetPrinter.SheetASection(PrintedReport.Of(report)).Where(sheet => sheet.Cells.Count > 0));
        }

        ReadResult result = Read(XlsxFile.Write(sheets), "a.xlsx");
        Assert.Equal(reports.Select(report => report.Organisation), result.Reports.Select(report => report.Report.Organisation));
        Assert.All(result.Reports.Zip(reports), pair => Assert.True(pair.First.Report.Cells.SameAs(pair.Second.Cells)));
        Assert.All(result.Reports, report => Assert.NotNull(report.Part));
    }

    [Fact]
    public void Section_may_be_named_by_its_sheet_alone()
    {
        SheetDrawing[] sheets = [.. SheetPrinter.SheetASection(PrintedReport.Of(RandomReports.Next(new Random(9), Edition.Form2021)))];
        SheetDrawing problems = new("五、存在的主要问题及改进情况");
        problems.Set(1, 1, new DrawnCell("信息公开的及时性有待提高,部分栏目更新不够频繁。"));
        int at = Array.FindIndex(sheets, sheet => sheet.Cells.Values.Any(cell => cell.Value is string text && text.StartsWith("五、", StringComparison.Ordinal)));
        sheets[at] = problems;
        AnnualReport read = Assert.Single(Read(XlsxFile.Write(sheets), "a.xlsx").Reports).Report;
        Assert.Equal("信息公开的及时性有待提高,部分栏目更新不够频繁。", read.Narrative["五"]!.Text);
    }

    [Fact]
    public void Hidden_sheet_counts_only_where_no_other_has_anything()
    {
        AnnualReport now = RandomReports.Next(new Random(1), Edition.Form2021), old = RandomReports.Next(new Random(2), Edition.Form2019);
        SheetDrawing hidden = Hidden(SheetPrinter.OnSheet(PrintedReport.Of(old), "去年"));
        ReadReport read = Assert.Single(Read(XlsxFile.Write([hidden, SheetPrinter.OnSheet(PrintedReport.Of(now), "今年")]), "a.xlsx").Reports);
        Assert.Equal((now.Organisation, null), (read.Report.Organisation, read.Part));
        Assert.Equal(old.Organisation, Assert.Single(Read(XlsxFile.Write([hidden, new SheetDrawing("空")]), "a.xlsx").Reports).Report.Organisation);
    }

    [Fact]
    public void Hidden_rows_are_part_of_the_form()
    {
        AnnualReport report = RandomReports.Next(new Random(3), Edition.Form2021);
        SheetDrawing sheet = SheetPrinter.OnSheet(PrintedReport.Of(report), "a");
        sheet.HiddenRows.UnionWith(Enumerable.Range(10, 30));
        Assert.True(Assert.Single(Read(XlsxFile.Write([sheet]), "a.xlsx").Reports).Report.Cells.SameAs(report.Cells));
    }

    [Fact]
    public void Cells_at_the_ends_of_a_sheet_cost_nothing()
    {
        SheetDrawing sheet = new("a");
        sheet.Set(1, 1, new DrawnCell("甲"), rows: 1_048_575, columns: 16_384);
        sheet.Set(1_048_576, 1, new DrawnCell("乙"));
        sheet.Set(1_048_576, 16_384, new DrawnCell("丙"));
        ReadResult result = Read(XlsxFile.Write([sheet], new XlsxStyle { Dimension = "A1:XFD1048576" }), "a.xlsx");
        Assert.Equal(ReadErrorCode.NotAReport, Assert.Single(result.Errors).Code);
    }

    [Fact]
    public void Register_beside_the_report_does_not_hinder_it()
    {
        SheetDrawing register = new("台账");
        for (int row = 1; row <= 12_000; row++)
        {
            for (int column = 1; column <= 8; column++)
            {
                register.Set(row, column, new DrawnCell(row));
            }
        }

        AnnualReport report = RandomReports.Next(new Random(5), Edition.Form2021);
        ReadResult result = Read(XlsxFile.Write([register, SheetPrinter.OnSheet(PrintedReport.Of(report), "年报")]), "a.xlsx");
        Assert.True(Assert.Single(result.Reports).Report.Cells.SameAs(report.Cells));
        ReadError error = Assert.Single(result.Errors);
        Assert.Equal((ReadErrorCode.TooComplex, "台账"), (error.Code, error.Part));
    }

    [Fact]
    public void Workbook_that_cannot_be_read_says_why()
    {
        byte[] whole = XlsxFile.Write(SheetPrinter.OneSheet(PrintedReport.Of(RandomReports.Next(new Random(1), Edition.Form2021))));
        Assert.Equal(ReadErrorCode.NotReadable, Error(whole[..(whole.Length / 2)]));
        Assert.Equal(ReadErrorCode.NotReadable, Error(XlsFile.Compound([9, 8, 4, 0, 0, 6, 5, 0, 0x85, 0, 0xFF, 0xFF])));
        Assert.Equal(ReadErrorCode.NotReadable, Error(WithPart(whole, "xl/worksheets/sheet1.xml", "<!DOCTYPE a [<!ENTITY b \"0\">]><worksheet><sheetData><row><c><v>&b;</v></c></row></sheetData></worksheet>")));
        Assert.Equal(ReadErrorCode.NotReadable, Error(WithPart(whole, "xl/worksheets/sheet1.xml", "<worksheet><sheetData><row r=\"1\"><c r=\"ZZZZ1\"><v>0</v></c></row></sheetData></worksheet>")));
        Assert.Equal(ReadErrorCode.ResaveNeeded, Error(WithPart(WithPart(whole, "xl/workbook.bin", "x"), "_rels/.rels",
            "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"xl/workbook.bin\"/></Relationships>")));
        Assert.Equal(ReadErrorCode.EmptyFile, Error(XlsxFile.Write([new SheetDrawing("空")])));

        // A record FilePass behind the first one: the workbook is encrypted.
        Assert.Equal(ReadErrorCode.PasswordProtected, Error(XlsFile.Compound([9, 8, 4, 0, 0, 6, 5, 0, 0x2F, 0, 2, 0, 1, 0])));
        Assert.Equal(ReadErrorCode.ResaveNeeded, Error(XlsFile.Compound([9, 8, 4, 0, 0, 4, 5, 0])));
    }

    [Fact]
    public void Part_that_unpacks_without_end_is_refused()
    {
        byte[] whole = XlsxFile.Write([new SheetDrawing("a")]);
        using MemoryStream stream = new();
        stream.Write(whole);
        using (ZipArchive zip = new(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry("xl/worksheets/sheet1.xml")!.Delete();
            using Stream part = zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open();
            part.Write("<worksheet><sheetData>"u8);
            byte[] rows = [.. Enumerable.Repeat("<row/>"u8.ToArray(), 100_000).SelectMany(row => row)];
            for (int i = 0; i < 500; i++)
            {
                part.Write(rows);
            }

            part.Write("</sheetData></worksheet>"u8);
        }

        Assert.True(stream.Length < 20 * 1024 * 1024);
        ReadResult result = Read(stream.ToArray(), "a.xlsx");
        Assert.Contains(result.Errors, error => error.Code is ReadErrorCode.TooComplex or ReadErrorCode.NotReadable);
        Assert.Empty(result.Reports);
    }

    [Theory]
    [InlineData("xlsx")]
    [InlineData("xls")]
    public void Changed_bytes_give_a_result_and_no_exception(string kind)
    {
        Random random = new(7);
        PrintedReport printed = PrintedReport.Of(RandomReports.Next(random, Edition.Form2021));
        byte[] whole = kind == "xlsx" ? Stored(XlsxFile.Write(SheetPrinter.OneSheet(printed))) : XlsFile.Write(SheetPrinter.OneSheet(printed));
        for (int i = 0; i < 600; i++)
        {
            byte[] changed = [.. whole];
            for (int change = random.Next(1, 12); change > 0; change--)
            {
                // The heads of files and records hold their lengths and addresses.
                int at = random.Next(3) == 0 ? random.Next(8, 2048) : random.Next(8, changed.Length);
                changed[at] = random.Next(3) == 0 ? (byte)0xFF : (byte)random.Next(256);
            }

            ReadResult result = Read(changed, "a." + kind);
            Assert.True(result.Reports.Count + result.Errors.Count > 0);
        }
    }

    // The same parts without compression and without check sums in the way: changes reach the markup.
    private static byte[] Stored(byte[] package)
    {
        using MemoryStream stream = new();
        using (ZipArchive from = new(new MemoryStream(package)), to = new(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (ZipArchiveEntry entry in from.Entries)
            {
                using Stream source = entry.Open(), target = to.CreateEntry(entry.FullName, CompressionLevel.NoCompression).Open();
                source.CopyTo(target);
            }
        }

        return stream.ToArray();
    }

    private static byte[] WithPart(byte[] package, string name, string content)
    {
        using MemoryStream stream = new();
        stream.Write(package);
        using (ZipArchive zip = new(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry(name)?.Delete();
            using Stream part = zip.CreateEntry(name).Open();
            part.Write(Encoding.UTF8.GetBytes(content));
        }

        return stream.ToArray();
    }

    private static SheetDrawing Hidden(SheetDrawing sheet)
    {
        SheetDrawing hidden = new(sheet.Name) { IsHidden = true };
        foreach (((int row, int column), DrawnCell cell) in sheet.Cells)
        {
            (int _, int _, int rows, int columns) = sheet.Merged.Where(area => area.Row == row && area.Column == column).FirstOrDefault((row, column, 1, 1));
            hidden.Set(row, column, cell, rows, columns);
        }

        return hidden;
    }

    private static byte[] Sample(string name) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Samples", name));

    private static IEnumerable<string> Texts(SourceRow row) => row.Cells.Select(cell => cell.Text);

    private static SourceTable Table(byte[] content) => Assert.IsType<SourceTable>(Assert.Single(Document(content, "a.xlsx").Blocks));

    private static SourceDocument Document(byte[] content, string name) =>
        Assert.Single(SourceReader.Read(content, name, cancellationToken: TestContext.Current.CancellationToken).Documents);

    private static ReadErrorCode Error(byte[] content)
    {
        ReadResult result = Read(content, "a.xlsx");
        Assert.Empty(result.Reports);
        return Assert.Single(result.Errors).Code;
    }

    private static ReadResult Read(byte[] content, string name) =>
        ReportReader.Read(content, name, cancellationToken: TestContext.Current.CancellationToken);
}
