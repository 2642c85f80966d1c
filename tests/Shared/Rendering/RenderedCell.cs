using DisclosureInsights.Core.Forms;

namespace DisclosureInsights.Tests.Shared.Rendering;

/// <summary>What a cell of a printed form is, for damages that meet one kind and not another.</summary>
public enum RenderedRole
{
    Header,
    Label,

    /// <summary>The label of an item within a group of section 三: the one that scrapers lose.</summary>
    ItemLabel,
    Value,
}

/// <summary>A cell of a printed form with the columns and rows that it covers; a line feed in its text is a line break.</summary>
public sealed record RenderedCell(string Text, int Columns = 1, int Rows = 1, RenderedRole Role = RenderedRole.Label, CellKey? Key = null);
