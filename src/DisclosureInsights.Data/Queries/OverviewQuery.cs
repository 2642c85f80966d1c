using DisclosureInsights.Core.Indicators;
using DisclosureInsights.Data.Indicators;
using DisclosureInsights.Data.Reports;
using DisclosureInsights.Data.Tenancy;
using DisclosureInsights.Data.Units;
using Microsoft.EntityFrameworkCore;

namespace DisclosureInsights.Data.Queries;

/// <summary>A report in the coverage matrix.</summary>
/// <param name="Year">The year reported on.</param>
/// <param name="Revision">The current revision; above 1 the report was revised.</param>
/// <param name="Errors">Findings of severity error.</param>
/// <param name="Warnings">Findings of severity warning.</param>
/// <param name="DoubtfulCells">Cells that a person has to confirm.</param>
/// <param name="PublishedOn">As the report states it.</param>
public sealed record CoverageCell(int Year, int Revision, int Errors, int Warnings, int DoubtfulCells, DateOnly? PublishedOn);

/// <summary>A unit's row of the coverage matrix: one entry for each of its years, null where no report is there.</summary>
public sealed record CoverageRow(Unit Unit, IReadOnlyList<CoverageCell?> Years);

/// <summary>Which unit reported on which year.</summary>
/// <param name="Years">The years of the columns, oldest first, without gaps.</param>
/// <param name="Rows">Every active unit, and inactive ones that have a report.</param>
public sealed record Coverage(IReadOnlyList<int> Years, IReadOnlyList<CoverageRow> Rows);

/// <summary>A count added up over the units that state it.</summary>
/// <param name="Sum">Null where no unit states it.</param>
/// <param name="Units">How many units state it: fewer than have reported, the sum is partial.</param>
public sealed record IndicatorSum(decimal? Sum, int Units);

/// <summary>A tenant's key figures of one year.</summary>
public sealed record YearFigures
{
    public required int Year { get; init; }

    /// <summary>Active units, whether they reported or not.</summary>
    public required int UnitsExpected { get; init; }

    public required int UnitsReported { get; init; }

    /// <summary>Findings of severity error in the current reports.</summary>
    public required int Errors { get; init; }

    /// <summary>Findings of severity warning in the current reports.</summary>
    public required int Warnings { get; init; }

    /// <summary>Every stored count over the tenant's units, without consolidated reports of the district itself.</summary>
    public required IReadOnlyDictionary<IndicatorCount, IndicatorSum> Sums { get; init; }
}

/// <summary>A year's key figures beside those of the year before; null where there are no reports on it.</summary>
public sealed record YearComparison(YearFigures Current, YearFigures? Prior);

/// <summary>What the first page shows.</summary>
public sealed class OverviewQuery(DisclosureContextFactory contexts)
{
    /// <summary>The years that have a report, oldest first.</summary>
    public async Task<IReadOnlyList<int>> YearsAsync(TenantId tenant, CancellationToken cancellationToken = default)
    {
        await using DisclosureContext context = contexts.Create(tenant);
        return await context.Set<IndicatorRow>().AsNoTracking().Select(row => row.Year).Distinct().OrderBy(year => year)
            .ToListAsync(cancellationToken);
    }

    /// <summary>The coverage matrix over the years that have reports, or those asked for.</summary>
    public async Task<Coverage> CoverageAsync(
        TenantId tenant, int? fromYear = null, int? toYear = null, IReadOnlyCollection<UnitId>? units = null,
        CancellationToken cancellationToken = default)
    {
        await using DisclosureContext context = contexts.Create(tenant);
        IReadOnlyList<Unit> all = await UnitStore.LoadAsync(context, includeInactive: true, cancellationToken);
        var reports =
            from report in context.Set<ReportRow>().AsNoTracking()
            join indicator in context.Set<IndicatorRow>()
                on new { report.TenantId, report.UnitId, report.Year } equals new { indicator.TenantId, indicator.UnitId, indicator.Year }
            where report.Current && (fromYear == null || report.Year >= fromYear) && (toYear == null || report.Year <= toYear)
            select new
            {
                report.UnitId,
                Cell = new CoverageCell(
                    report.Year, report.Revision, indicator.FindingsError, indicator.FindingsWarning, report.DoubtfulCells, report.PublishedOn),
            };
        Dictionary<(UnitId, int), CoverageCell> cells = (await reports.ToListAsync(cancellationToken))
            .ToDictionary(row => (row.UnitId, row.Cell.Year), row => row.Cell);
        int[] reported = [.. cells.Keys.Select(key => key.Item2)];
        int first = fromYear ?? reported.DefaultIfEmpty(toYear ?? 0).Min();
        int last = toYear ?? reported.DefaultIfEmpty(fromYear ?? -1).Max();
        int[] years = first > last ? [] : [.. Enumerable.Range(first, last - first + 1)];
        return new Coverage(years,
        [
            .. all.Where(unit => units is null || units.Contains(unit.Id))
                .Select(unit => new CoverageRow(unit, [.. years.Select(year => cells.GetValueOrDefault((unit.Id, year)))]))
                .Where(row => row.Unit.Active || row.Years.Any(cell => cell is not null)),
        ]);
    }

    /// <summary>The key figures of a year and of the year before.</summary>
    public async Task<YearComparison> YearAsync(TenantId tenant, int year, CancellationToken cancellationToken = default)
    {
        IReadOnlyList<YearFigures> figures = await FiguresAsync(tenant, year - 1, year, cancellationToken);
        return new YearComparison(
            figures.FirstOrDefault(entry => entry.Year == year) ?? await EmptyAsync(tenant, year, cancellationToken),
            figures.FirstOrDefault(entry => entry.Year == year - 1));
    }

    /// <summary>The key figures of every year that has reports, oldest first.</summary>
    public Task<IReadOnlyList<YearFigures>> SeriesAsync(TenantId tenant, CancellationToken cancellationToken = default) =>
        FiguresAsync(tenant, null, null, cancellationToken);

    private async Task<YearFigures> EmptyAsync(TenantId tenant, int year, CancellationToken cancellationToken)
    {
        await using DisclosureContext context = contexts.Create(tenant);
        return YearSummary.Of(year, await context.Set<UnitRow>().CountAsync(unit => unit.Active, cancellationToken), []);
    }

    private async Task<IReadOnlyList<YearFigures>> FiguresAsync(
        TenantId tenant, int? fromYear, int? toYear, CancellationToken cancellationToken)
    {
        await using DisclosureContext context = contexts.Create(tenant);
        int expected = await context.Set<UnitRow>().CountAsync(unit => unit.Active, cancellationToken);
        var rows = await (
            from indicator in context.Set<IndicatorRow>().AsNoTracking()
            join unit in context.Set<UnitRow>() on new { indicator.TenantId, indicator.UnitId } equals new { unit.TenantId, UnitId = unit.Id }
            where (fromYear == null || indicator.Year >= fromYear) && (toYear == null || indicator.Year <= toYear)
            select new { indicator, unit.Kind }).ToListAsync(cancellationToken);
        return
        [
            .. rows.GroupBy(row => row.indicator.Year).OrderBy(year => year.Key)
                .Select(year => YearSummary.Of(year.Key, expected, [.. year.Select(row => (row.indicator, row.Kind))])),
        ];
    }
}
