using DisclosureInsights.Core.Consistency;
using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Indicators;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Data.Providers;
using DisclosureInsights.Data.Queries;
using DisclosureInsights.Data.Tenancy;
using DisclosureInsights.Data.Tests.Bulk;
using DisclosureInsights.Data.Tests.Databases;
using DisclosureInsights.Data.Tests.Reports;
using DisclosureInsights.Data.Units;

namespace DisclosureInsights.Data.Tests.Queries;

public class QueryTests(DatabaseFixture databases)
{
    [Theory, MemberData(nameof(DatabaseFixture.Providers), MemberType = typeof(DatabaseFixture))]
    public async Task The_overview_tells_reported_from_missing_and_adds_up_what_is_stated(DatabaseProvider provider)
    {
        World world = await WorldAsync(provider);
        OverviewQuery overview = new(world.Database.Contexts);

        Coverage coverage = await overview.CoverageAsync(world.Tenant);
        Assert.Equal([2021, 2022, 2023], coverage.Years);
        Assert.Equal([world.First, world.Second, world.Silent, world.District], coverage.Rows.Select(row => row.Unit.Id));
        Assert.Equal([null, 1, 0], coverage.Rows[0].Years.Select(cell => cell?.Errors));
        Assert.Equal([1, null, 1], coverage.Rows[1].Years.Select(cell => cell?.Revision));
        Assert.All(coverage.Rows[2].Years, Assert.Null);

        YearComparison year = await overview.YearAsync(world.Tenant, 2023);
        Assert.Equal((4, 3, 0, 1), (year.Current.UnitsExpected, year.Current.UnitsReported, year.Current.Errors, year.Current.Warnings));
        Assert.Equal(new IndicatorSum(17, 2), year.Current.Sums[IndicatorCount.RequestsNew]);
        Assert.Equal(new IndicatorSum(24.69m, 2), year.Current.Sums[IndicatorCount.FeesAmount]);
        Assert.Equal(1, year.Prior!.UnitsReported);
        Assert.Equal(new IndicatorSum(10, 1), year.Prior.Sums[IndicatorCount.RequestsNew]);
        Assert.Equal([2021, 2022, 2023], (await overview.SeriesAsync(world.Tenant)).Select(figures => figures.Year));
        Assert.Equal([2021, 2022, 2023], await overview.YearsAsync(world.Tenant));

        YearComparison none = await overview.YearAsync(world.Tenant, 2030);
        Assert.Equal((4, 0, (YearFigures?)null), (none.Current.UnitsExpected, none.Current.UnitsReported, none.Prior));
        Assert.Equal(new IndicatorSum(null, 0), none.Current.Sums[IndicatorCount.RequestsNew]);
    }

    [Theory, MemberData(nameof(DatabaseFixture.Providers), MemberType = typeof(DatabaseFixture))]
    public async Task A_comparison_keeps_units_without_a_report_and_blanks_without_a_number(DatabaseProvider provider)
    {
        World world = await WorldAsync(provider);

        Comparison comparison = await new CompareQuery(world.Database.Contexts).RunAsync(world.Tenant, 2023);

        Assert.Equal([world.First, world.Second, world.Silent, world.District], comparison.Rows.Select(row => row.Unit.Id));
        Assert.Equal([12m, 5m, null, 17m], comparison.Rows.Select(row => row.Current?.Counts[IndicatorCount.RequestsNew]));
        Assert.Equal([10m, null, null, null], comparison.Rows.Select(row => row.Prior?.Counts[IndicatorCount.RequestsNew]));
        Assert.Null(comparison.Rows[1].Current!.Counts[IndicatorCount.RequestsHandled]);
        Assert.Equal(0m, comparison.Rows[0].Current!.Counts[IndicatorCount.RequestsHandled]);
        Assert.Single((await new CompareQuery(world.Database.Contexts).RunAsync(world.Tenant, 2023, [world.Second])).Rows);
    }

    [Theory, MemberData(nameof(DatabaseFixture.Providers), MemberType = typeof(DatabaseFixture))]
    public async Task Trends_come_by_unit_and_year(DatabaseProvider provider)
    {
        World world = await WorldAsync(provider);

        IReadOnlyList<UnitTrend> trends = await new TrendQuery(world.Database.Contexts).RunAsync(world.Tenant, [world.First, world.Silent], 2022, 2023);

        Assert.Equal([2022, 2023], trends[0].Years.Select(year => year.Year));
        Assert.Empty(trends[1].Years);
        Assert.Equal(Edition.Form2021, trends[0].Years[0].Editions[FormSection.Requests]);
    }

    [Theory, MemberData(nameof(DatabaseFixture.Providers), MemberType = typeof(DatabaseFixture))]
    public async Task Findings_are_filtered_sorted_paged_and_counted(DatabaseProvider provider)
    {
        World world = await WorldAsync(provider);
        FindingsQuery query = new(world.Database.Contexts);

        Page<FindingItem> all = await query.PageAsync(world.Tenant, FindingFilter.All, FindingSort.Severity, descending: true, 0, 2);
        Assert.Equal(3, all.Total);
        Assert.Equal([Severity.Error, Severity.Warning], all.Items.Select(item => item.Finding.Severity));
        Assert.Equal("甲镇", all.Items[0].UnitName);
        Assert.Equal(2, await query.CountAsync(world.Tenant, new FindingFilter { Severities = [Severity.Warning] }));
        Assert.Equal(1, await query.CountAsync(world.Tenant, new FindingFilter { Units = [world.First], Years = [2022] }));
        Assert.Equal(1, await query.CountAsync(world.Tenant, new FindingFilter { Rules = ["requests-balance"] }));
        Assert.Equal(2, await query.CountAsync(world.Tenant, new FindingFilter { Text = "乙镇" }));
        Assert.Equal(3, await query.CountAsync(world.Tenant, new FindingFilter { Text = "信息90余条" }));
        Assert.Equal(0, await query.CountAsync(world.Tenant, new FindingFilter { Text = "100%" }));
        Assert.Equal(3, await query.CountAsync(world.Tenant, new FindingFilter { Units = [], Text = " " }));

        Page<FindingItem> byDifference = await query.PageAsync(world.Tenant, FindingFilter.All, FindingSort.Difference, descending: true, 0, 10);
        Assert.Equal([95m, 2m, null], byDifference.Items.Select(item => item.Finding.Difference));
        foreach (FindingSort sort in Enum.GetValues<FindingSort>())
        {
            Assert.Equal(3, (await query.StreamAsync(world.Tenant, FindingFilter.All, sort, descending: true).ToListAsync()).Count);
        }

        Assert.Equal([world.First, world.Second, world.Second], (await query.StreamAsync(world.Tenant, FindingFilter.All).ToListAsync()).Select(item => item.UnitId));

        FindingFacets facets = await query.FacetsAsync(world.Tenant, new FindingFilter { Severities = [Severity.Warning] });
        Assert.Equal((1, 2), (facets.Severities[Severity.Error], facets.Severities[Severity.Warning]));
        Assert.Equal([("carry-over", 1), ("cell-blank", 1)], facets.Rules.Select(rule => (rule.Key, rule.Value)).Order());
        Assert.Equal([(world.Second, 2)], facets.Units.Select(unit => (unit.Key, unit.Value)));
        Assert.Equal([(2021, 1), (2023, 1)], facets.Years.Select(year => (year.Key, year.Value)).Order());
    }

    [Theory, MemberData(nameof(DatabaseFixture.Providers), MemberType = typeof(DatabaseFixture))]
    public async Task Reports_are_listed_with_their_findings(DatabaseProvider provider)
    {
        World world = await WorldAsync(provider);
        ReportListQuery query = new(world.Database.Contexts);

        Page<ReportItem> all = await query.PageAsync(world.Tenant, ReportFilter.All, 0, 3);
        Assert.Equal(5, all.Total);
        Assert.Equal([(world.First, 2023), (world.Second, 2023), (world.District, 2023)], all.Items.Select(item => (item.UnitId, item.Year)));
        Assert.Equal((1, 2), (all.Items[1].Warnings, all.Items[1].Editions.Count - 1));
        Assert.Equal(1, (await query.PageAsync(world.Tenant, new ReportFilter { WithErrors = true }, 0, 10)).Total);
        Assert.Equal(0, (await query.PageAsync(world.Tenant, new ReportFilter { ToConfirm = false }, 0, 10)).Total);
        Assert.Equal(2, (await query.PageAsync(world.Tenant, new ReportFilter { Text = "乙镇" }, 0, 10)).Total);
        Assert.Equal(1, (await query.PageAsync(world.Tenant, new ReportFilter { Text = "2022年政府信息" }, 0, 10)).Total);
        Assert.Equal(2, (await query.PageAsync(world.Tenant, new ReportFilter { Units = [world.First], Years = [2022, 2023] }, 0, 10)).Total);
    }

    private async Task<World> WorldAsync(DatabaseProvider provider)
    {
        TestDatabase database = await databases.CreateAsync(provider);
        TenantId tenant = await database.TenantAsync("north");
        UnitId first = await database.UnitAsync(tenant, "甲镇");
        UnitId second = await database.UnitAsync(tenant, "乙镇");
        UnitId silent = await database.UnitAsync(tenant, "丙镇");
        UnitId district = (await database.Units.AddAsync(tenant, new UnitEdit { Name = "北区", Kind = UnitKind.District }, null)).Unit!.Id;
        await database.Units.AddAsync(tenant, new UnitEdit { Name = "旧镇", Active = false }, null);
        AnnualReport blank = Samples.Report(2023, 5);
        blank.Cells[Requests.Handled.Total] = Cell.Blank;
        await Chunks.ImportAsync(
            database, tenant,
            Samples.ToWrite(first, Samples.Report(2022, 10), [Samples.Finding(actual: 7)]),
            Samples.ToWrite(first, Samples.Report(2023, 12), []),
            Samples.ToWrite(second, Samples.Report(2021, 3), [Samples.Finding("carry-over", Severity.Warning, actual: 100)]),
            Samples.ToWrite(second, blank, [Samples.Finding("cell-blank", Severity.Warning, actual: null)]),
            Samples.ToWrite(district, Samples.Report(2023, 17), []));
        return new World(database, tenant, first, second, silent, district);
    }

    private sealed record World(TestDatabase Database, TenantId Tenant, UnitId First, UnitId Second, UnitId Silent, UnitId District);
}
