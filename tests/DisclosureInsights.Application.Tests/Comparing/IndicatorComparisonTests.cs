using System.Text;
using DisclosureInsights.Application.Comparing;
using DisclosureInsights.Application.Exporting;
using DisclosureInsights.Application.Texts;
using DisclosureInsights.Core.Comparison;
using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Indicators;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Data.Queries;
using DisclosureInsights.Data.Units;
using Xunit;

namespace DisclosureInsights.Application.Tests.Comparing;

public sealed class IndicatorComparisonTests
{
    private static readonly IndicatorDefinition Requests = IndicatorCatalogue.Find("requests-new")!;
    private static readonly IndicatorDefinition Rate = IndicatorCatalogue.Find("disclosure-rate")!;

    [Fact]
    public void Every_unit_keeps_its_row_and_those_without_a_figure_stand_last()
    {
        IndicatorComparison comparison = Compare(Requests, ComparisonOrder.Value, true, Row(1, null, 5), Row(2, 3, 4), Row(3, 20, null));

        Assert.Equal([3, 2, 1], Ids(comparison));
        Assert.Equal(11.5m, comparison.Median);
        Assert.Equal(ChangeState.PriorMissing, comparison.Rows[0].Change.State);
        Assert.Equal(ChangeState.SmallBase, comparison.Rows[1].Change.State);
        Assert.Equal(ChangeState.CurrentMissing, comparison.Rows[2].Change.State);
    }

    [Fact]
    public void Smallest_first_still_leaves_units_without_a_figure_last() =>
        Assert.Equal([2, 3, 1], Ids(Compare(Requests, ComparisonOrder.Value, false, Row(1, null, 5), Row(2, 3, 4), Row(3, 20, null))));

    [Fact]
    public void A_rate_below_the_floor_stands_after_the_ranked_ones()
    {
        IndicatorComparison comparison = Compare(
            Rate, ComparisonOrder.Value, true, RateRow(1, 9, 9), RateRow(2, 1, 10), RateRow(3, 30, 40));

        Assert.Equal([3, 2, 1], Ids(comparison));
        Assert.Equal([1, 2, null], comparison.Rows.Select(row => row.Place.Rank));
    }

    [Fact]
    public void The_districts_own_report_stands_only_among_its_kind()
    {
        ComparisonRow district = Row(9, 100, 90, UnitKind.District);

        Assert.Equal([1], Ids(Compare(Requests, ComparisonOrder.Value, true, Row(1, 3, 4), district)));
        Assert.Equal([9], Ids(IndicatorComparison.Of(
            Requests, new Comparison(2024, 2023, [Row(1, 3, 4), district]), UnitKind.District, ComparisonOrder.Value, true)));
    }

    [Fact]
    public void Sorting_by_change_puts_the_largest_increase_first() =>
        Assert.Equal([2, 3, 1], Ids(Compare(Requests, ComparisonOrder.Change, true, Row(1, 5, 9), Row(2, 30, 10), Row(3, 12, 10))));

    [Fact]
    public async Task The_exported_table_leaves_a_missing_figure_empty_and_says_why()
    {
        IndicatorComparison comparison = Compare(Rate, ComparisonOrder.Value, true, RateRow(1, 3, 4), RateRow(2, 8, 10), Row(3, null, null));
        using MemoryStream file = new();

        await CsvTableWriter.WriteAsync(
            ComparisonTable.Create(comparison, _ => "镇", Languages.Chinese),
            new ExportStamp("云岫区", "2024年", new DateTimeOffset(2025, 1, 2, 3, 4, 0, TimeSpan.FromHours(8)), "1", "http://localhost/compare"),
            Languages.Chinese, file, TestContext.Current.CancellationToken);

        string[] lines = Encoding.UTF8.GetString(file.ToArray()).Split("\r\n");
        Assert.Equal("\uFEFF位次,单位,类别,2024年,分子,分母,2023年,变化（百分点）,变化率,变化说明,备注", lines[0]);
        Assert.Equal("1,单位2,镇,0.8,8,10,,,,上年无数据,", lines[1]);
        Assert.Equal(",单位1,镇,0.75,3,4,,,,上年无数据,分母不足10，不排名", lines[2]);
        Assert.Equal(",单位3,镇,,,,,,,本年无数据,该年度没有报告", lines[3]);
    }

    private static IndicatorComparison Compare(IndicatorDefinition definition, ComparisonOrder order, bool descending, params ComparisonRow[] rows) =>
        IndicatorComparison.Of(definition, new Comparison(2024, 2023, rows), null, order, descending);

    private static IEnumerable<int> Ids(IndicatorComparison comparison) => comparison.Rows.Select(row => row.Unit.Id.Value);

    private static ComparisonRow Row(int id, decimal? current, decimal? prior, UnitKind kind = UnitKind.Town) => new(
        new Unit { Id = new UnitId(id), Name = "单位" + id, Kind = kind },
        Year(id, 2024, counts => counts[IndicatorCount.RequestsNew] = current, current is not null),
        Year(id, 2023, counts => counts[IndicatorCount.RequestsNew] = prior, prior is not null));

    private static ComparisonRow RateRow(int id, decimal granted, decimal handled) => new(
        new Unit { Id = new UnitId(id), Name = "单位" + id, Kind = UnitKind.Town },
        Year(id, 2024, counts =>
        {
            counts[IndicatorCount.OutcomeGranted] = granted;
            counts[IndicatorCount.OutcomePartlyGranted] = 0;
            counts[IndicatorCount.RequestsHandled] = handled;
        }, true),
        null);

    private static UnitYear? Year(int id, int year, Action<IndicatorCounts> fill, bool reported)
    {
        if (!reported)
        {
            return null;
        }

        IndicatorCounts counts = new();
        fill(counts);
        return new UnitYear
        {
            UnitId = new UnitId(id),
            Year = year,
            Revision = 1,
            Counts = counts,
            Errors = 0,
            Warnings = 0,
            Editions = new Dictionary<FormSection, Edition>(),
        };
    }
}
