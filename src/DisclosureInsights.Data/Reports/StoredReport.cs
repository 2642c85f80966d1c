using DisclosureInsights.Core.Reports;
using DisclosureInsights.Data.Units;

namespace DisclosureInsights.Data.Reports;

/// <summary>A revision of a unit's report, restored.</summary>
public sealed record StoredReport
{
    public required UnitId UnitId { get; init; }

    public required int Year { get; init; }

    /// <summary>1-based; a corrected report is the next revision.</summary>
    public required int Revision { get; init; }

    /// <summary>Whether this revision is the one that counts.</summary>
    public required bool Current { get; init; }

    /// <summary>The report, with its period and the kind of its unit filled in.</summary>
    public required AnnualReport Report { get; init; }

    /// <summary>How each cell was read; empty for a row of a dataset, and where they were not asked for.</summary>
    public IReadOnlyList<CellReading> Readings { get; init; } = [];

    /// <summary>What looked like content of the form and was not read; empty where readings were not asked for.</summary>
    public IReadOnlyList<UnreadText> Unread { get; init; } = [];

    /// <summary>Cells that a person has to confirm.</summary>
    public int DoubtfulCells { get; init; }

    /// <summary>SHA-256 of the original file in hexadecimal.</summary>
    public string? SourceHash { get; init; }

    /// <summary>Sheet, row or entry of that file.</summary>
    public string? SourcePart { get; init; }

    public Guid? BatchId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public Guid? CreatedBy { get; init; }
}

/// <summary>A revision without its content.</summary>
public sealed record ReportRevision(
    int Revision, bool Current, ReportOrigin Origin, DateOnly? PublishedOn, int DoubtfulCells, string? SourceHash,
    string? SourcePart, Guid? BatchId, DateTimeOffset CreatedAt, Guid? CreatedBy);
