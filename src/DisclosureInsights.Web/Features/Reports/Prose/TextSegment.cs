using DisclosureInsights.Core.Prose;
using DisclosureInsights.Data.Queries;

namespace DisclosureInsights.Web.Features.Reports.Prose;

/// <summary>A stretch of prose under the same marks.</summary>
/// <param name="Text">The words.</param>
/// <param name="Facts">Figures read out of these words, in the order of the text.</param>
/// <param name="Findings">Findings that rest on these words, the worst first.</param>
/// <param name="Starts">Figures whose words begin here.</param>
/// <param name="Ends">Figures whose words end here.</param>
/// <param name="StartsFindings">Findings whose first words begin here.</param>
public sealed record TextSegment(
    string Text,
    IReadOnlyList<ProseFact> Facts,
    IReadOnlyList<FindingItem> Findings,
    IReadOnlyList<ProseFact> Starts,
    IReadOnlyList<ProseFact> Ends,
    IReadOnlyList<FindingItem> StartsFindings);
