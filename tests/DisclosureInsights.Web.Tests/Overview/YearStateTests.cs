using DisclosureInsights.Core.Comparison;
using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Indicators;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Data.Queries;
using DisclosureInsights.Data.Units;
using DisclosureInsights.Web.Charts;
using DisclosureInsights.Web.Features.Overview;
using DisclosureInsights.Web.Tests.Components;
using Microsoft.Extensions.Localization;

namespace DisclosureInsights.Web.Tests.Overview;

public sealed class YearStateTests : ComponentTest
{
    private static readonly Unit First = new() { Id = new UnitId(1), Name = "青溪镇", Kind = UnitKind.Town };
    private static readonly Unit Second = new() { Id = new UnitId(2), Name = "石桥乡", Kind = UnitKind.Township };
    private static readonly Unit Closed = new() { Id = new UnitId(3), Name = "旧街道", Kind = UnitKind.StreetOffice, Active = false };
    private static readonly Unit District = new() { Id = new UnitId(4), Name = "云岫区", Kind = UnitKind.District };

    private static readonly Coverage Coverage = new([2022, 2023],
    [
        new CoverageRow(First, [Cell(2022, 0), Cell(2023, 2)]),
        new CoverageRow(Second, [Cell(2022, 1), null]),
        new CoverageRow(Closed, [Cell(2022, 0), null]),
    ]);

    private IStringLocalizer<OverviewTexts> Texts => Services.GetRequiredService<IStringLocalizer<OverviewTexts>>();

    [Fact]
    public void A_closed_unit_is_expected_only_on_years_it_reported_on()
    {
        YearState current = YearState.Of(Coverage, 2023)!;

        Assert.Equal((2, 1, 2, 1), (current.Expected, current.Reported, current.Errors, current.ReportsWithErrors));
        Assert.Equal(Second, Assert.Single(current.Missing));
        Assert.Equal(3, YearState.Of(Coverage, 2022)!.Expected);
    }

    [Fact]
    public void A_year_without_reports_has_no_state() => Assert.Null(YearState.Of(Coverage, 2021));

    [Fact]
    public void Without_reports_last_year_there_is_nothing_to_compare() =>
        Assert.Equal(ChangeState.PriorMissing, YearState.Of(Coverage, 2022)!.ErrorsSince(null).State);

    [Fact]
    public void The_title_says_who_is_missing_and_how_many_errors_there_are() =>
        Assert.Equal("2023年 2 个单位中 1 个未报，1 份年报有 2 处错误", OverviewWords.Title(YearState.Of(Coverage, 2023)!, null, Texts));

    [Fact]
    public void A_unit_without_a_figure_is_named_beside_the_sum_and_the_districts_own_report_is_not_added()
    {
        IReadOnlyList<YearTotal> totals = YearTotal.Of(
            OverviewView.RequestsIndicator, Coverage,
            [Trend(First, (2022, 5), (2023, 7)), Trend(Second, (2022, null)), Trend(Closed, (2022, 2)), Trend(District, (2022, 99), (2023, 99))]);

        Assert.Equal(new DistrictTotal(7, 2, 3), totals[0].Total);
        Assert.Equal(["石桥乡"], totals[0].Without);
        Assert.Equal(new DistrictTotal(7, 1, 2), totals[1].Total);
        Assert.Equal(["石桥乡"], totals[1].Without);
    }

    [Fact]
    public void A_year_that_no_unit_states_is_a_gap_and_the_break_of_the_volume_is_marked()
    {
        YearTotal[] totals = [Total(2017, 8), Total(2018, null), Total(2019, 9), Total(2020, 4)];

        LineChart chart = OverviewWords.Chart(OverviewView.VolumeIndicator, "总数", "条", totals, Texts);

        Assert.Equal([8m, null, 9m, 4m], Assert.Single(chart.Series).Values);
        Assert.Equal(2019, Assert.Single(chart.Breaks).FirstYear);
        Assert.Empty(OverviewWords.Chart(OverviewView.VolumeIndicator, "总数", "条", totals[2..], Texts).Breaks);
    }

    private static CoverageCell Cell(int year, int errors) => new(year, 1, errors, 0, 0, null);

    private static YearTotal Total(int year, decimal? sum) => new(year, new DistrictTotal(sum, sum is null ? 0 : 1, 1), []);

    private static UnitTrend Trend(Unit unit, params (int Year, decimal? Requests)[] years) => new(unit,
    [
        .. years.Select(entry =>
        {
            IndicatorCounts counts = new();
            counts[IndicatorCount.RequestsNew] = entry.Requests;
            return new UnitYear
            {
                UnitId = unit.Id, Year = entry.Year, Revision = 1, Counts = counts, Errors = 0, Warnings = 0,
                Editions = new Dictionary<FormSection, Edition>(),
            };
        }),
    ]);
}
