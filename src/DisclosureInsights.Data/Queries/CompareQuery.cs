using DisclosureInsights.Data.Indicators;
using DisclosureInsights.Data.Tenancy;
using DisclosureInsights.Data.Units;
using Microsoft.EntityFrameworkCore;

namespace DisclosureInsights.Data.Queries;

/// <summary>A unit in a comparison; a year without a report is null.</summary>
public sealed record ComparisonRow(Unit Unit, UnitYear? Current, UnitYear? Prior);

/// <summary>Units side by side on one year, with the year before.</summary>
public sealed record Comparison(int Year, int PriorYear, IReadOnlyList<ComparisonRow> Rows);

/// <summary>Reads the counts of all units for a year and the one before.</summary>
public sealed class CompareQuery(DisclosureContextFactory contexts)
{
    /// <summary>
    /// Every unit has its row, with a report or without; an inactive unit only where it reported in one of the years.
    /// </summary>
    /// <param name="tenant">Whose.</param>
    /// <param name="year">The year; it is compared with the one before unless another is named.</param>
    /// <param name="units">Null for all.</param>
    /// <param name="priorYear">Null for the year before.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<Comparison> RunAsync(
        TenantId tenant, int year, IReadOnlyCollection<UnitId>? units = null, int? priorYear = null,
        CancellationToken cancellationToken = default)
    {
        int prior = priorYear ?? year - 1;
        await using DisclosureContext context = contexts.Create(tenant);
        IReadOnlyList<Unit> all = await UnitStore.LoadAsync(context, includeInactive: true, cancellationToken);
        IQueryable<IndicatorRow> rows = context.Set<IndicatorRow>().AsNoTracking().Where(row => row.Year == year || row.Year == prior);
        rows = units is null ? rows : rows.Where(row => units.Contains(row.UnitId));
        Dictionary<(UnitId, int), UnitYear> counts =
            (await rows.ToListAsync(cancellationToken)).ToDictionary(row => (row.UnitId, row.Year), UnitYear.Of);
        return new Comparison(year, prior,
        [
            .. all.Where(unit => units is null || units.Contains(unit.Id))
                .Select(unit => new ComparisonRow(unit, counts.GetValueOrDefault((unit.Id, year)), counts.GetValueOrDefault((unit.Id, prior))))
                .Where(row => row.Unit.Active || row.Current is not null || row.Prior is not null),
        ]);
    }
}
