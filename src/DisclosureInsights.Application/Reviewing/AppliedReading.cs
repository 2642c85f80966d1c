using DisclosureInsights.Core.Reports;
using DisclosureInsights.Data.Corrections;

namespace DisclosureInsights.Application.Reviewing;

/// <summary>A reading with what people said about it.</summary>
/// <param name="Report">The report, corrected.</param>
/// <param name="Readings">How each cell was read; what a person spoke on has confidence 1.</param>
/// <param name="NotApplied">
/// Entries that hold and do not fit: the file now reads differently there. Such a cell is doubtful again.
/// </param>
public sealed record AppliedReading(AnnualReport Report, IReadOnlyList<CellReading> Readings, IReadOnlyList<Correction> NotApplied);
