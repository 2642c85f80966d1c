using DisclosureInsights.Data.Units;

namespace DisclosureInsights.Data.Drafts;

/// <summary>What was typed so far of a report without a readable text, character by character; nothing of it counts yet.</summary>
public sealed record DraftContent
{
    public static readonly DraftContent Empty = new();

    /// <summary>What stands in the fields of the form by the cells' keys; a field that was left empty is not there.</summary>
    public IReadOnlyDictionary<string, string> Cells { get; init; } = new Dictionary<string, string>();

    /// <summary>The prose by the sections' ids.</summary>
    public IReadOnlyDictionary<string, string> Sections { get; init; } = new Dictionary<string, string>();

    public string? IndexNumber { get; init; }

    public string? Publisher { get; init; }

    public DateOnly? WrittenOn { get; init; }

    public DateOnly? PublishedOn { get; init; }
}

/// <summary>A draft: one a unit and year, shared by everybody who may import.</summary>
/// <param name="UnitId">The unit.</param>
/// <param name="Year">The year reported on.</param>
/// <param name="Version">Counts the saves; whoever saves names the version they have seen.</param>
/// <param name="Content">What was typed.</param>
/// <param name="CreatedAt">When it was begun.</param>
/// <param name="SavedAt">When it was saved last.</param>
/// <param name="SavedBy">Who saved it last.</param>
public sealed record ReportDraft(
    UnitId UnitId, int Year, int Version, DraftContent Content, DateTimeOffset CreatedAt, DateTimeOffset SavedAt, Guid SavedBy);

/// <summary>A draft in a list.</summary>
public sealed record DraftItem(UnitId UnitId, int Year, DateTimeOffset SavedAt, Guid SavedBy);
