using DisclosureInsights.Core.Reports;

namespace DisclosureInsights.Data.Reports;

/// <summary>Something in a source that looked like content of the form and was not read.</summary>
/// <param name="What">The words found.</param>
/// <param name="Why">Id of the reason.</param>
/// <param name="Source">Where.</param>
public sealed record UnreadText(string What, string Why, SourceLocation Source);
