using System.Runtime.CompilerServices;
using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Reports;
using Xunit;

namespace DisclosureInsights.Import.Tests;

/// <summary>The published report that is kept beside the repository, where it is at hand.</summary>
public sealed class SeedTests
{
    private const string Name = "000_9a8304ec5e0937a6.txt";

    [Fact]
    public void Seed_is_read_with_every_cell_its_place_and_its_prose()
    {
        ReadReport read = ReadSeed();
        AssertRead(read, "清凉峰镇", "002509054/2022-00455", new DateOnly(2022, 1, 24));
        Assert.Equal(16, read.Report.Narrative["六"]!.Text.Length);
    }

    [Fact]
    public void Text_of_ours_with_the_same_damages_is_read_the_same()
    {
        byte[] content = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Samples", "lost-labels.txt"));
        ReadReport read = RenderingTests.Read(content, "lost-labels.txt");
        AssertRead(read, "青溪镇", "003300112/2022-00017", new DateOnly(2022, 1, 21));
        Assert.Equal("本年度没有收取信息处理费。", read.Report.Narrative["六"]!.Text);
    }

    // 19 of the 25 rows of section 三 print eight numbers for seven columns, the first where their label stood.
    private static void AssertRead(ReadReport read, string unit, string indexNumber, DateOnly writtenOn)
    {
        AnnualReport report = read.Report;
        Assert.Equal(unit, report.Organisation);
        Assert.Equal(UnitKind.Town, report.UnitKind);
        Assert.Equal(2021, report.Period?.Year);
        Assert.Equal(indexNumber, report.Metadata.IndexNumber);
        Assert.Equal(writtenOn, report.Metadata.WrittenOn);
        Assert.Equal(unit, report.Metadata.Publisher);
        Assert.Null(report.Metadata.PublishedOn);
        Assert.Null(report.Metadata.Title);
        Assert.Equal(
            [(FormSection.Proactive, Edition.Form2021), (FormSection.Requests, Edition.Form2021), (FormSection.Disputes, Edition.Form2021)],
            report.Editions.OrderBy(e => e.Key).Select(e => (e.Key, e.Value)));
        Assert.Equal(["一", "五", "六"], report.Narrative.Sections.Select(s => s.Id));
        Assert.Equal("一、总体情况", report.Narrative["一"]!.Heading);
        Assert.Equal(7, report.Narrative["一"]!.Text.Split('\n').Length);
        Assert.StartsWith("存在的主要问题:", report.Narrative["五"]!.Text, StringComparison.Ordinal);
        Assert.Empty(read.Unread);
        AssertCells(read);
    }

    private static void AssertCells(ReadReport read)
    {
        Assert.Equal(200, read.Report.Cells.PresentCount);
        Assert.Equal(200, read.Readings.Count);
        Assert.All(read.Report.Cells.PresentKeys, key => Assert.True(read.Report.Cells[key].IsNumber));
        string[] four = ["requests.new.natural_person", "requests.new.total", "requests.granted.natural_person", "requests.granted.total",
            "requests.handled.natural_person", "requests.handled.total"];
        Assert.All(read.Report.Cells.PresentKeys, key =>
            Assert.Equal(four.Contains(key.Name) ? 4 : 0, read.Report.Cells[key].Value));
        Assert.Equal(133, read.Readings.Count(r => r.Recovered && r.Confidence == 0.95));
        Assert.Equal(67, read.Readings.Count(r => !r.Recovered && r.Confidence == 1.0));
        CellReading natural = read.Readings.Single(r => r.Key.Name == "requests.new.natural_person");
        Assert.Equal((3, 4, 2), (natural.Source.Table, natural.Source.Row, natural.Source.Column));
        Assert.Equal("4", natural.Raw);
    }

    private static ReadReport ReadSeed([CallerFilePath] string here = "")
    {
        DirectoryInfo? folder = new FileInfo(here).Directory;
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "DisclosureInsights.sln")))
        {
            folder = folder.Parent;
        }

        string? path = folder?.Parent is { } parent ? Path.Combine(parent.FullName, "shared", "seed", Name) : null;
        if (path is null || !File.Exists(path))
        {
            Assert.Skip("The seed is not beside this repository.");
        }

        ReadResult result = ReportReader.Read(File.ReadAllBytes(path), Name, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Empty(result.Errors);
        return Assert.Single(result.Reports);
    }
}
