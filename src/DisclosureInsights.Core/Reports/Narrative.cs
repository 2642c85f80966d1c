using DisclosureInsights.Core.Prose;

namespace DisclosureInsights.Core.Reports;

/// <summary>One section of prose.</summary>
/// <param name="Id">一, 五 or 六; empty for prose outside the six sections (a 2014 report).</param>
/// <param name="Heading">As printed, without the text.</param>
/// <param name="Text">Paragraphs joined by line feeds; facts point into it by UTF-16 offsets.</param>
/// <param name="Source">Where the text begins.</param>
public sealed record NarrativeSection(string Id, string Heading, string Text, SourceLocation Source = default);

/// <summary>The prose of a report and the figures read out of it.</summary>
public sealed record Narrative(IReadOnlyList<NarrativeSection> Sections, IReadOnlyList<ProseFact> Facts)
{
    public static readonly Narrative Empty = new([], []);

    /// <summary>The section with this id, null where the report has none.</summary>
    public NarrativeSection? this[string id] => Sections.FirstOrDefault(section => section.Id == id);
}
