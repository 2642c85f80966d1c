using DisclosureInsights.Data.Audit;
using DisclosureInsights.Data.Drafts;
using DisclosureInsights.Data.Imports;
using DisclosureInsights.Data.Indicators;
using DisclosureInsights.Data.Reports;
using DisclosureInsights.Data.Tenancy;
using DisclosureInsights.Data.Units;
using Microsoft.EntityFrameworkCore;

namespace DisclosureInsights.Data.Bulk;

/// <summary>
/// Writes the reports of an import in chunks. A chunk is one transaction: reports, counts, findings, the import's lines
/// and its progress are all there or none of them, whenever the process ends. The batch knows how far it has come, so a
/// chunk that is written again changes nothing.
/// </summary>
public sealed class ImportWriter
{
    private readonly DisclosureContextFactory contexts;
    private readonly IBulkInsert bulk;
    private readonly FindingWriter findingWriter;
    private readonly TimeProvider time;

    public ImportWriter(DisclosureContextFactory contexts, TimeProvider time)
        : this(contexts, contexts.Bulk, time)
    {
    }

    internal ImportWriter(DisclosureContextFactory contexts, IBulkInsert bulk, TimeProvider time)
    {
        this.contexts = contexts;
        this.bulk = bulk;
        this.time = time;
        findingWriter = new FindingWriter(bulk);
    }

    /// <summary>Writes a chunk, or what of it was not written yet.</summary>
    /// <exception cref="InvalidOperationException">
    /// The batch does not exist, is closed, or the chunk does not begin where the batch stands.
    /// </exception>
    public async Task<ImportChunkResult> WriteAsync(TenantId tenant, ImportChunk chunk, CancellationToken cancellationToken = default)
    {
        await using DisclosureContext context = contexts.Create(tenant);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await bulk.LockTenantAsync(context, cancellationToken);
        ImportBatchRow batch = await context.Set<ImportBatchRow>().FirstOrDefaultAsync(row => row.Id == chunk.BatchId, cancellationToken)
            ?? throw new InvalidOperationException($"There is no import {chunk.BatchId}.");
        ImportEntry[] entries = Pending(batch, chunk);
        if (entries.Length == 0 && chunk.FilesProcessed <= batch.ProcessedFiles)
        {
            return new ImportChunkResult([], batch.ToBatch());
        }

        if (!batch.ToBatch().IsOpen)
        {
            throw new InvalidOperationException($"Import {batch.Id} is closed ({batch.State}).");
        }

        DateTimeOffset now = time.GetUtcNow();
        ReportPlan plan = new(tenant, batch.Id, now, chunk.By);
        await plan.LoadAsync(context, [.. entries.Select(entry => entry.Report).OfType<ReportToWrite>()], cancellationToken);
        List<ImportItemRow> items = [.. entries.Select(entry => plan.Add(entry, batch.Id))];
        await WriteAsync(context, tenant, plan, now, cancellationToken);
        await bulk.InsertAsync(context, items, cancellationToken);
        await AdvanceAsync(context, batch, items, chunk.FilesProcessed, cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new ImportChunkResult([.. items.Select(item => item.ToItem())], batch.ToBatch());
    }

    /// <summary>
    /// Writes a report that a person typed in, in the place of its draft: report, counts, findings, the end of the draft
    /// and the line of the audit trail are one transaction.
    /// </summary>
    /// <param name="tenant">Whose.</param>
    /// <param name="report">The report, checked.</param>
    /// <param name="draftVersion">The version of the draft that it was made of.</param>
    /// <param name="by">Who typed it in.</param>
    /// <param name="cancellationToken">Leaves everything as it was.</param>
    /// <returns>The revision; null where the draft was changed by somebody else, or its unit is no longer there.</returns>
    public async Task<int?> WriteKeyedInAsync(
        TenantId tenant, ReportToWrite report, int draftVersion, Guid by, CancellationToken cancellationToken = default)
    {
        await using DisclosureContext context = contexts.Create(tenant);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await bulk.LockTenantAsync(context, cancellationToken);
        ReportDraftRow? draft = await context.Set<ReportDraftRow>().FirstOrDefaultAsync(
            row => row.UnitId == report.UnitId && row.Year == report.Year && row.Version == draftVersion, cancellationToken);
        if (draft is null)
        {
            return null;
        }

        DateTimeOffset now = time.GetUtcNow();
        ReportPlan plan = new(tenant, null, now, by);
        await plan.LoadAsync(context, [report], cancellationToken);
        (ImportOutcome outcome, int? revision) = plan.Add(report);
        if (revision is null)
        {
            return null;
        }

        await WriteAsync(context, tenant, plan, now, cancellationToken);
        context.Remove(draft);
        AuditTrail.Add(
            context, tenant, now, by, "report.keyed_in", $"report/{report.UnitId}/{report.Year}", new { Revision = revision, Outcome = outcome.ToString() });
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return revision;
    }

    /// <summary>Writes what checking stored reports again found, e.g. those of the year after an imported one.</summary>
    public async Task<FindingsChange> ReplaceFindingsAsync(
        TenantId tenant, IReadOnlyList<ReportFindings> reports, CancellationToken cancellationToken = default)
    {
        await using DisclosureContext context = contexts.Create(tenant);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await bulk.LockTenantAsync(context, cancellationToken);
        Dictionary<(UnitId Unit, int Year), EncodedFindings> checkedAgain = [];
        foreach (ReportFindings report in reports)
        {
            EncodedFindings findings = EncodedFindings.Of(report.Findings);
            int updated = await context.Set<IndicatorRow>()
                .Where(row => row.UnitId == report.UnitId && row.Year == report.Year && row.Revision == report.Revision)
                .ExecuteUpdateAsync(
                    set => set.SetProperty(row => row.FindingsError, findings.Errors).SetProperty(row => row.FindingsWarning, findings.Warnings),
                    cancellationToken);
            if (updated > 0)
            {
                checkedAgain[(report.UnitId, report.Year)] = findings;
            }
        }

        FindingsChange change = await findingWriter.ReplaceAsync(context, tenant, checkedAgain, time.GetUtcNow(), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return change;
    }

    private static ImportEntry[] Pending(ImportBatchRow batch, ImportChunk chunk)
    {
        ImportEntry[] pending = [.. chunk.Entries.Where(entry => entry.Ordinal >= batch.NextOrdinal)];
        for (int i = 0; i < pending.Length; i++)
        {
            if (pending[i].Ordinal != batch.NextOrdinal + i)
            {
                throw new InvalidOperationException(
                    $"Import {batch.Id} stands at entry {batch.NextOrdinal}; the chunk goes on with {pending[i].Ordinal}.");
            }
        }

        return pending;
    }

    private async Task WriteAsync(
        DisclosureContext context, TenantId tenant, ReportPlan plan, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (IGrouping<int, UnitId> year in plan.Superseded.GroupBy(key => key.Year, key => key.Unit))
        {
            UnitId[] units = [.. year];
            await context.Set<ReportRow>().Where(row => row.Year == year.Key && units.Contains(row.UnitId) && row.Current)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Current, false), cancellationToken);
        }

        foreach (IGrouping<int, UnitId> year in plan.Counted.GroupBy(key => key.Year, key => key.Unit))
        {
            UnitId[] units = [.. year];
            await context.Set<IndicatorRow>().Where(row => row.Year == year.Key && units.Contains(row.UnitId))
                .ExecuteDeleteAsync(cancellationToken);
        }

        await bulk.InsertAsync(context, plan.Reports, cancellationToken);
        await bulk.InsertAsync(context, plan.Narratives, cancellationToken);
        await bulk.InsertAsync(context, plan.Readings, cancellationToken);
        await bulk.InsertAsync(context, plan.Indicators, cancellationToken);
        await findingWriter.ReplaceAsync(context, tenant, plan.Findings, now, cancellationToken);
    }

    private static async Task AdvanceAsync(
        DisclosureContext context, ImportBatchRow batch, List<ImportItemRow> items, int filesProcessed, CancellationToken cancellationToken)
    {
        int[] ordinals = [.. items.Select(item => item.FileOrdinal).Distinct()];
        List<ImportFileRow> files = await context.Set<ImportFileRow>()
            .Where(file => file.BatchId == batch.Id
                && (ordinals.Contains(file.Ordinal) || (file.Ordinal < filesProcessed && file.State == ImportFileState.Pending)))
            .ToListAsync(cancellationToken);
        foreach (ImportFileRow file in files)
        {
            ImportOutcome[] outcomes = [.. items.Where(item => item.FileOrdinal == file.Ordinal).Select(item => item.Outcome)];
            file.New += outcomes.Count(outcome => outcome == ImportOutcome.New);
            file.Revised += outcomes.Count(outcome => outcome == ImportOutcome.Revised);
            file.Unchanged += outcomes.Count(outcome => outcome == ImportOutcome.Unchanged);
            file.Failed += outcomes.Count(outcome => outcome == ImportOutcome.Failed);
            file.Waiting += outcomes.Count(outcome => outcome == ImportOutcome.UnknownUnit);
            file.State = file.Ordinal < filesProcessed ? ImportFileState.Processed : file.State;
        }

        batch.New += items.Count(item => item.Outcome == ImportOutcome.New);
        batch.Revised += items.Count(item => item.Outcome == ImportOutcome.Revised);
        batch.Unchanged += items.Count(item => item.Outcome == ImportOutcome.Unchanged);
        batch.Failed += items.Count(item => item.Outcome == ImportOutcome.Failed);
        batch.Waiting += items.Count(item => item.Outcome == ImportOutcome.UnknownUnit);
        batch.NextOrdinal += items.Count;
        batch.ProcessedFiles = Math.Max(batch.ProcessedFiles, filesProcessed);
    }
}
