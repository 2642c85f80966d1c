using DisclosureInsights.Data.Imports;
using DisclosureInsights.Data.Indicators;
using DisclosureInsights.Data.Reports;
using DisclosureInsights.Data.Tenancy;
using DisclosureInsights.Data.Units;
using Microsoft.EntityFrameworkCore;

namespace DisclosureInsights.Data.Bulk;

/// <summary>
/// Decides, entry by entry, whether a report is new, revised or unchanged, and holds the rows to write. Two reports of
/// one unit and year in one chunk are told from each other like two imports.
/// </summary>
internal sealed class ReportPlan(TenantId tenant, Guid? batch, DateTimeOffset at, Guid? by)
{
    private readonly Dictionary<(UnitId Unit, int Year), StoredRevision> latest = [];
    private readonly Dictionary<(UnitId Unit, int Year), ReportRow> written = [];
    private readonly Dictionary<(UnitId Unit, int Year), (ReportToWrite Report, int Revision)> touched = [];
    private readonly HashSet<(UnitId Unit, int Year)> stored = [];
    private readonly HashSet<(UnitId Unit, int Year)> superseded = [];
    private HashSet<UnitId> units = [];

    public List<ReportRow> Reports { get; } = [];

    public List<NarrativeRow> Narratives { get; } = [];

    public List<ReadingRow> Readings { get; } = [];

    /// <summary>The counts of every report that the chunk names, changed or not: the way they are counted may have changed.</summary>
    public List<IndicatorRow> Indicators =>
        [.. touched.Select(pair => pair.Value.Report.Encoded.IndicatorRow(tenant, pair.Value.Revision))];

    public IReadOnlyDictionary<(UnitId Unit, int Year), EncodedFindings> Findings =>
        touched.ToDictionary(pair => pair.Key, pair => pair.Value.Report.Encoded.Findings);

    /// <summary>Stored reports that are current no more.</summary>
    public IEnumerable<(UnitId Unit, int Year)> Superseded => superseded;

    /// <summary>Reports that had counts before.</summary>
    public IEnumerable<(UnitId Unit, int Year)> Counted => touched.Keys.Where(stored.Contains);

    /// <summary>Reads what is stored of the reports that the entries name.</summary>
    public async Task LoadAsync(DisclosureContext context, IReadOnlyCollection<ReportToWrite> reports, CancellationToken cancellationToken)
    {
        UnitId[] wanted = [.. reports.Select(report => report.UnitId).Distinct()];
        units = [.. await context.Set<UnitRow>().Where(row => wanted.Contains(row.Id)).Select(row => row.Id).ToListAsync(cancellationToken)];
        foreach (IGrouping<int, UnitId> year in reports.GroupBy(report => report.Year, report => report.UnitId))
        {
            UnitId[] ofYear = [.. year.Distinct()];
            var rows = await context.Set<ReportRow>().AsNoTracking()
                .Where(row => row.Year == year.Key && ofYear.Contains(row.UnitId))
                .Select(row => new { row.UnitId, row.Revision, row.Current, row.ContentHash })
                .ToListAsync(cancellationToken);
            foreach (var unit in rows.GroupBy(row => row.UnitId))
            {
                (UnitId, int) key = (unit.Key, year.Key);
                stored.Add(key);
                latest[key] = new StoredRevision(
                    unit.Max(row => row.Revision),
                    unit.Where(row => row.Current).Select(row => row.Revision).FirstOrDefault(),
                    unit.Where(row => row.Current).Select(row => row.ContentHash).FirstOrDefault());
            }
        }
    }

    /// <summary>Takes one report up: what became of it, and which revision holds it now.</summary>
    public (ImportOutcome Outcome, int? Revision) Add(ReportToWrite report)
    {
        // The unit may have been deleted since the report was matched to it.
        if (!units.Contains(report.UnitId))
        {
            return (ImportOutcome.UnknownUnit, null);
        }

        (UnitId, int) key = (report.UnitId, report.Year);
        StoredRevision before = latest.GetValueOrDefault(key, StoredRevision.None);
        bool unchanged = before.CurrentHash is { } hash && hash.AsSpan().SequenceEqual(report.Encoded.ContentHash);
        int revision = unchanged ? before.CurrentRevision : before.LastRevision + 1;
        touched[key] = (report, revision);
        if (!unchanged)
        {
            Write(key, report, revision);
        }

        return (unchanged ? ImportOutcome.Unchanged : before.LastRevision == 0 ? ImportOutcome.New : ImportOutcome.Revised, revision);
    }

    /// <summary>Takes one entry of an import up and gives its line.</summary>
    public ImportItemRow Add(ImportEntry entry, Guid batchId)
    {
        ImportItemRow item = Line(entry, batchId);
        if (entry.Report is { } report)
        {
            (item.Outcome, item.Revision) = Add(report);
            item.UnitId = item.Revision is null ? null : report.UnitId;
            item.Year = item.Revision is null ? item.Year : report.Year;
        }

        return item;
    }

    private void Write((UnitId, int) key, ReportToWrite report, int revision)
    {
        if (written.TryGetValue(key, out ReportRow? earlier))
        {
            earlier.Current = false;
        }
        else if (stored.Contains(key))
        {
            superseded.Add(key);
        }

        ReportRow row = report.Encoded.Row(tenant, revision, batch, at, by);
        Reports.Add(row);
        if (report.Encoded.NarrativeRow(row) is { } narrative)
        {
            Narratives.Add(narrative);
        }

        if (report.Encoded.ReadingRow(row) is { } reading)
        {
            Readings.Add(reading);
        }

        written[key] = row;
        latest[key] = new StoredRevision(revision, revision, row.ContentHash);
    }

    private ImportItemRow Line(ImportEntry entry, Guid batchId) => new()
    {
        TenantId = tenant,
        BatchId = batchId,
        Ordinal = entry.Ordinal,
        FileOrdinal = entry.FileOrdinal,
        Part = StorableText.OrNull(entry.Part),
        Line = entry.Line,
        Outcome = entry.Outcome,
        Organisation = StorableText.OrNull(entry.Organisation),
        Year = entry.Year,
        Code = entry.Code,
        Arguments = entry.Arguments.Count == 0 ? null : StoredJson.Write(entry.Arguments),
    };

    private sealed record StoredRevision(int LastRevision, int CurrentRevision, byte[]? CurrentHash)
    {
        public static readonly StoredRevision None = new(0, 0, null);
    }
}
