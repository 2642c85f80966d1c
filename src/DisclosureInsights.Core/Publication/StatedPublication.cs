using DisclosureInsights.Core.Reports;

namespace DisclosureInsights.Core.Publication;

/// <summary>Publication figures as a dataset states them: a total and one figure a channel. Unit: 条.</summary>
/// <param name="Total">The column <c>published_total</c>; absent where the dataset has no such column.</param>
/// <param name="Channels">The columns <c>channel.&lt;code&gt;</c> that the dataset has, blank cells included.</param>
public sealed record StatedPublication(Cell Total, IReadOnlyDictionary<Channel, Cell> Channels);
