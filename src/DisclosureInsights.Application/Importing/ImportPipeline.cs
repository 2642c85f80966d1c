using System.Globalization;
using DisclosureInsights.Application.Reading;
using DisclosureInsights.Application.Reviewing;
using DisclosureInsights.Application.Texts;
using DisclosureInsights.Core.Consistency;
using DisclosureInsights.Core.Indicators;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Data.Bulk;
using DisclosureInsights.Data.Corrections;
using DisclosureInsights.Data.Imports;
using DisclosureInsights.Data.Reports;
using DisclosureInsights.Data.Tenancy;
using DisclosureInsights.Data.Units;
using DisclosureInsights.Import;

namespace DisclosureInsights.Application.Importing;

/// <summary>
/// Carries out an import: reads its files, matches units, checks the reports and writes them in chunks. It can be
/// stopped at any moment and run again: what a chunk has written stays, and the next run goes on behind it.
/// </summary>
public sealed class ImportPipeline(
    ImportBatchStore batches, UnitStore units, ReportStore reports, CorrectionStore corrections, ImportWriter writer, FollowingYears followingYears,
    IFileReader reader)
{
    /// <summary>Reports a transaction; large enough to be fast, small enough that progress is seen.</summary>
    private const int ChunkSize = 200;

    /// <summary>Versions that a batch is imported with; printed on its page.</summary>
    public static string CatalogueVersion => $"{RuleCatalogue.Version}/{IndicatorCatalogue.Version}";

    /// <summary>Runs a batch to its end, or up to where a person asked it to stop.</summary>
    /// <param name="tenant">Whose batch; handed on by the job, never read from a request.</param>
    /// <param name="batchId">The batch.</param>
    /// <param name="cancellationToken">The process ends; the batch stays open and is queued again at the next start.</param>
    public async Task RunAsync(TenantId tenant, Guid batchId, CancellationToken cancellationToken)
    {
        if (await batches.FindAsync(tenant, batchId, cancellationToken) is not { IsOpen: true } batch
            || !await batches.MarkRunningAsync(tenant, batchId, cancellationToken))
        {
            return;
        }

        UnitMatcher matcher = new(await units.ListAsync(tenant, includeInactive: true, cancellationToken));
        int ordinal = 0;
        foreach (ImportFile file in await batches.FilesAsync(tenant, batchId, cancellationToken))
        {
            if (file.State == ImportFileState.Processed)
            {
                ordinal += file.Counts.Total;
                continue;
            }

            ReadResult read = await ReadAsync(tenant, file, cancellationToken);
            List<ImportEntry> entries = Entries(file, read, await CorrectionsAsync(tenant, file, read, cancellationToken), matcher, ordinal);
            await batches.SetTotalAsync(tenant, batchId, ordinal + entries.Count, cancellationToken);
            if (!await WriteAsync(tenant, batch, file, entries, cancellationToken))
            {
                await followingYears.CheckAsync(tenant, batchId, cancellationToken);
                await batches.FinishAsync(tenant, batchId, ImportState.Cancelled, null, cancellationToken);
                return;
            }

            // A file that was read before the process ended and breaks its reader now has fewer entries than are written.
            ordinal += Math.Max(entries.Count, file.Counts.Total);
        }

        await followingYears.CheckAsync(tenant, batchId, cancellationToken);
        await batches.FinishAsync(tenant, batchId, ImportState.Completed, null, cancellationToken);
    }

    /// <summary>Reads a stored original. A file that breaks its reader fails alone.</summary>
    private async Task<ReadResult> ReadAsync(TenantId tenant, ImportFile file, CancellationToken cancellationToken)
    {
        SourceFile? source = await batches.ReadFileAsync(tenant, file.SourceHash, cancellationToken);
        if (source is null)
        {
            return new ReadResult(null, [], [new ReadError(ReadErrorCode.NotReadable, null, null, file.FileName, "")]);
        }

        return await reader.ReadAsync(source.Content, file.FileName, cancellationToken);
    }

    /// <summary>What people said about the file earlier, by its parts. Rows of datasets are not read cell by cell.</summary>
    private async Task<ILookup<string, Correction>> CorrectionsAsync(
        TenantId tenant, ImportFile file, ReadResult read, CancellationToken cancellationToken) =>
        (read.Reports.Any(report => report.Readings.Count > 0) ? await corrections.OfFileAsync(tenant, file.SourceHash, cancellationToken) : [])
            .ToLookup(correction => correction.SourcePart ?? "", StringComparer.Ordinal);

    /// <summary>One entry a report and one an error, in the order of the file.</summary>
    private static List<ImportEntry> Entries(
        ImportFile file, ReadResult read, ILookup<string, Correction> spoken, UnitMatcher matcher, int firstOrdinal)
    {
        List<ImportEntry> entries = [];
        foreach (ReadReport report in read.Reports)
        {
            entries.Add(Entry(file, report, new CorrectionHistory(spoken[report.Part ?? ""]), matcher) with { Ordinal = firstOrdinal + entries.Count });
        }

        foreach (ReadError error in read.Errors)
        {
            entries.Add(new ImportEntry
            {
                Ordinal = firstOrdinal + entries.Count,
                FileOrdinal = file.Ordinal,
                Part = error.Part,
                Line = error.Line,
                Outcome = ImportOutcome.Failed,
                Code = error.Code.Id(),
                Arguments = error.Arguments,
            });
        }

        return entries;
    }

    private static ImportEntry Entry(ImportFile file, ReadReport read, CorrectionHistory history, UnitMatcher matcher)
    {
        AppliedReading reading = CorrectionApplier.Apply(read.Report, read.Readings, history);
        AnnualReport report = reading.Report;
        ImportEntry entry = new()
        {
            Ordinal = 0,
            FileOrdinal = file.Ordinal,
            Part = read.Part,
            Organisation = report.Organisation,
            Year = report.Period?.Year,
        };
        if (report.Period is not { } period)
        {
            return entry with { Outcome = ImportOutcome.Failed, Code = ImportCodes.YearUnknown, Arguments = [file.FileName] };
        }

        // A page without the unit's name often has it in the name of the file.
        Unit? unit = matcher.Find(read.UnitCode, report.Organisation) ?? (report.Organisation is null ? matcher.FindIn(file.FileName) : null);
        if (unit is null)
        {
            return entry with
            {
                Outcome = ImportOutcome.UnknownUnit,
                Code = report.Organisation is null ? ImportCodes.UnitNotStated : ImportCodes.UnknownUnit,
                Arguments = [report.Organisation ?? file.FileName],
            };
        }

        int doubtful = reading.Readings.Count(cell => cell.IsDoubtful);
        return entry with
        {
            Code = reading.NotApplied.Count > 0 ? ImportCodes.CorrectionsNotApplied : doubtful > 0 ? ImportCodes.DoubtfulCells : null,
            Arguments = doubtful > 0 || reading.NotApplied.Count > 0
                ? [doubtful.ToString(CultureInfo.InvariantCulture), reading.NotApplied.Count.ToString(CultureInfo.InvariantCulture)]
                : [],
            Report = new ReportToWrite
            {
                UnitId = unit.Id,
                Year = period.Year,
                Report = report with { UnitKind = unit.Kind },
                Readings = reading.Readings,
                Unread = [.. read.Unread.Select(item => new UnreadText(item.What, item.Why, item.Source))],
                Counts = IndicatorCalculator.Counts(report),
                SourceHash = file.SourceHash,
                SourcePart = read.Part,
            },
        };
    }

    /// <summary>Checks and writes the entries of a file; false where a person asked the import to stop.</summary>
    private async Task<bool> WriteAsync(
        TenantId tenant, ImportBatch batch, ImportFile file, List<ImportEntry> entries, CancellationToken cancellationToken)
    {
        Dictionary<(UnitId, int), AnnualReport> sameFile = [];
        foreach (ReportToWrite report in entries.Select(entry => entry.Report).OfType<ReportToWrite>())
        {
            sameFile[(report.UnitId, report.Year)] = report.Report;
        }

        IReadOnlyList<ImportEntry>[] chunks = entries.Count == 0 ? [[]] : [.. entries.Chunk(ChunkSize)];
        for (int index = 0; index < chunks.Length; index++)
        {
            IReadOnlyList<ImportEntry> checkedEntries = await CheckAsync(tenant, chunks[index], sameFile, cancellationToken);
            bool last = index == chunks.Length - 1;
            ImportChunkResult result = await writer.WriteAsync(
                tenant,
                new ImportChunk
                {
                    BatchId = batch.Id,
                    Entries = checkedEntries,
                    FilesProcessed = last ? file.Ordinal + 1 : file.Ordinal,
                    By = batch.CreatedBy,
                },
                cancellationToken);
            if (result.Batch.CancelRequested)
            {
                return false;
            }
        }

        return true;
    }

    private async Task<IReadOnlyList<ImportEntry>> CheckAsync(
        TenantId tenant, IReadOnlyList<ImportEntry> entries, Dictionary<(UnitId, int), AnnualReport> sameFile, CancellationToken cancellationToken)
    {
        ReportToWrite[] written = [.. entries.Select(entry => entry.Report).OfType<ReportToWrite>()];
        (UnitId Unit, int Year)[] wanted =
        [
            .. written.Select(report => (report.UnitId, report.Year - 1)).Where(key => !sameFile.ContainsKey(key)).Distinct(),
        ];
        Dictionary<(UnitId, int), AnnualReport> stored = [];
        if (wanted.Length > 0)
        {
            UnitId[] unitIds = [.. wanted.Select(key => key.Unit).Distinct()];
            int[] years = [.. wanted.Select(key => key.Year).Distinct()];
            await foreach (StoredReport report in reports.LoadCurrentAsync(tenant, unitIds, years, withNarrative: false, cancellationToken))
            {
                stored[(report.UnitId, report.Year)] = report.Report;
            }
        }

        return
        [
            .. entries.Select(entry => entry.Report is not { } report ? entry : entry with
            {
                Report = Checked(report, Prior(report, sameFile) ?? Prior(report, stored)),
            }),
        ];
    }

    private static AnnualReport? Prior(ReportToWrite report, Dictionary<(UnitId, int), AnnualReport> known) =>
        known.GetValueOrDefault((report.UnitId, report.Year - 1));

    private static ReportToWrite Checked(ReportToWrite report, AnnualReport? prior) => new()
    {
        UnitId = report.UnitId,
        Year = report.Year,
        Report = report.Report,
        Readings = report.Readings,
        Unread = report.Unread,
        Counts = report.Counts,
        SourceHash = report.SourceHash,
        SourcePart = report.SourcePart,
        Findings = RuleRunner.Check(new CheckSubject(report.Report) { Prior = prior }).Findings,
    };
}
