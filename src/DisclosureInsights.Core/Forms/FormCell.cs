namespace DisclosureInsights.Core.Forms;

/// <summary>What a cell may hold.</summary>
public enum CellKind : byte
{
    /// <summary>A whole number ≥ 0.</summary>
    Count,

    /// <summary>A whole number that may be negative: 本年增/减.</summary>
    Change,

    /// <summary>A decimal number ≥ 0: money.</summary>
    Amount,
}

/// <summary>A cell of a form as a catalogue entry.</summary>
/// <param name="Key">Name in the vocabulary.</param>
/// <param name="Label">Label of row and column, as <c>cells.tsv</c> writes it.</param>
/// <param name="Unit">件, 项, 条, 次, 篇, 个, 人, 人次, 万元; 元 or 万元 as printed for procurement.</param>
/// <param name="Kind">What the cell may hold.</param>
public sealed record FormCell(string Key, string Label, string Unit, CellKind Kind = CellKind.Count)
{
    /// <summary>Whether the label was met in real reports; the others of the 2014 form are still to be verified.</summary>
    public bool LabelVerified { get; init; } = true;

    /// <summary>Other words met for the same cell.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    public CellKey CellKey => CellKey.Parse(Key);
}
