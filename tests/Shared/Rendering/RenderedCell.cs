using DisclosureInsights.Core.Forms;

namespace DisclosureInsights.Tests.Shared.Rendering;

/// <summary>What a cell of a printed form is, for styles that damage one kind and not another.</summary>
public enum RenderedRole
{
    Header,
    Label,

    /// <summary>The label of an item within a group of section 三: the one that scrapers lose.</summary>
    ItemLabel,
    Value,
}

/// <summary>A cell of a printed form with the columns and rows that it covers.</summary>
public sealed record RenderedCell(string Text, int Columns = 1, int Rows = 1, RenderedRole Role = RenderedRole.Label, CellKey? Key = null);

/// <summary>A printed table, as rows of the cells that begin in them.</summary>
public sealed record RenderedTable(int Width, IReadOnlyList<IReadOnlyList<RenderedCell>> Rows);
