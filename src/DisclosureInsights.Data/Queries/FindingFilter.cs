using DisclosureInsights.Core.Consistency;
using DisclosureInsights.Data.Units;

namespace DisclosureInsights.Data.Queries;

/// <summary>Which findings; null or empty does not narrow.</summary>
public sealed record FindingFilter
{
    public static readonly FindingFilter All = new();

    public IReadOnlyCollection<UnitId>? Units { get; init; }

    public IReadOnlyCollection<int>? Years { get; init; }

    public IReadOnlyCollection<string>? Rules { get; init; }

    public IReadOnlyCollection<Severity>? Severities { get; init; }

    /// <summary>Part of the unit's name, of the rule's id, of a cell's key or of the words in evidence.</summary>
    public string? Text { get; init; }
}

/// <summary>What a list of findings is sorted by; unit and year decide between equals.</summary>
public enum FindingSort
{
    /// <summary>Units as in their list, newest year first, then as in the report.</summary>
    Unit,
    Year,
    Rule,
    Severity,
    FirstSeen,

    /// <summary>By the size of actual − expected, whatever its sign; findings without numbers last.</summary>
    Difference,
}
