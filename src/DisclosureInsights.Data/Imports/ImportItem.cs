using DisclosureInsights.Data.Units;

namespace DisclosureInsights.Data.Imports;

/// <summary>What became of one report, row or file.</summary>
public sealed record ImportItem
{
    /// <summary>0-based place in the batch.</summary>
    public required int Ordinal { get; init; }

    /// <summary>The file it came from.</summary>
    public required int FileOrdinal { get; init; }

    /// <summary>Sheet, row or entry; null for the file as a whole.</summary>
    public string? Part { get; init; }

    public int? Line { get; init; }

    public required ImportOutcome Outcome { get; init; }

    /// <summary>The unit as printed.</summary>
    public string? Organisation { get; init; }

    public UnitId? UnitId { get; init; }

    public int? Year { get; init; }

    /// <summary>The revision that holds this content now.</summary>
    public int? Revision { get; init; }

    /// <summary>Code of the message; null where nothing needs to be said.</summary>
    public string? Code { get; init; }

    /// <summary>What the message names, in the order of its placeholders.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];
}
