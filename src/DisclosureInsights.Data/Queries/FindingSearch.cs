using System.Linq.Expressions;
using DisclosureInsights.Data.Findings;
using DisclosureInsights.Data.Units;
using Microsoft.EntityFrameworkCore;

namespace DisclosureInsights.Data.Queries;

/// <summary>A finding and the unit it is on.</summary>
internal sealed class FindingWithUnit
{
    public required FindingRow Finding { get; init; }

    public required UnitRow Unit { get; init; }
}

/// <summary>Filters and orders of findings as the database runs them.</summary>
internal static class FindingSearch
{
    public static IQueryable<FindingWithUnit> Filter(DisclosureContext context, FindingFilter filter)
    {
        IQueryable<FindingRow> findings = context.Set<FindingRow>().AsNoTracking();
        findings = filter.Units is { Count: > 0 } units ? findings.Where(row => units.Contains(row.UnitId)) : findings;
        findings = filter.Years is { Count: > 0 } years ? findings.Where(row => years.Contains(row.Year)) : findings;
        findings = filter.Rules is { Count: > 0 } rules ? findings.Where(row => rules.Contains(row.RuleId)) : findings;
        findings = filter.Severities is { Count: > 0 } severities ? findings.Where(row => severities.Contains(row.Severity)) : findings;
        IQueryable<FindingWithUnit> found =
            from finding in findings
            join unit in context.Set<UnitRow>().AsNoTracking()
                on new { finding.TenantId, finding.UnitId } equals new { unit.TenantId, UnitId = unit.Id }
            select new FindingWithUnit { Finding = finding, Unit = unit };
        return filter.Text?.Trim() is { Length: > 0 } text
            ? found.Where(row => row.Unit.Name.Contains(text) || row.Finding.RuleId.Contains(text) || row.Finding.Payload.Contains(text))
            : found;
    }

    public static IOrderedQueryable<FindingWithUnit> Sort(IQueryable<FindingWithUnit> found, FindingSort sort, bool descending)
    {
        IOrderedQueryable<FindingWithUnit> sorted = sort switch
        {
            FindingSort.Year => By(row => row.Finding.Year),
            FindingSort.Rule => By(row => row.Finding.RuleId),
            FindingSort.Severity => By(row => row.Finding.Severity),
            FindingSort.FirstSeen => By(row => row.Finding.FirstSeenAt),
            FindingSort.Difference => found.OrderBy(row => row.Finding.Difference == null)
                .ThenByDirection(row => row.Finding.Difference, descending),
            _ => By(row => row.Unit.SortOrder),
        };
        sorted = sort == FindingSort.Unit && descending
            ? sorted.ThenByDescending(row => row.Finding.UnitId)
            : sorted.ThenBy(row => row.Unit.SortOrder).ThenBy(row => row.Finding.UnitId);
        return sorted.ThenByDescending(row => row.Finding.Year).ThenBy(row => row.Finding.Position);

        IOrderedQueryable<FindingWithUnit> By<T>(Expression<Func<FindingWithUnit, T>> key) =>
            descending ? found.OrderByDescending(key) : found.OrderBy(key);
    }

    private static IOrderedQueryable<T> ThenByDirection<T, TKey>(
        this IOrderedQueryable<T> query, Expression<Func<T, TKey>> key, bool descending) =>
        descending ? query.ThenByDescending(key) : query.ThenBy(key);
}
