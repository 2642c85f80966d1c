using DisclosureInsights.Core.Reports;

namespace DisclosureInsights.Data.Units;

/// <summary>What a unit is to be.</summary>
public sealed record UnitEdit
{
    public required string Name { get; init; }

    /// <summary>Null or empty for none.</summary>
    public string? Code { get; init; }

    public UnitKind Kind { get; init; }

    public bool Active { get; init; } = true;

    public int SortOrder { get; init; }

    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>The unit as it is, to change a part of it.</summary>
    public static UnitEdit Of(Unit unit) => new()
    {
        Name = unit.Name,
        Code = unit.Code,
        Kind = unit.Kind,
        Active = unit.Active,
        SortOrder = unit.SortOrder,
        Aliases = unit.Aliases,
    };
}

/// <summary>Why a unit was not added, changed or deleted.</summary>
public enum UnitProblem
{
    None,
    NotFound,
    NameEmpty,

    /// <summary>The name is another unit's name or alias.</summary>
    NameTaken,
    CodeTaken,

    /// <summary>The alias is another unit's name or alias.</summary>
    AliasTaken,

    /// <summary>A unit with reports or members is not deleted; it can be made inactive.</summary>
    InUse,
}

/// <summary>A unit as it is now, or why it is not.</summary>
/// <param name="Unit">Null where there is a problem.</param>
/// <param name="Problem">What kept it from being done.</param>
/// <param name="Conflict">The name, code or alias that is taken.</param>
public sealed record UnitOutcome(Unit? Unit, UnitProblem Problem, string? Conflict = null);

/// <summary>One line of a list of units that was not taken over; the index is its 0-based place in the list.</summary>
public sealed record UnitListProblem(int Index, UnitProblem Problem, string? Conflict);

/// <summary>What a list of units changed.</summary>
public sealed record UnitListOutcome(int Added, int Changed, int Unchanged, IReadOnlyList<UnitListProblem> Problems);
