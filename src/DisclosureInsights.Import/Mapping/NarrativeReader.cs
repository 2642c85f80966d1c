using DisclosureInsights.Core.Reports;
using DisclosureInsights.Import.Documents;

namespace DisclosureInsights.Import.Mapping;

/// <summary>Puts the prose of a report together: sections 一, 五 and 六, or one text where a report has no such sections.</summary>
internal sealed class NarrativeReader(ReportParts parts)
{
    private static readonly int[] ProseSections = [1, 5, 6];
    private const int ShortestLooseLine = 20;

    /// <summary>The lines of prose in order, the page around the article left out.</summary>
    /// <param name="loose">The report is not divided into the six sections.</param>
    public IReadOnlyList<SourceParagraph> Lines(bool loose) =>
        loose || parts.Sections.Count == 0 ? Loose() : [.. Divided().SelectMany(Kept)];

    public IReadOnlyList<NarrativeSection> Sections(bool loose)
    {
        if (loose || parts.Sections.Count == 0)
        {
            List<SourceParagraph> lines = Loose();
            return lines.Count == 0 ? [] : [new NarrativeSection("", "", Join(lines), lines[0].Place)];
        }

        return [.. Divided().Select(section =>
        {
            List<SourceParagraph> lines = Kept(section);
            return new NarrativeSection(
                SectionHeading.Ids[section.Number - 1], section.Heading, Join(lines), lines.Count > 0 ? lines[0].Place : section.Place);
        })];
    }

    /// <summary>Sentences under the heading of a table are said to be unread: they are no part of the form's prose.</summary>
    public void LeaveProseOfTables(CellCollector cells)
    {
        foreach (ReportParts.SectionText section in parts.Sections.Where(section => section.Number is 2 or 3 or 4))
        {
            foreach (SourceParagraph line in section.Lines.Where(line => line.Text.Length > 30 && line.Text.Contains('。', StringComparison.Ordinal)))
            {
                cells.Leave(line.Text, UnreadReasons.ProseInTableSection, line.Place);
            }
        }
    }

    private IEnumerable<ReportParts.SectionText> Divided() =>
        parts.Sections.Where(section => ProseSections.Contains(section.Number)).OrderBy(section => section.Number);

    // The site's own lines follow the report: from the first of them on, its last section is over.
    private List<SourceParagraph> Kept(ReportParts.SectionText section)
    {
        bool last = section == parts.Sections[^1];
        List<SourceParagraph> kept = [];
        foreach (SourceParagraph line in section.Lines)
        {
            if (!InArticle(line))
            {
                continue;
            }

            if (last && PageChrome.Is(line.Text))
            {
                break;
            }

            kept.Add(line);
        }

        return kept;
    }

    private List<SourceParagraph> Loose()
    {
        List<SourceParagraph> lines = [];
        bool begun = false;
        foreach (SourceParagraph line in parts.Paragraphs)
        {
            if (!InArticle(line) || HeaderBlock.IsEntry(line.Text))
            {
                continue;
            }

            bool sentence = line.Text.Length >= ShortestLooseLine || line.Text.Contains('。', StringComparison.Ordinal);
            if (begun && PageChrome.Is(line.Text))
            {
                break;
            }

            if (ReportTitle.Match(line.Text) is null && (sentence || SectionHeading.Match(line.Text) is not null))
            {
                begun = true;
                lines.Add(line);
            }
        }

        return lines;
    }

    private bool InArticle(SourceParagraph line) =>
        parts.Article is not { } article || line.Scope is not { } scope || scope.IsWithin(article);

    private static string Join(IReadOnlyList<SourceParagraph> lines) => string.Join('\n', lines.Select(line => line.Text));
}
