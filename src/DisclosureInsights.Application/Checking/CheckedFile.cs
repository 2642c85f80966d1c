using DisclosureInsights.Core.Consistency;
using DisclosureInsights.Import;

namespace DisclosureInsights.Application.Checking;

/// <summary>A report that was read and checked.</summary>
/// <param name="Reading">What was read.</param>
/// <param name="Result">What the rules say.</param>
public sealed record CheckedReport(ReadReport Reading, CheckResult Result);

/// <summary>A file that was read and checked.</summary>
/// <param name="File">Its name as given.</param>
/// <param name="Kind">Kind of the file, null where it was not recognised.</param>
/// <param name="Reports">Its reports, in the order of the file.</param>
/// <param name="Errors">What could not be read.</param>
public sealed record CheckedFile(string File, string? Kind, IReadOnlyList<CheckedReport> Reports, IReadOnlyList<ReadError> Errors);
