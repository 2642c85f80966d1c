using DisclosureInsights.Core.Reports;

namespace DisclosureInsights.Data.Units;

/// <summary>A unit that reports to its district every year.</summary>
public sealed record Unit
{
    public required UnitId Id { get; init; }

    public required string Name { get; init; }

    /// <summary>The district's own code for it; null where it has none.</summary>
    public string? Code { get; init; }

    public UnitKind Kind { get; init; }

    /// <summary>Whether a report is expected of it for the years to come.</summary>
    public bool Active { get; init; } = true;

    /// <summary>Place in lists; units with the same place stand by id.</summary>
    public int SortOrder { get; init; }

    /// <summary>Other names that its reports print.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];
}
