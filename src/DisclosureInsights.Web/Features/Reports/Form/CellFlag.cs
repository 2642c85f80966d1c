using DisclosureInsights.Data.Queries;

namespace DisclosureInsights.Web.Features.Reports.Form;

/// <summary>A finding that looks at a cell.</summary>
/// <param name="Item">The finding.</param>
/// <param name="IsMain">Whether the finding stands in this cell; the others are operands and candidates.</param>
/// <param name="IsFirst">Whether it is the one cell that the finding's mark stands in.</param>
public sealed record CellFlag(FindingItem Item, bool IsMain, bool IsFirst);
