using DisclosureInsights.Core.Forms;

namespace DisclosureInsights.Core.Reports;

/// <summary>One unit's annual report on one period, as its source states it.</summary>
public sealed record AnnualReport
{
    /// <summary>The reporting unit as the source names it; null where it does not say.</summary>
    public string? Organisation { get; init; }

    /// <summary>What kind of unit it is; <see cref="UnitKind.Unknown"/> until the unit is matched or its name tells.</summary>
    public UnitKind UnitKind { get; init; }

    /// <summary>The period reported on; null where the source does not say.</summary>
    public ReportingPeriod? Period { get; init; }

    public ReportOrigin Origin { get; init; }

    /// <summary>The edition of each section's table that the report has.</summary>
    public IReadOnlyDictionary<FormSection, Edition> Editions { get; init; } = new Dictionary<FormSection, Edition>();

    public ReportMetadata Metadata { get; init; } = ReportMetadata.Empty;

    public CellTable Cells { get; init; } = new();

    public Narrative Narrative { get; init; } = Narrative.Empty;

    /// <summary>Publication figures given as columns of a dataset; null for a document, whose figures are prose facts.</summary>
    public Publication.StatedPublication? Publication { get; init; }

    public Edition? EditionOf(FormSection section) =>
        Editions.TryGetValue(section, out Edition edition) ? edition : null;
}
