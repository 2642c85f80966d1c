using DisclosureInsights.Data.Audit;
using DisclosureInsights.Data.Bulk;
using DisclosureInsights.Data.Indicators;
using DisclosureInsights.Data.Reports;
using DisclosureInsights.Data.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace DisclosureInsights.Data.Corrections;

/// <summary>
/// What people said about the readings of a tenant's files. A new entry, the report that it changes, its counts and
/// findings and the line of the audit trail are one transaction.
/// </summary>
public sealed class CorrectionStore
{
    private readonly DisclosureContextFactory contexts;
    private readonly FindingWriter findingWriter;
    private readonly TimeProvider time;

    public CorrectionStore(DisclosureContextFactory contexts, TimeProvider time)
    {
        this.contexts = contexts;
        this.time = time;
        findingWriter = new FindingWriter(contexts.Bulk);
    }

    /// <summary>All that was said about one part of a file; the part is null for a file that is one report.</summary>
    public async Task<CorrectionHistory> OfAsync(TenantId tenant, string sourceHash, string? part, CancellationToken cancellationToken = default) =>
        new((await OfFileAsync(tenant, sourceHash, cancellationToken)).Where(entry => entry.SourcePart == StorableText.OrNull(part)));

    /// <summary>All that was said about any part of a file, oldest first.</summary>
    public async Task<IReadOnlyList<Correction>> OfFileAsync(TenantId tenant, string sourceHash, CancellationToken cancellationToken = default)
    {
        await using DisclosureContext context = contexts.Create(tenant);
        List<CorrectionRow> rows = await context.Set<CorrectionRow>().AsNoTracking()
            .Where(row => row.SourceHash == sourceHash).ToListAsync(cancellationToken);
        return [.. rows.Select(row => row.ToCorrection()).OrderBy(entry => entry.Id)];
    }

    /// <summary>
    /// Adds an entry and makes the current revision what it says. Null, and nothing is written, where the report or its
    /// corrections are no longer what the person has seen.
    /// </summary>
    public async Task<Correction?> WriteAsync(TenantId tenant, CorrectionToWrite correction, Guid by, CancellationToken cancellationToken = default)
    {
        ReportToWrite to = correction.Report;
        string source = to.SourceHash ?? throw new ArgumentException("Only the reading of a file can be corrected.", nameof(correction));
        string? part = StorableText.OrNull(to.SourcePart);
        await using DisclosureContext context = contexts.Create(tenant);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await contexts.Bulk.LockTenantAsync(context, cancellationToken);
        ReportRow? report = await context.Set<ReportRow>().FirstOrDefaultAsync(
            row => row.UnitId == to.UnitId && row.Year == to.Year && row.Current, cancellationToken);
        Guid? last = await LastAsync(context, source, part, cancellationToken);
        if (report is null || report.Revision != correction.Revision || report.SourceHash != source || report.SourcePart != part
            || last != correction.LastSeen)
        {
            return null;
        }

        DateTimeOffset now = time.GetUtcNow();
        CorrectionRow row = new()
        {
            TenantId = tenant,
            Id = Guid.CreateVersion7(Later(now, last)),
            UnitId = to.UnitId,
            Year = to.Year,
            SourceHash = source,
            SourcePart = part,
            Kind = correction.Kind,
            Subject = correction.Subject.ToString(),
            Before = ReviewedValueFormat.Write(correction.Before),
            After = ReviewedValueFormat.Write(correction.After),
            At = now,
            By = by,
        };
        context.Add(row);
        await UpdateAsync(context, report, to.Encoded, cancellationToken);
        await ReplaceCountsAsync(context, tenant, report, to.Encoded, now, cancellationToken);
        AuditTrail.Add(
            context, tenant, now, by, $"reading.{correction.Kind.ToString().ToLowerInvariant()}", $"report/{to.UnitId}/{to.Year}",
            new { row.Subject, row.Before, row.After, report.Revision });
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return row.ToCorrection();
    }

    private static async Task<Guid?> LastAsync(DisclosureContext context, string source, string? part, CancellationToken cancellationToken)
    {
        List<Guid> all = await context.Set<CorrectionRow>().AsNoTracking()
            .Where(row => row.SourceHash == source && row.SourcePart == part).Select(row => row.Id).ToListAsync(cancellationToken);
        return all.Count == 0 ? null : all.Max();
    }

    // Ids of one millisecond sort at random: within a report the order of entries is their meaning.
    private static DateTimeOffset Later(DateTimeOffset now, Guid? last) =>
        last is { } before && Millisecond(before) >= now.ToUnixTimeMilliseconds()
            ? DateTimeOffset.FromUnixTimeMilliseconds(Millisecond(before) + 1)
            : now;

    private static long Millisecond(Guid version7)
    {
        Span<byte> bytes = stackalloc byte[16];
        version7.TryWriteBytes(bytes, bigEndian: true, out _);
        return (long)(System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(bytes) >> 16);
    }

    private static async Task UpdateAsync(DisclosureContext context, ReportRow report, EncodedReport encoded, CancellationToken cancellationToken)
    {
        encoded.Update(report);
        NarrativeRow? narrative = await context.Set<NarrativeRow>().FirstOrDefaultAsync(
            row => row.UnitId == report.UnitId && row.Year == report.Year && row.Revision == report.Revision, cancellationToken);
        if (narrative is not null && encoded.NarrativeRow(report) is { } prose)
        {
            narrative.Facts = prose.Facts;
        }

        ReadingRow? reading = await context.Set<ReadingRow>().FirstOrDefaultAsync(
            row => row.UnitId == report.UnitId && row.Year == report.Year && row.Revision == report.Revision, cancellationToken);
        if (encoded.ReadingRow(report) is { } read)
        {
            if (reading is null)
            {
                context.Add(read);
            }
            else
            {
                reading.Cells = read.Cells;
            }
        }
    }

    private async Task ReplaceCountsAsync(
        DisclosureContext context, TenantId tenant, ReportRow report, EncodedReport encoded, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await context.Set<IndicatorRow>().Where(row => row.UnitId == report.UnitId && row.Year == report.Year).ExecuteDeleteAsync(cancellationToken);
        await contexts.Bulk.InsertAsync(context, [encoded.IndicatorRow(tenant, report.Revision)], cancellationToken);
        await findingWriter.ReplaceAsync(
            context, tenant, new Dictionary<(Units.UnitId, int), EncodedFindings> { [(report.UnitId, report.Year)] = encoded.Findings }, now,
            cancellationToken);
    }
}
