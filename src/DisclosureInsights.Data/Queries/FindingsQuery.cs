using System.Runtime.CompilerServices;
using DisclosureInsights.Core.Consistency;
using DisclosureInsights.Data.Findings;
using DisclosureInsights.Data.Tenancy;
using DisclosureInsights.Data.Units;
using Microsoft.EntityFrameworkCore;

namespace DisclosureInsights.Data.Queries;

/// <summary>A finding in a list.</summary>
public sealed record FindingItem
{
    /// <summary>Stable over re-checks; unique within unit and year.</summary>
    public required string Id { get; init; }

    public required UnitId UnitId { get; init; }

    public required string UnitName { get; init; }

    public required int Year { get; init; }

    public required Finding Finding { get; init; }

    public required DateTimeOffset FirstSeenAt { get; init; }

    /// <summary>0-based place in the report's list.</summary>
    public required int Position { get; init; }
}

/// <summary>How many findings of a filter fall on each value. Each facet ignores the filter's own choice of that facet.</summary>
public sealed record FindingFacets(
    IReadOnlyDictionary<Severity, int> Severities,
    IReadOnlyDictionary<string, int> Rules,
    IReadOnlyDictionary<UnitId, int> Units,
    IReadOnlyDictionary<int, int> Years);

/// <summary>The flagged issues of a tenant.</summary>
public sealed class FindingsQuery(DisclosureContextFactory contexts)
{
    public async Task<Page<FindingItem>> PageAsync(
        TenantId tenant, FindingFilter filter, FindingSort sort, bool descending, int skip, int take,
        CancellationToken cancellationToken = default)
    {
        await using DisclosureContext context = contexts.Create(tenant);
        IQueryable<FindingWithUnit> found = FindingSearch.Filter(context, filter);
        int total = await found.CountAsync(cancellationToken);
        List<FindingWithUnit> rows = await FindingSearch.Sort(found, sort, descending).Skip(skip).Take(take).ToListAsync(cancellationToken);
        return new Page<FindingItem>(total, [.. rows.Select(ToItem)]);
    }

    public async Task<int> CountAsync(TenantId tenant, FindingFilter filter, CancellationToken cancellationToken = default)
    {
        await using DisclosureContext context = contexts.Create(tenant);
        return await FindingSearch.Filter(context, filter).CountAsync(cancellationToken);
    }

    /// <summary>Everything that the filter finds, read while it is asked for: for exports of any length.</summary>
    public async IAsyncEnumerable<FindingItem> StreamAsync(
        TenantId tenant, FindingFilter filter, FindingSort sort = FindingSort.Unit, bool descending = false,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await using DisclosureContext context = contexts.Create(tenant);
        IQueryable<FindingWithUnit> found = FindingSearch.Sort(FindingSearch.Filter(context, filter), sort, descending);
        await foreach (FindingWithUnit row in found.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            yield return ToItem(row);
        }
    }

    /// <summary>The findings of one report, in its order.</summary>
    public async Task<IReadOnlyList<FindingItem>> OfReportAsync(
        TenantId tenant, UnitId unit, int year, CancellationToken cancellationToken = default)
    {
        await using DisclosureContext context = contexts.Create(tenant);
        FindingFilter filter = new() { Units = [unit], Years = [year] };
        List<FindingWithUnit> rows = await FindingSearch.Filter(context, filter).OrderBy(row => row.Finding.Position)
            .ToListAsync(cancellationToken);
        return [.. rows.Select(ToItem)];
    }

    public async Task<FindingFacets> FacetsAsync(TenantId tenant, FindingFilter filter, CancellationToken cancellationToken = default)
    {
        await using DisclosureContext context = contexts.Create(tenant);
        return new FindingFacets(
            await FindingSearch.Filter(context, filter with { Severities = null }).GroupBy(row => row.Finding.Severity)
                .Select(group => new { group.Key, Count = group.Count() })
                .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken),
            await FindingSearch.Filter(context, filter with { Rules = null }).GroupBy(row => row.Finding.RuleId)
                .Select(group => new { group.Key, Count = group.Count() })
                .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken),
            await FindingSearch.Filter(context, filter with { Units = null }).GroupBy(row => row.Finding.UnitId)
                .Select(group => new { group.Key, Count = group.Count() })
                .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken),
            await FindingSearch.Filter(context, filter with { Years = null }).GroupBy(row => row.Finding.Year)
                .Select(group => new { group.Key, Count = group.Count() })
                .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken));
    }

    private static FindingItem ToItem(FindingWithUnit row) => new()
    {
        Id = row.Finding.Id,
        UnitId = row.Finding.UnitId,
        UnitName = row.Unit.Name,
        Year = row.Finding.Year,
        Finding = FindingFormat.Read(row.Finding.RuleId, row.Finding.RuleVersion, row.Finding.Severity, row.Finding.Payload),
        FirstSeenAt = row.Finding.FirstSeenAt,
        Position = row.Finding.Position,
    };
}
