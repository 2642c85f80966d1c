using DisclosureInsights.Data.Indicators;
using DisclosureInsights.Data.Tenancy;
using DisclosureInsights.Data.Units;
using Microsoft.EntityFrameworkCore;

namespace DisclosureInsights.Data.Queries;

/// <summary>A unit's counts over the years, oldest first; a year without a report is not there.</summary>
public sealed record UnitTrend(Unit Unit, IReadOnlyList<UnitYear> Years);

/// <summary>Reads the counts of units over the years.</summary>
public sealed class TrendQuery(DisclosureContextFactory contexts)
{
    /// <summary>Every unit asked for has its entry, with reports or without.</summary>
    /// <param name="tenant">Whose.</param>
    /// <param name="units">Null for all.</param>
    /// <param name="fromYear">Null for the first.</param>
    /// <param name="toYear">Null for the last.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<IReadOnlyList<UnitTrend>> RunAsync(
        TenantId tenant, IReadOnlyCollection<UnitId>? units = null, int? fromYear = null, int? toYear = null,
        CancellationToken cancellationToken = default)
    {
        await using DisclosureContext context = contexts.Create(tenant);
        IReadOnlyList<Unit> all = await UnitStore.LoadAsync(context, includeInactive: true, cancellationToken);
        IQueryable<IndicatorRow> rows = context.Set<IndicatorRow>().AsNoTracking();
        rows = units is null ? rows : rows.Where(row => units.Contains(row.UnitId));
        rows = fromYear is null ? rows : rows.Where(row => row.Year >= fromYear);
        rows = toYear is null ? rows : rows.Where(row => row.Year <= toYear);
        ILookup<UnitId, UnitYear> counts = (await rows.OrderBy(row => row.Year).ToListAsync(cancellationToken))
            .ToLookup(row => row.UnitId, UnitYear.Of);
        return
        [
            .. all.Where(unit => units is null || units.Contains(unit.Id))
                .Select(unit => new UnitTrend(unit, [.. counts[unit.Id]]))
                .Where(trend => trend.Unit.Active || trend.Years.Count > 0),
        ];
    }
}
