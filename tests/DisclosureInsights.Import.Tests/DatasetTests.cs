using System.Runtime.CompilerServices;
using System.Text;
using CsCheck;
using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Publication;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Import.Datasets;
using DisclosureInsights.Tests.Shared.Rendering;
using Xunit;

namespace DisclosureInsights.Import.Tests;

/// <summary>Wide and long datasets.</summary>
public sealed class DatasetTests
{
    [Theory]
    [InlineData(true, "csv")]
    [InlineData(false, "csv")]
    [InlineData(true, "xlsx")]
    [InlineData(false, "xlsx")]
    public void Report_written_and_read_back_is_the_same(bool wide, string kind) =>
        Gen.Int[0, 100_000].Sample(seed =>
        {
            Random random = new(seed);
            List<DatasetRow> rows = [];
            foreach (Edition edition in Enum.GetValues<Edition>())
            {
                AnnualReport report = RandomReports.Next(random, edition);
                report = random.Next(4) == 0 && edition == Edition.Form2021 ? RandomReports.WithOtherAsOneRow(report) : report;
                report = RandomReports.WithGaps(report, random, random.NextDouble() * 0.3);
                report = random.Next(5) == 0 ? WithoutFirstSection(report) : report;
                rows.Add(new DatasetRow(
                    report with { Organisation = report.Organisation + edition.Id(), Publication = Publication(random), Origin = ReportOrigin.Dataset },
                    random.Next(2) == 0 ? null : $"code-{edition.Id()}", random.Next(2) == 0 ? null : "=年鉴, 第 3 页"));
            }

            ReadResult result = ReportReader.Read(Written(rows, wide, kind), "a." + kind, cancellationToken: TestContext.Current.CancellationToken);
            Assert.Equal(kind, result.Kind);
            Assert.Empty(result.Errors);
            Assert.Equal(rows.Count, result.Reports.Count);
            foreach ((DatasetRow row, ReadReport read) in rows.Zip(result.Reports))
            {
                AssertSame(row, read, wide ? rows : [row]);
            }
        }, iter: 60);

    [Fact]
    public void Chinese_labels_and_keys_mean_the_same_columns()
    {
        FormTable table = FormCatalogue.Requests2021;
        string keys = "unit,year," + string.Join(',', table.Cells.Select(cell => cell.Key)) + ",channel.wechat,published_total";
        string labels = "单位,年度," + string.Join(',', table.Cells.Select(cell => $"\" {cell.Label.Replace(' ', '\u3000').Replace('(', '(')} \"")) + ",政务微信,公开信息总数";
        string values = "\n青溪镇,2022," + string.Join(',', table.Cells.Select((_, i) => i)) + ",7,9\n";
        ReadReport byKey = Assert.Single(Read(keys + values).Reports), byLabel = Assert.Single(Read(labels + values).Reports);
        Assert.True(byKey.Report.Cells.SameAs(byLabel.Report.Cells));
        Assert.Equal(174, byLabel.Report.Cells[table.Keys[174]].Value);
        Assert.Equal(7, byLabel.Report.Publication!.Channels[Channel.Wechat].Value);
        Assert.Equal(9, byLabel.Report.Publication.Total.Value);
    }

    [Theory]
    [InlineData("unit,year,requests.new.total")]
    [InlineData("unit,year,requests.new.total\n,,\n  ,,\n")]
    [InlineData("unit,year,key,value\n")]
    public void Dataset_without_a_row_is_an_error(string csv)
    {
        ReadResult result = Read(csv);
        Assert.Empty(result.Reports);
        Assert.Equal(ReadErrorCode.NoRows, Assert.Single(result.Errors).Code);
    }

    [Fact]
    public void Each_unknown_key_of_a_long_dataset_is_an_error_and_only_the_first_ones_get_a_suggestion()
    {
        string rows = string.Concat(Enumerable.Range(0, 20_000).Select(index => $"青溪镇,2022,requests.new.totl{index % 60},1\n"));
        ReadResult result = Read("unit,year,key,value\n青溪镇,2022,requests.new.total,7\n" + rows);
        Assert.Equal(7, Assert.Single(result.Reports).Report.Cells[CellKey.Parse("requests.new.total")].Value);
        Assert.Equal(20_000, result.Errors.Count);
        Assert.All(result.Errors.Where((_, index) => index % 60 < 50), error => Assert.Equal("requests.new.total", error.Arguments[1]));
        Assert.All(result.Errors.Where((_, index) => index % 60 >= 50), error => Assert.Equal("—", error.Arguments[1]));
    }

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    public void Blank_stays_blank_and_a_stroke_does_not_apply(char separator)
    {
        string csv = "unit,year,requests.new.total,requests.granted.total,disputes.review.total,proactive.rules.disclosed\n青溪镇,2022,,/,0,\n".Replace(',', separator);
        AnnualReport report = Assert.Single(Read(csv).Reports).Report;
        Assert.Equal(Cell.Blank, report.Cells[CellKey.Parse("requests.new.total")]);
        Assert.Equal(Cell.NotApplicable, report.Cells[CellKey.Parse("requests.granted.total")]);
        Assert.Equal(Cell.Number(0), report.Cells[CellKey.Parse("disputes.review.total")]);
        Assert.Equal(Cell.Absent, report.Cells[CellKey.Parse("proactive.rules.disclosed")]);
        Assert.Equal(Cell.Absent, report.Cells[CellKey.Parse("requests.new.enterprise")]);
        Assert.Equal(ReportOrigin.Dataset, report.Origin);
    }

    [Fact]
    public void Row_with_a_mistake_fails_alone()
    {
        ReadResult result = Read("unit,year,requests.new.total\n青溪镇,2022,3\n白石镇,1999,3\n,2022,1\n东湖街道,2022,三件\n青溪镇,2022,4\n云岭乡,2021,5\n");
        Assert.Equal(["2", "7"], result.Reports.Select(report => report.Part));
        Assert.Equal(
            [
                (ReadErrorCode.InvalidRow, "3", 3, "year", "1999"),
                (ReadErrorCode.InvalidRow, "4", 4, "unit", ""),
                (ReadErrorCode.InvalidRow, "5", 5, "requests.new.total", "三件"),
                (ReadErrorCode.DuplicateRow, "6", 6, "青溪镇", "2022"),
            ],
            result.Errors.Select(error => (error.Code, error.Part!, error.Line!.Value, error.Arguments[0], error.Arguments[1])));
        Assert.Equal("2", result.Errors[3].Arguments[2]);
    }

    [Fact]
    public void Wrong_header_names_the_column_and_the_nearest_key()
    {
        ReadResult result = Read("unit,year,request.new.totals\n青溪镇,2022,3\n");
        ReadError error = Assert.Single(result.Errors);
        Assert.Equal((ReadErrorCode.UnknownHeader, "request.new.totals", "requests.new.total"), (error.Code, error.Arguments[0], error.Arguments[1]));
        Assert.Empty(result.Reports);
        Assert.Equal(ReadErrorCode.MissingHeader, Assert.Single(Read("unit,requests.new.total\n青溪镇,3\n").Errors).Code);
        Assert.Equal(ReadErrorCode.DuplicateHeader, Assert.Single(Read("unit,year,year\n青溪镇,2022,2022\n").Errors).Code);
    }

    [Fact]
    public void Long_dataset_leaves_out_what_it_has_no_row_for()
    {
        AnnualReport report = Assert.Single(Read("单位;年度;指标;数值\n青溪镇;2022;requests.new.total;3\n青溪镇;2022;requests.granted.total;\n").Reports).Report;
        Assert.Equal(Cell.Number(3), report.Cells[CellKey.Parse("requests.new.total")]);
        Assert.Equal(Cell.Blank, report.Cells[CellKey.Parse("requests.granted.total")]);
        Assert.Equal(2, report.Cells.PresentCount);
    }

    [Fact]
    public void Encodings_of_spreadsheets_are_recognised()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        const string Csv = "单位,年度,三、本年度办理结果 (一)予以公开 | 总计,公开信息总数\n清溪镇,2022,3,12\n白石镇,2022,4,12\n";
        foreach (Encoding encoding in (Encoding[])[new UTF8Encoding(true), new UTF8Encoding(false), Encoding.Unicode, Encoding.GetEncoding("GB18030")])
        {
            ReadResult result = ReportReader.Read(
                (byte[])[.. encoding.GetPreamble(), .. encoding.GetBytes(Csv)], "a.csv", cancellationToken: TestContext.Current.CancellationToken);
            Assert.Empty(result.Errors);
            Assert.Equal(4, result.Reports[1].Report.Cells[Requests.Granted.Total].Value);
        }
    }

    [Fact]
    public void Templates_name_every_key_and_are_read()
    {
        string wide = File.ReadAllText(Path.Combine(Templates(), "wide.csv")), longOne = File.ReadAllText(Path.Combine(Templates(), "long.csv"));
        string[] header = wide.Split('\n')[0].Trim().Split(',');
        Assert.Equal(DatasetWriter.AllWideColumns, header);
        Assert.Equal(CellVocabulary.Names.Order(StringComparer.Ordinal), header.Where(name => CellVocabulary.TryGet(name, out _)).Order(StringComparer.Ordinal));
        foreach (string template in (string[])[wide, longOne])
        {
            ReadResult result = Read(template);
            Assert.Equal(ReadErrorCode.NoRows, Assert.Single(result.Errors).Code);
            Assert.Empty(result.Reports);
        }

        Assert.Equal(DatasetWriter.LongColumns, longOne.Trim().Split(','));
    }

    private static byte[] Written(IReadOnlyList<DatasetRow> rows, bool wide, string kind)
    {
        if (kind == "csv")
        {
            StringWriter text = new();
            Action<TextWriter, IReadOnlyList<DatasetRow>> write = wide ? DatasetWriter.WriteWide : DatasetWriter.WriteLong;
            write(text, rows);
            return Encoding.UTF8.GetBytes(text.ToString());
        }

        using MemoryStream stream = new();
        Action<Stream, IReadOnlyList<DatasetRow>> writeSheet = wide ? DatasetWorkbook.WriteWide : DatasetWorkbook.WriteLong;
        writeSheet(stream, rows);
        return stream.ToArray();
    }

    private static string Templates([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "data", "templates");

    private static ReadResult Read(string csv) =>
        ReportReader.Read(Encoding.UTF8.GetBytes(csv), "a.csv", cancellationToken: TestContext.Current.CancellationToken);

    private static AnnualReport WithoutFirstSection(AnnualReport report)
    {
        FormSection section = report.Editions.Keys.Min();
        CellTable cells = report.Cells.Copy();
        foreach (CellKey key in cells.PresentKeys.Where(key => FormCatalogue.SectionOf(key) == section).ToArray())
        {
            cells[key] = Cell.Absent;
        }

        // Without its only section a report on the old form has nothing left to tell its edition by.
        return section == FormSection.Statistics ? report : report with { Cells = cells, Editions = report.Editions.Where(e => e.Key != section).ToDictionary() };
    }

    private static StatedPublication? Publication(Random random) => random.Next(3) == 0
        ? null
        : new StatedPublication(
            Cell.Number(random.Next(1000)),
            new Dictionary<Channel, Cell> { [Channel.Wechat] = Cell.Number(random.Next(500)), [Channel.GovWebsite] = random.Next(2) == 0 ? Cell.Blank : Cell.NotApplicable });

    // A wide dataset has one header for all of its rows: a report without figures reads as one with blank ones.
    private static void AssertSame(DatasetRow row, ReadReport read, IReadOnlyList<DatasetRow> all)
    {
        Assert.Equal(row.Report.Organisation, read.Report.Organisation);
        Assert.Equal(row.UnitCode, read.UnitCode);
        Assert.Equal(row.Source, read.Source);
        Assert.Equal(row.Report.Period, read.Report.Period);
        Assert.Equal(row.Report.Metadata.WrittenOn, read.Report.Metadata.WrittenOn);
        Assert.Equal(row.Report.Metadata.PublishedOn, read.Report.Metadata.PublishedOn);
        Assert.Equal(row.Report.Editions.OrderBy(e => e.Key), read.Report.Editions.OrderBy(e => e.Key));
        Assert.Empty(CellVocabulary.All.Where(key => row.Report.Cells[key] != read.Report.Cells[key])
            .Select(key => $"{key}: {row.Report.Cells[key].State} {row.Report.Cells[key]} read as {read.Report.Cells[key].State} {read.Report.Cells[key]}"));
        if (row.Report.Publication is { } publication)
        {
            Assert.Equal(publication.Total, read.Report.Publication!.Total);
            Assert.Equal(publication.Channels.OrderBy(c => c.Key), read.Report.Publication.Channels.OrderBy(c => c.Key));
        }
        else if (all.All(other => other.Report.Publication is null))
        {
            Assert.Null(read.Report.Publication);
        }
        else
        {
            Assert.All(read.Report.Publication!.Channels.Values, cell => Assert.Equal(Cell.Blank, cell));
        }
    }
}
