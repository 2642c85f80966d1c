using DisclosureInsights.Data.Findings;
using DisclosureInsights.Data.Tenancy;
using DisclosureInsights.Data.Units;
using Microsoft.EntityFrameworkCore;

namespace DisclosureInsights.Data.Bulk;

/// <summary>Puts the findings of reports in the place of those of an earlier check, inside the context's transaction.</summary>
internal sealed class FindingWriter(IBulkInsert bulk)
{
    /// <summary>Writes what changed. A finding that stays keeps its id and when it was first seen.</summary>
    public async Task<FindingsChange> ReplaceAsync(
        DisclosureContext context, TenantId tenant, IReadOnlyDictionary<(UnitId Unit, int Year), EncodedFindings> findings, DateTimeOffset at,
        CancellationToken cancellationToken)
    {
        ILookup<(UnitId, int), FindingRow> stored = await LoadAsync(context, findings.Keys, cancellationToken);
        List<FindingRow> added = [];
        List<(UnitId Unit, int Year)> replaced = [];
        FindingsChange change = new(0, 0, 0);
        foreach (((UnitId unit, int year), EncodedFindings now) in findings)
        {
            FindingRow[] before = [.. stored[(unit, year)].OrderBy(row => row.Position)];
            Dictionary<string, DateTimeOffset> seen = before.ToDictionary(row => row.Id, row => row.FirstSeenAt, StringComparer.Ordinal);
            FindingRow[] after = [.. now.Rows(tenant, unit, year, at, seen)];
            int kept = after.Count(row => seen.ContainsKey(row.Id));
            change = new FindingsChange(change.New + after.Length - kept, change.Gone + before.Length - kept, change.Kept + kept);
            if (!before.SequenceEqual(after, SameFinding.Instance))
            {
                added.AddRange(after);
                if (before.Length > 0)
                {
                    replaced.Add((unit, year));
                }
            }
        }

        foreach (IGrouping<int, UnitId> year in replaced.GroupBy(key => key.Year, key => key.Unit))
        {
            UnitId[] units = [.. year];
            await context.Set<FindingRow>().Where(row => row.Year == year.Key && units.Contains(row.UnitId)).ExecuteDeleteAsync(cancellationToken);
        }

        await bulk.InsertAsync(context, added, cancellationToken);
        return change;
    }

    private static async Task<ILookup<(UnitId, int), FindingRow>> LoadAsync(
        DisclosureContext context, IEnumerable<(UnitId Unit, int Year)> keys, CancellationToken cancellationToken)
    {
        List<FindingRow> rows = [];
        foreach (IGrouping<int, UnitId> year in keys.GroupBy(key => key.Year, key => key.Unit))
        {
            UnitId[] units = [.. year];
            rows.AddRange(await context.Set<FindingRow>().AsNoTracking()
                .Where(row => row.Year == year.Key && units.Contains(row.UnitId)).ToListAsync(cancellationToken));
        }

        return rows.ToLookup(row => (row.UnitId, row.Year));
    }

    private sealed class SameFinding : IEqualityComparer<FindingRow>
    {
        public static readonly SameFinding Instance = new();

        public bool Equals(FindingRow? x, FindingRow? y) =>
            x is not null && y is not null
            && x.Id == y.Id && x.RuleId == y.RuleId && x.RuleVersion == y.RuleVersion && x.Severity == y.Severity && x.Payload == y.Payload;

        public int GetHashCode(FindingRow obj) => StringComparer.Ordinal.GetHashCode(obj.Id);
    }
}
