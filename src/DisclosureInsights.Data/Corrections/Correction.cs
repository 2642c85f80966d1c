using DisclosureInsights.Data.Units;

namespace DisclosureInsights.Data.Corrections;

/// <summary>One thing that a person said about the reading of a file. Entries are added, never changed.</summary>
public sealed record Correction
{
    /// <summary>Sorts by time.</summary>
    public required Guid Id { get; init; }

    public required UnitId UnitId { get; init; }

    public required int Year { get; init; }

    /// <summary>SHA-256 of the original file in hexadecimal: what was said holds for this file, whenever it is read.</summary>
    public required string SourceHash { get; init; }

    /// <summary>Sheet, row or entry of that file.</summary>
    public string? SourcePart { get; init; }

    public required CorrectionKind Kind { get; init; }

    public required ReviewSubject Subject { get; init; }

    public required ReviewedValue Before { get; init; }

    public required ReviewedValue After { get; init; }

    public required DateTimeOffset At { get; init; }

    public required Guid By { get; init; }
}
