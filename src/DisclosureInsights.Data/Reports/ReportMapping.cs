using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Publication;
using DisclosureInsights.Core.Reports;

namespace DisclosureInsights.Data.Reports;

/// <summary>Puts a report together from its rows.</summary>
internal static class ReportMapping
{
    public static StoredReport ToStored(ReportRow row, NarrativeRow? narrative, ReadingRow? reading, UnitKind kind) => new()
    {
        UnitId = row.UnitId,
        Year = row.Year,
        Revision = row.Revision,
        Current = row.Current,
        Report = ToReport(row, narrative, kind),
        Readings = reading is null ? [] : ReadingFormat.Read(reading.Cells),
        Unread = UnreadFormat.Read(reading?.Unread),
        DoubtfulCells = row.DoubtfulCells,
        SourceHash = row.SourceHash,
        SourcePart = row.SourcePart,
        BatchId = row.BatchId,
        CreatedAt = row.CreatedAt,
        CreatedBy = row.CreatedBy,
    };

    /// <summary>The editions that are there, from the columns that hold them.</summary>
    public static IReadOnlyDictionary<FormSection, Edition> Editions(
        Edition? statistics, Edition? proactive, Edition? requests, Edition? disputes)
    {
        Dictionary<FormSection, Edition> editions = [];
        Add(FormSection.Statistics, statistics);
        Add(FormSection.Proactive, proactive);
        Add(FormSection.Requests, requests);
        Add(FormSection.Disputes, disputes);
        return editions;

        void Add(FormSection section, Edition? edition)
        {
            if (edition is { } there)
            {
                editions[section] = there;
            }
        }
    }

    private static AnnualReport ToReport(ReportRow row, NarrativeRow? narrative, UnitKind kind)
    {
        (CellTable cells, StatedPublication? publication) = CellCodec.Decode(row.Cells);
        return new AnnualReport
        {
            Organisation = row.Organisation,
            UnitKind = kind,
            Period = new ReportingPeriod(row.Year),
            Origin = row.Origin,
            Editions = Editions(row.StatisticsEdition, row.ProactiveEdition, row.RequestsEdition, row.DisputesEdition),
            Metadata = new ReportMetadata
            {
                IndexNumber = row.IndexNumber,
                WrittenOn = row.WrittenOn,
                PublishedOn = row.PublishedOn,
                Publisher = row.Publisher,
                PeriodStart = row.PeriodStart,
                PeriodEnd = row.PeriodEnd,
                Title = row.Title,
            },
            Cells = cells,
            Publication = publication,
            Narrative = narrative is null
                ? Narrative.Empty
                : NarrativeFormat.Read(narrative.Format, narrative.Sections, narrative.Facts),
        };
    }
}
