using System.Globalization;
using System.Text;
using DisclosureInsights.Application.Reading;
using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Publication;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Import;
using DisclosureInsights.Import.Datasets;
using DisclosureInsights.Tests.Shared.Processes;
using DisclosureInsights.Tests.Shared.Rendering;
using Xunit;

namespace DisclosureInsights.Application.Tests.Reading;

/// <summary>What a reading process sends is what it read.</summary>
public sealed class ReadResultFormatTests
{
    public static IEnumerable<TheoryDataRow<Edition>> Editions => Enum.GetValues<Edition>().Select(edition => new TheoryDataRow<Edition>(edition));

    [Theory, MemberData(nameof(Editions))]
    public void Reports_of_every_edition_come_back_whole(Edition edition)
    {
        for (int seed = 0; seed < 20; seed++)
        {
            Random random = new(seed);
            AnnualReport report = RandomReports.WithGaps(RandomReports.Next(random, edition), random, 0.1);
            AssertComesBack(Read(Encoding.UTF8.GetBytes(ReportRenderer.PlainText(report, TextStyle.Seed)), "a.txt"));
            AssertComesBack(Read(Encoding.UTF8.GetBytes(ReportRenderer.Html(report)), "a.html"));
        }
    }

    [Fact]
    public void Rows_and_errors_of_a_dataset_come_back_whole()
    {
        using StringWriter table = new(CultureInfo.InvariantCulture);
        DatasetWriter.WriteWide(table, [.. Enumerable.Range(0, 5).Select(seed => new DatasetRow(RandomReports.Next(new Random(seed), Edition.Form2021), null, null))]);
        ReadResult read = Read(Encoding.UTF8.GetBytes(table + "青溪镇,,x\n"), "a.csv");
        Assert.NotEmpty(read.Reports);
        Assert.NotEmpty(read.Errors);
        AssertComesBack(read);
    }

    [Fact]
    public void Real_prose_with_its_facts_comes_back_whole()
    {
        string path = Path.Combine(RepositoryFolder.Path, "tests", "DisclosureInsights.Import.Tests", "Samples", "lost-labels.txt");
        ReadResult read = Read(File.ReadAllBytes(path), path);
        Assert.NotEmpty(Assert.Single(read.Reports).Report.Narrative.Facts);
        AssertComesBack(read);
    }

    [Fact]
    public void Odd_values_come_back_as_they_are()
    {
        CellTable cells = new();
        CellKey[] keys = [.. CellVocabulary.All.Take(8)];
        cells[keys[0]] = Cell.Number(long.MinValue);
        cells[keys[1]] = Cell.FromUnscaled(0, 3);
        cells[keys[2]] = Cell.Number(-1.5m);
        cells[keys[3]] = Cell.Blank;
        cells[keys[4]] = Cell.NotApplicable;
        cells[keys[5]] = Cell.Unreadable;
        AnnualReport report = new()
        {
            Organisation = "half a character \uD83D and a whole one \uD83D\uDE00, \0 and \u0001",
            Cells = cells,
            Publication = new StatedPublication(
                Cell.Number(7), new Dictionary<Channel, Cell> { [Channel.Wechat] = Cell.Blank }),
        };
        AssertComesBack(new ReadResult(
            null,
            [new ReadReport { Part = "", Report = report, Readings = [new CellReading(keys[1], "\uDE00", double.NaN, true, new SourceLocation(1, 2, 3, 4, 5))] }],
            [new ReadError(ReadErrorCode.InvalidRow, "\uD83D", 3, "a", "")]));
    }

    private static ReadResult Read(byte[] content, string name) =>
        ReportReader.Read(content, name, cancellationToken: TestContext.Current.CancellationToken);

    private static void AssertComesBack(ReadResult read)
    {
        Assert.Equal(Contents.Of(read.Reports), Contents.Of(read.Reports.Select(report => ReadResultFormat.Read<ReadReport>(ReadResultFormat.Write(report)))));
        ReadResultFormat.Ending ending = ReadResultFormat.Read<ReadResultFormat.Ending>(
            ReadResultFormat.Write(new ReadResultFormat.Ending(read.Kind, read.Errors)));
        Assert.Equal(Contents.Of(read with { Reports = [] }), Contents.Of(new ReadResult(ending.Kind, [], ending.Errors)));
    }
}
