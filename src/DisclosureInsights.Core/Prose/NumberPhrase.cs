namespace DisclosureInsights.Core.Prose;

/// <summary>A number with its counting word, e.g. 约44条, 100余件, **条.</summary>
/// <param name="Amount">The number.</param>
/// <param name="Unit">What the counting word can count.</param>
/// <param name="Start">Index of its first character in the evened text.</param>
/// <param name="End">Index behind the counting word.</param>
/// <param name="IsMasked">The figure is hidden (**条, XX条) or only hinted at (几十条): a count without a number.</param>
internal readonly record struct NumberPhrase(Amount Amount, CountUnit Unit, int Start, int End, bool IsMasked = false);
