using System.Collections.Immutable;

namespace DisclosureInsights.Core.Forms;

/// <summary>The table of one section in one edition: its cells in printed order.</summary>
public sealed record FormTable(Edition Edition, FormSection Section, ImmutableArray<FormCell> Cells)
{
    /// <summary>The cells' keys in printed order (rows first, then columns).</summary>
    public ImmutableArray<CellKey> Keys { get; } = [.. Cells.Select(cell => cell.CellKey)];
}
