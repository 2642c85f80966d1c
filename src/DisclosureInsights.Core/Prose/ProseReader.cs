using DisclosureInsights.Core.Reports;

namespace DisclosureInsights.Core.Prose;

/// <summary>Reads the figures out of the prose of a report.</summary>
public static class ProseReader
{
    /// <summary>The figures of all sections, in order, with ids from 1.</summary>
    /// <param name="sections">The report's prose.</param>
    /// <param name="year">The year reported on, to tell last year's figures from this one's; null when unknown.</param>
    public static IReadOnlyList<ProseFact> Read(IReadOnlyList<NarrativeSection> sections, int? year) => [];
}
