using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Tests.Shared.Rendering;
using Xunit;

namespace DisclosureInsights.Import.Tests;

/// <summary>Damaged sources: what the reading says of itself. How much is read right, <see cref="ReadingFiguresTests"/> says.</summary>
public sealed class DamagedRenderingTests
{
    [Fact]
    public void Restored_rows_say_so()
    {
        AnnualReport report = RandomReports.Next(new Random(5), Edition.Form2021);
        ReadReport read = RenderingTests.Read(ReportRenderer.PlainText(report, TextStyle.Scraped with { Damages = [Damage.ItemLabelsZero] }), "a.txt");
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
}
