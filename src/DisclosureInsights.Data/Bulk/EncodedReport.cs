using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Data.Indicators;
using DisclosureInsights.Data.Reports;
using DisclosureInsights.Data.Tenancy;

namespace DisclosureInsights.Data.Bulk;

/// <summary>A report in the form it is stored in.</summary>
internal sealed class EncodedReport
{
    private readonly ReportToWrite source;
    private readonly byte[] cells;
    private readonly (string Sections, string Facts)? narrative;
    private readonly byte[]? readings;
    private readonly string? unread;

    private EncodedReport(ReportToWrite source)
    {
        this.source = source;
        AnnualReport report = source.Report;
        cells = CellCodec.Encode(report.Cells, report.Editions, report.Publication);
        ContentHash = ReportContent.Hash(report, cells);
        narrative = report.Narrative is { Sections.Count: 0, Facts.Count: 0 } ? null : NarrativeFormat.Write(report.Narrative);
        readings = source.Readings.Count == 0 ? null : ReadingFormat.Write(source.Readings);
        unread = source.Unread.Count == 0 ? null : UnreadFormat.Write(source.Unread);
        Findings = EncodedFindings.Of(source.Findings);
    }

    public byte[] ContentHash { get; }

    public EncodedFindings Findings { get; }

    public static EncodedReport Of(ReportToWrite source) => new(source);

    public ReportRow Row(TenantId tenant, int revision, Guid? batch, DateTimeOffset at, Guid? by)
    {
        AnnualReport report = source.Report;
        return new ReportRow
        {
            TenantId = tenant,
            UnitId = source.UnitId,
            Year = source.Year,
            Revision = revision,
            Current = true,
            Origin = report.Origin,
            StatisticsEdition = report.EditionOf(FormSection.Statistics),
            ProactiveEdition = report.EditionOf(FormSection.Proactive),
            RequestsEdition = report.EditionOf(FormSection.Requests),
            DisputesEdition = report.EditionOf(FormSection.Disputes),
            Organisation = StorableText.OrNull(report.Organisation),
            IndexNumber = StorableText.OrNull(report.Metadata.IndexNumber),
            WrittenOn = report.Metadata.WrittenOn,
            PublishedOn = report.Metadata.PublishedOn,
            Publisher = StorableText.OrNull(report.Metadata.Publisher),
            PeriodStart = report.Metadata.PeriodStart,
            PeriodEnd = report.Metadata.PeriodEnd,
            Title = StorableText.OrNull(report.Metadata.Title),
            Cells = cells,
            ContentHash = ContentHash,
            SourceHash = source.SourceHash,
            SourcePart = StorableText.OrNull(source.SourcePart),
            BatchId = batch,
            CreatedAt = at,
            CreatedBy = by,
            DoubtfulCells = source.Readings.Count(reading => reading.IsDoubtful),
        };
    }

    /// <summary>Makes a stored revision say what this report says: a person has corrected the reading of its file.</summary>
    public void Update(ReportRow row)
    {
        row.Cells = cells;
        row.ContentHash = ContentHash;
        row.StatisticsEdition = source.Report.EditionOf(FormSection.Statistics);
        row.ProactiveEdition = source.Report.EditionOf(FormSection.Proactive);
        row.RequestsEdition = source.Report.EditionOf(FormSection.Requests);
        row.DisputesEdition = source.Report.EditionOf(FormSection.Disputes);
        row.DoubtfulCells = source.Readings.Count(reading => reading.IsDoubtful);
    }

    public NarrativeRow? NarrativeRow(ReportRow report) => narrative is not { } prose ? null : new NarrativeRow
    {
        TenantId = report.TenantId,
        UnitId = report.UnitId,
        Year = report.Year,
        Revision = report.Revision,
        Format = NarrativeFormat.Version,
        Sections = prose.Sections,
        Facts = prose.Facts,
    };

    public ReadingRow? ReadingRow(ReportRow report) => readings is null && unread is null ? null : new ReadingRow
    {
        TenantId = report.TenantId,
        UnitId = report.UnitId,
        Year = report.Year,
        Revision = report.Revision,
        Cells = readings ?? ReadingFormat.Write([]),
        Unread = unread,
    };

    public IndicatorRow IndicatorRow(TenantId tenant, int revision) => new()
    {
        TenantId = tenant,
        UnitId = source.UnitId,
        Year = source.Year,
        Revision = revision,
        StatisticsEdition = source.Report.EditionOf(FormSection.Statistics),
        ProactiveEdition = source.Report.EditionOf(FormSection.Proactive),
        RequestsEdition = source.Report.EditionOf(FormSection.Requests),
        DisputesEdition = source.Report.EditionOf(FormSection.Disputes),
        FindingsError = Findings.Errors,
        FindingsWarning = Findings.Warnings,
        Counts = source.Counts,
    };
}
