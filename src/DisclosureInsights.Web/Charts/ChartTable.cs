using DisclosureInsights.Core.Indicators;

namespace DisclosureInsights.Web.Charts;

/// <summary>The figures of a chart as a table: what screen readers read and what can be copied into a report.</summary>
/// <param name="Corner">Heading of the first column.</param>
/// <param name="Columns">Headings of the columns of figures.</param>
/// <param name="Rows">Rows with one figure a column; null is missing.</param>
/// <param name="Measure">How the figures are written.</param>
public sealed record ChartTable(
    string Corner, IReadOnlyList<string> Columns, IReadOnlyList<ChartTableRow> Rows, IndicatorMeasure Measure);

/// <summary>A row of a <see cref="ChartTable"/>.</summary>
public sealed record ChartTableRow(string Name, IReadOnlyList<decimal?> Values);
