using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Tests.Shared.Rendering;
using Xunit;

namespace DisclosureInsights.Import.Tests;

/// <summary>
/// Damaged sources: what is read is right or doubtful. A blank is never a zero, no cell is invented, and nearly all is
/// read all the same.
/// </summary>
public sealed class DamagedRenderingTests
{
    private const int Reports = 20;

    public static TheoryData<Edition, Damage, string> Damages
    {
        get
        {
            TheoryData<Edition, Damage, string> data = [];
            foreach (Damage labels in (Damage[])[Damage.ItemLabelsLost, Damage.ItemLabelsBlank, Damage.ItemLabelsZero])
            {
                foreach (string source in (string[])["scraped", "tabs", "plain", "layout", "fonts", "no spans"])
                {
                    data.Add(Edition.Form2021, labels, source);
                    data.Add(Edition.Form2019, labels, source);
                }
            }

            return data;
        }
    }

    [Theory, MemberData(nameof(Damages))]
    public void Lost_item_labels_are_restored_or_left_in_doubt(Edition edition, Damage labels, string source)
    {
        Tally complete = new(), gaps = new();
        for (int seed = 0; seed < Reports; seed++)
        {
            Random random = new(seed);
            AnnualReport report = RandomReports.Next(random, edition);
            complete.Add(report, Read(report, labels, source));
            AnnualReport withGaps = RandomReports.WithGaps(report, random, 0.1);
            gaps.Add(withGaps, Read(withGaps, labels, source));
        }

        complete.AssertFaithful(source + " " + labels);
        gaps.AssertFaithful(source + " " + labels + " with gaps");
        Assert.Equal((complete.Cells, 0), (complete.Right, complete.Doubtful));
    }

    [Fact]
    public void Restored_rows_say_so()
    {
        AnnualReport report = RandomReports.Next(new Random(5), Edition.Form2021);
        ReadReport read = Read(report, Damage.ItemLabelsZero, "scraped");
        Assert.Equal(133, read.Readings.Count(reading => reading is { Recovered: true, Confidence: 0.95 }));
        Assert.Equal(67, read.Readings.Count(reading => reading is { Recovered: false, Confidence: 1 }));
    }

    [Fact]
    public void Row_missing_among_rows_without_labels_leaves_them_unread()
    {
        AnnualReport report = RandomReports.Next(new Random(6), Edition.Form2021);
        string[] lines = ReportRenderer.PlainText(report, TextStyle.Seed).Split('\n');
        int refused = Array.FindIndex(lines, line => line.StartsWith("(三)", StringComparison.Ordinal));
        string damaged = string.Join('\n', lines.Where((_, i) => i != refused + 3));
        ReadReport read = RenderingTests.Read(damaged, "a.txt");
        Assert.DoesNotContain(read.Readings, reading => reading.Key.Name.StartsWith("requests.refused.", StringComparison.Ordinal) && !reading.IsDoubtful);
        Assert.Equal(7, read.Unread.Count(item => item.Why == "row_position_unclear"));
        Assert.Equal(report.Cells[Requests.Handled.Total], read.Report.Cells[Requests.Handled.Total]);
    }

    [Fact]
    public void Missing_section_leaves_its_cells_absent()
    {
        AnnualReport report = RandomReports.Next(new Random(7), Edition.Form2021);
        AnnualReport without = report with { Editions = report.Editions.Where(e => e.Key != FormSection.Disputes).ToDictionary() };
        ReadReport read = RenderingTests.Read(ReportRenderer.PlainText(without), "a.txt");
        Assert.All(Disputes.AllBlocks.SelectMany(b => Disputes.Results.Select(r => b[r])), key => Assert.False(read.Report.Cells[key].IsPresent));
        Assert.Null(read.Report.EditionOf(FormSection.Disputes));
    }

    [Fact]
    public void Forms_are_known_by_their_labels_where_headings_are_missing()
    {
        AnnualReport report = RandomReports.Next(new Random(8), Edition.Form2021);
        ReadReport read = RenderingTests.Read(ReportRenderer.PlainText(report, TextStyle.Scraped with { Damages = [Damage.HeadingsMissing] }), "a.txt");
        Assert.True(read.Report.Cells.SameAs(report.Cells));
    }

    private static ReadReport Read(AnnualReport report, Damage labels, string source) => source switch
    {
        "scraped" => RenderingTests.Read(ReportRenderer.PlainText(report, TextStyle.Scraped with { Damages = [labels] }), "a.txt"),
        "tabs" => RenderingTests.Read(ReportRenderer.PlainText(report, TextStyle.Tabs with { Damages = [labels] }), "a.txt"),
        "no spans" => RenderingTests.Read(ReportRenderer.Html(report, HtmlStyle.Plain with { Damages = [labels], WithoutSpans = true }), "a.html"),
        _ => RenderingTests.Read(ReportRenderer.Html(report, RenderingTests.Page(source) with { Damages = [labels] }), "a.html"),
    };

    private sealed class Tally
    {
        private readonly List<string> wrong = [];

        public int Cells { get; private set; }

        public int Right { get; private set; }

        public int Doubtful { get; private set; }

        public void Add(AnnualReport truth, ReadReport read)
        {
            Dictionary<CellKey, CellReading> readings = read.Readings.ToDictionary(reading => reading.Key);
            foreach (CellKey key in CellVocabulary.All)
            {
                Cell printed = truth.Cells[key], found = read.Report.Cells[key];
                Cells += printed.IsPresent ? 1 : 0;
                Right += printed.IsPresent && printed == found ? 1 : 0;
                bool doubtful = readings.TryGetValue(key, out CellReading? reading) && reading.IsDoubtful;
                Doubtful += doubtful ? 1 : 0;
                bool invented = found.IsPresent && !printed.IsPresent;
                if (invented || (found.IsPresent && printed != found && !doubtful))
                {
                    wrong.Add($"{key}: {printed.State} {printed} read as {found.State} {found}");
                }
            }
        }

        public void AssertFaithful(string what)
        {
            Assert.Empty(wrong);
            Assert.True(Right >= Cells * 0.95, $"{what}: {Right} of {Cells} right, {Doubtful} doubtful");
            Assert.True(Doubtful <= Cells * 0.15, $"{what}: {Right} of {Cells} right, {Doubtful} doubtful");
        }
    }
}
