using DisclosureInsights.Core.Consistency;
using DisclosureInsights.Import;
using DisclosureInsights.Samples.Files;

namespace DisclosureInsights.Samples.Verification;

/// <summary>A report of the samples as it was read and checked.</summary>
/// <param name="File">Its file.</param>
/// <param name="Unit">The unit of the list that it was matched to.</param>
/// <param name="Year">The year reported on.</param>
/// <param name="Reading">What was read.</param>
/// <param name="Result">What the rules say.</param>
public sealed record SampleReport(string File, ListedUnit Unit, int Year, ReadReport Reading, CheckResult Result);
