namespace DisclosureInsights.Data;

/// <summary>A part of a longer list.</summary>
/// <param name="Total">How many entries the whole list has.</param>
/// <param name="Items">The entries asked for.</param>
public sealed record Page<T>(int Total, IReadOnlyList<T> Items);
