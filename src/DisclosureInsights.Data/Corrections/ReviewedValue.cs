using DisclosureInsights.Core.Prose;
using DisclosureInsights.Core.Reports;

namespace DisclosureInsights.Data.Corrections;

/// <summary>What a cell or a figure of the prose was before or after a person looked at it.</summary>
public abstract record ReviewedValue;

/// <summary>A cell as it was read or set.</summary>
/// <param name="Raw">The characters that the reader found; empty for a cell that it did not find.</param>
/// <param name="Cell">What they mean; absent for a cell that was not found.</param>
/// <param name="Confidence">0 to 1; 1 once a person has spoken.</param>
/// <param name="Recovered">The label was restored by position.</param>
public sealed record ReviewedCell(string Raw, Cell Cell, double Confidence, bool Recovered) : ReviewedValue;

/// <summary>A figure of the prose as it was read or set.</summary>
/// <param name="Fact">Null for a number that is no count of this report, or of another year.</param>
public sealed record ReviewedFact(ProseFact? Fact) : ReviewedValue;
