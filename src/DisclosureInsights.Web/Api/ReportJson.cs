using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Data.Queries;
using DisclosureInsights.Data.Reports;

namespace DisclosureInsights.Web.Api;

/// <summary>A current report in a list.</summary>
/// <param name="Unit">Number of the unit.</param>
/// <param name="Editions">The edition of each section's table, e.g. <c>"三": "2021"</c>.</param>
/// <param name="Origin"><c>document</c>, <c>dataset</c> or <c>keyed_in</c>.</param>
/// <param name="DoubtfulCells">Cells that a person has to confirm.</param>
public sealed record ReportItemJson(
    int Unit, string UnitName, int Year, int Revision, string Origin, IReadOnlyDictionary<string, string> Editions, string? Title,
    DateOnly? WrittenOn, DateOnly? PublishedOn, int DoubtfulCells, int Errors, int Warnings, string? SourceName, DateTimeOffset CreatedAt)
{
    public static ReportItemJson Of(ReportItem item) => new(
        item.UnitId.Value, item.UnitName, item.Year, item.Revision, item.Origin.Id(), EditionsOf(item.Editions), item.Title, item.WrittenOn,
        item.PublishedOn, item.DoubtfulCells, item.Errors, item.Warnings, item.SourceName, item.CreatedAt);

    internal static IReadOnlyDictionary<string, string> EditionsOf(IReadOnlyDictionary<FormSection, Edition> editions) =>
        editions.OrderBy(pair => pair.Key).ToDictionary(pair => pair.Key.Id(), pair => pair.Value.Id());
}

/// <summary>A cell: its state, and its value where it is a number.</summary>
/// <param name="State"><c>number</c>, <c>blank</c>, <c>not_applicable</c> or <c>unreadable</c>. A blank is not a zero.</param>
/// <param name="Value">Null unless a number.</param>
public sealed record CellJson(string State, decimal? Value);

/// <summary>The header block of a report; each entry null where it is not printed.</summary>
public sealed record MetadataJson(
    string? IndexNumber, DateOnly? WrittenOn, DateOnly? PublishedOn, string? Publisher, DateOnly? PeriodStart, DateOnly? PeriodEnd, string? Title);

/// <summary>The current report of a unit on a year.</summary>
/// <param name="Unit">Number of the unit.</param>
/// <param name="Organisation">The unit as the source names it.</param>
/// <param name="Cells">The printed cells by key, in the form's order.</param>
public sealed record ReportJson(
    int Unit, string UnitName, string? Organisation, int Year, int Revision, string Origin, IReadOnlyDictionary<string, string> Editions,
    MetadataJson Metadata, IReadOnlyDictionary<string, CellJson> Cells, IReadOnlyList<FindingJson> Findings, int DoubtfulCells,
    DateTimeOffset CreatedAt)
{
    public static ReportJson Of(StoredReport stored, string unitName, IReadOnlyList<FindingItem> findings)
    {
        AnnualReport report = stored.Report;
        ReportMetadata metadata = report.Metadata;
        return new ReportJson(
            stored.UnitId.Value, unitName, report.Organisation, stored.Year, stored.Revision, report.Origin.Id(),
            ReportItemJson.EditionsOf(report.Editions),
            new MetadataJson(
                metadata.IndexNumber, metadata.WrittenOn, metadata.PublishedOn, metadata.Publisher, metadata.PeriodStart, metadata.PeriodEnd,
                metadata.Title),
            report.Cells.PresentKeys.ToDictionary(key => key.Name, key => Of(report.Cells[key])),
            [.. findings.Select(FindingJson.Of)], stored.DoubtfulCells, stored.CreatedAt);
    }

    private static CellJson Of(Cell cell) => new(
        cell.State switch
        {
            CellState.Number => "number",
            CellState.Blank => "blank",
            CellState.NotApplicable => "not_applicable",
            _ => "unreadable",
        },
        cell.ValueOrNull);
}

/// <summary>Ids of origins in answers.</summary>
internal static class OriginIds
{
    public static string Id(this ReportOrigin origin) => origin switch
    {
        ReportOrigin.Dataset => "dataset",
        ReportOrigin.KeyedIn => "keyed_in",
        _ => "document",
    };
}
