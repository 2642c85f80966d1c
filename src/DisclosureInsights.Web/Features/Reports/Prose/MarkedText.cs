using DisclosureInsights.Core.Consistency;
using DisclosureInsights.Core.Prose;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Data.Queries;

namespace DisclosureInsights.Web.Features.Reports.Prose;

/// <summary>
/// Cuts a section's text at every place where a mark begins or ends. The stretches put together again are the text,
/// character by character; marks may overlap.
/// </summary>
public static class MarkedText
{
    /// <summary>Id of the element that a figure's words begin in.</summary>
    public static string IdOf(ProseFact fact) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"fact-{fact.Id}");

    /// <summary>Id of the element that a finding's first words begin in.</summary>
    public static string IdOf(FindingItem item) => "words-" + item.Id;

    public static IReadOnlyList<TextSegment> Segments(
        NarrativeSection section, IEnumerable<ProseFact> facts, IEnumerable<FindingItem> findings)
    {
        int length = section.Text.Length;
        ProseFact[] figures =
        [
            .. facts.Where(fact => fact.Section == section.Id && IsWithin(fact.Start, fact.End, length)).OrderBy(fact => fact.Start),
        ];
        (FindingItem Item, TextEvidence Words)[] evidence =
        [
            .. findings.SelectMany(item => item.Finding.Evidence.Select(words => (item, words)))
                .Where(pair => pair.words.Section == section.Id && IsWithin(pair.words.Start, pair.words.End, length)),
        ];
        SortedSet<int> cuts = [0, length];
        foreach ((int start, int end) in figures.Select(fact => (fact.Start, fact.End)).Concat(evidence.Select(pair => (pair.Words.Start, pair.Words.End))))
        {
            cuts.Add(start);
            cuts.Add(end);
        }

        HashSet<FindingItem> begun = [];
        return [.. cuts.Zip(cuts.Skip(1), Cut)];

        TextSegment Cut(int start, int end)
        {
            FindingItem[] on =
            [
                .. evidence.Where(pair => pair.Words.Start <= start && end <= pair.Words.End).Select(pair => pair.Item).Distinct()
                    .OrderByDescending(item => item.Finding.Severity),
            ];
            return new TextSegment(
                section.Text[start..end],
                [.. figures.Where(fact => fact.Start <= start && end <= fact.End)],
                on,
                [.. figures.Where(fact => fact.Start == start)],
                [.. figures.Where(fact => fact.End == end)],
                [.. on.Where(begun.Add)]);
        }
    }

    /// <summary>The element that a finding's words stand in; null for a finding without words in this report's prose.</summary>
    public static string? PlaceOf(FindingItem item, Narrative narrative) =>
        item.Finding.Evidence.Any(words =>
            narrative.Sections.Any(section => section.Id == words.Section && IsWithin(words.Start, words.End, section.Text.Length)))
            ? IdOf(item)
            : null;

    private static bool IsWithin(int start, int end, int length) => start >= 0 && start < end && end <= length;
}
