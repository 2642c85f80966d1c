namespace DisclosureInsights.Core.Reports;

/// <summary>Where something stands in its source file. Numbers are 1-based; null where that kind of file has none.</summary>
/// <param name="Page">Page of a PDF.</param>
/// <param name="Table">Table of the file, in reading order.</param>
/// <param name="Row">Row of the table as the file lays it out.</param>
/// <param name="Column">Column of the table as the file lays it out.</param>
/// <param name="Line">Line of a text or markup file.</param>
public readonly record struct SourceLocation(int? Page = null, int? Table = null, int? Row = null, int? Column = null, int? Line = null);
