namespace DisclosureInsights.Web.Api;

/// <summary>A part of a list.</summary>
/// <param name="Total">Entries of the whole list.</param>
/// <param name="Skip">Entries before this part.</param>
/// <param name="Items">The entries.</param>
public sealed record PageJson<T>(int Total, int Skip, IReadOnlyList<T> Items);
