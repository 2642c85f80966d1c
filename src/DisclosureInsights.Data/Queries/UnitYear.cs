using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Indicators;
using DisclosureInsights.Data.Indicators;
using DisclosureInsights.Data.Reports;
using DisclosureInsights.Data.Units;

namespace DisclosureInsights.Data.Queries;

/// <summary>The counts of a unit's current report on a year.</summary>
public sealed record UnitYear
{
    public required UnitId UnitId { get; init; }

    public required int Year { get; init; }

    public required int Revision { get; init; }

    /// <summary>The forms used: they tell a count that the form does not have from one that is missing.</summary>
    public required IReadOnlyDictionary<FormSection, Edition> Editions { get; init; }

    public required IndicatorCounts Counts { get; init; }

    public required int Errors { get; init; }

    public required int Warnings { get; init; }

    internal static UnitYear Of(IndicatorRow row) => new()
    {
        UnitId = row.UnitId,
        Year = row.Year,
        Revision = row.Revision,
        Editions = ReportMapping.Editions(row.StatisticsEdition, row.ProactiveEdition, row.RequestsEdition, row.DisputesEdition),
        Counts = row.Counts,
        Errors = row.FindingsError,
        Warnings = row.FindingsWarning,
    };
}
