using System.Runtime.CompilerServices;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Data.Tenancy;
using DisclosureInsights.Data.Units;
using Microsoft.EntityFrameworkCore;

namespace DisclosureInsights.Data.Reports;

/// <summary>The reports of a tenant, to read. They are written by <see cref="Bulk.ImportWriter"/>.</summary>
public sealed class ReportStore(DisclosureContextFactory contexts)
{
    /// <summary>A unit's report on a year with its prose and readings: the current revision unless another is asked for.</summary>
    /// <exception cref="CorruptContentException">Its stored content is damaged.</exception>
    public async Task<StoredReport?> FindAsync(
        TenantId tenant, UnitId unit, int year, int? revision = null, CancellationToken cancellationToken = default)
    {
        await using DisclosureContext context = contexts.Create(tenant);
        IQueryable<ReportRow> reports = context.Set<ReportRow>().AsNoTracking().Where(row => row.UnitId == unit && row.Year == year);
        reports = revision is { } wanted ? reports.Where(row => row.Revision == wanted) : reports.Where(row => row.Current);
        var found = await (
            from report in reports
            join owner in context.Set<UnitRow>() on new { report.TenantId, report.UnitId } equals new { owner.TenantId, UnitId = owner.Id }
            join n in context.Set<NarrativeRow>()
                on new { report.TenantId, report.UnitId, report.Year, report.Revision }
                equals new { n.TenantId, n.UnitId, n.Year, n.Revision } into narratives
            from narrative in narratives.DefaultIfEmpty()
            join r in context.Set<ReadingRow>()
                on new { report.TenantId, report.UnitId, report.Year, report.Revision }
                equals new { r.TenantId, r.UnitId, r.Year, r.Revision } into readings
            from reading in readings.DefaultIfEmpty()
            select new { report, narrative, reading, owner.Kind }).FirstOrDefaultAsync(cancellationToken);
        return found is null ? null : ReportMapping.ToStored(found.report, found.narrative, found.reading, found.Kind);
    }

    /// <summary>The revisions of a unit's report on a year, newest first.</summary>
    public async Task<IReadOnlyList<ReportRevision>> RevisionsAsync(
        TenantId tenant, UnitId unit, int year, CancellationToken cancellationToken = default)
    {
        await using DisclosureContext context = contexts.Create(tenant);
        return await context.Set<ReportRow>().AsNoTracking()
            .Where(row => row.UnitId == unit && row.Year == year)
            .OrderByDescending(row => row.Revision)
            .Select(row => new ReportRevision(
                row.Revision, row.Current, row.Origin, row.PublishedOn, row.DoubtfulCells, row.SourceHash, row.SourcePart,
                row.BatchId, row.CreatedAt, row.CreatedBy))
            .ToListAsync(cancellationToken);
    }

    /// <summary>
    /// The current reports by unit and year, read one after the other while they are asked for: with their prose unless
    /// it is not wanted, without readings.
    /// </summary>
    /// <param name="tenant">Whose.</param>
    /// <param name="units">Null for all.</param>
    /// <param name="years">Null for all.</param>
    /// <param name="withNarrative">Prose is most of a report's size.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async IAsyncEnumerable<StoredReport> LoadCurrentAsync(
        TenantId tenant, IReadOnlyCollection<UnitId>? units = null, IReadOnlyCollection<int>? years = null,
        bool withNarrative = true, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await using DisclosureContext context = contexts.Create(tenant);
        Dictionary<UnitId, UnitKind> kinds = await context.Set<UnitRow>().AsNoTracking()
            .ToDictionaryAsync(row => row.Id, row => row.Kind, cancellationToken);
        IQueryable<ReportRow> reports = context.Set<ReportRow>().AsNoTracking().Where(row => row.Current);
        reports = units is null ? reports : reports.Where(row => units.Contains(row.UnitId));
        reports = years is null ? reports : reports.Where(row => years.Contains(row.Year));
        reports = reports.OrderBy(row => row.UnitId).ThenBy(row => row.Year);
        if (!withNarrative)
        {
            await foreach (ReportRow report in reports.AsAsyncEnumerable().WithCancellation(cancellationToken))
            {
                yield return ReportMapping.ToStored(report, null, null, kinds[report.UnitId]);
            }

            yield break;
        }

        var withProse =
            from report in reports
            join n in context.Set<NarrativeRow>()
                on new { report.TenantId, report.UnitId, report.Year, report.Revision }
                equals new { n.TenantId, n.UnitId, n.Year, n.Revision } into narratives
            from narrative in narratives.DefaultIfEmpty()
            orderby report.UnitId, report.Year
            select new { report, narrative };
        await foreach (var row in withProse.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            yield return ReportMapping.ToStored(row.report, row.narrative, null, kinds[row.report.UnitId]);
        }
    }
}
