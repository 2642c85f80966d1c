using DisclosureInsights.Core.Consistency;
using DisclosureInsights.Core.Indicators;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Data.Reports;
using DisclosureInsights.Data.Units;

namespace DisclosureInsights.Data.Bulk;

/// <summary>A report that was read, matched to its unit and checked, ready to be written.</summary>
public sealed class ReportToWrite
{
    private EncodedReport? encoded;

    public required UnitId UnitId { get; init; }

    /// <summary>The year it is stored under.</summary>
    public required int Year { get; init; }

    public required AnnualReport Report { get; init; }

    /// <summary>How each cell was read; empty for a row of a dataset.</summary>
    public IReadOnlyList<CellReading> Readings { get; init; } = [];

    /// <summary>What looked like content of the form and was not read.</summary>
    public IReadOnlyList<UnreadText> Unread { get; init; } = [];

    public required IndicatorCounts Counts { get; init; }

    /// <summary>In the order they are shown in.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>SHA-256 of the original in hexadecimal; the original is stored. Null for what no file holds.</summary>
    public string? SourceHash { get; init; }

    /// <summary>Sheet, row or entry of the original.</summary>
    public string? SourcePart { get; init; }

    internal EncodedReport Encoded => encoded ??= EncodedReport.Of(this);

    /// <summary>Does the part of the writing that needs no database, so that many threads can share it.</summary>
    public ReportToWrite Prepare()
    {
        _ = Encoded;
        return this;
    }
}
