using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Import.Documents;

namespace DisclosureInsights.Import.Mapping;

/// <summary>
/// Tells which sheets of a workbook are a report together: those that follow each other until a section comes again or
/// another unit or year is named.
/// </summary>
internal static class SheetReports
{
    private static readonly string[] NoteNames = ["说明", "须知", "目录", "示例", "样例", "instruction", "readme", "notes"];

    /// <summary>One document a report: its part is its sheet, null where the workbook holds one report. Other files are left as they are.</summary>
    public static IReadOnlyList<SourceDocument> Of(IReadOnlyList<SourceDocument> sheets)
    {
        if (sheets is [{ Part: null }])
        {
            return sheets;
        }

        if (sheets.Count == 1)
        {
            return [WithHeading(new Outline(sheets[0])) with { Part = null }];
        }

        List<List<Outline>> groups = [];
        foreach (Outline sheet in sheets.Select(sheet => new Outline(sheet)).Where(sheet => !sheet.IsNote))
        {
            if (groups.Count == 0 || !Belongs(sheet, groups[^1]))
            {
                groups.Add([]);
            }

            groups[^1].Add(sheet);
        }

        // A list of what to enter names the sections as a report does, but has no form.
        if (groups.Exists(group => group.Exists(sheet => sheet.HasForm)))
        {
            groups.RemoveAll(group => !group.Exists(sheet => sheet.HasForm));
        }

        return [.. groups.Select(group => Join(group, groups.Count > 1))];
    }

    private static bool Belongs(Outline sheet, List<Outline> group)
    {
        if (group.Exists(other => other.Sections.Overlaps(sheet.Sections)))
        {
            return false;
        }

        return sheet.Title is not { } title || group.TrueForAll(other => other.Title is not { } known || IsSame(known, title));
    }

    private static bool IsSame(ReportTitle left, ReportTitle right) =>
        (left.Year is null || right.Year is null || left.Year == right.Year)
        && (left.Organisation is null || right.Organisation is null
            || UnitNames.Normalize(left.Organisation) == UnitNames.Normalize(right.Organisation));

    private static SourceDocument Join(List<Outline> group, bool several)
    {
        Outline main = group.Find(sheet => sheet.HasForm) ?? group[0];
        string? name = group.Select(sheet => sheet.Document.PageTitle).FirstOrDefault(name => name is not null && ReportTitle.Match(name) is not null)
            ?? group.Select(sheet => sheet.Document.PageTitle).FirstOrDefault(name => name is not null && ReportTitle.IsUnitName(name));
        return new SourceDocument(
            main.Document.Kind, [.. group.SelectMany(sheet => WithHeading(sheet).Blocks)], name, several ? main.Document.Part : null);
    }

    // The name of a sheet may be the only heading that its contents have.
    private static SourceDocument WithHeading(Outline sheet) =>
        sheet.Document.PageTitle is { } name && SectionHeading.Match(name) is { } heading && !sheet.Sections.Contains(heading.Section)
            ? sheet.Document with { Blocks = [new SourceParagraph(name) { IsHeading = true }, .. sheet.Document.Blocks] }
            : sheet.Document;

    /// <summary>What a sheet has of a report.</summary>
    private sealed class Outline
    {
        public Outline(SourceDocument document)
        {
            Document = document;
            ReportParts parts = ReportParts.Of(document);
            Sections = [.. parts.Sections.Select(section => section.Number)];
            foreach ((FormSection form, int number) in (ReadOnlySpan<(FormSection, int)>)
                [(FormSection.Proactive, 2), (FormSection.Requests, 3), (FormSection.Disputes, 4), (FormSection.Statistics, 7)])
            {
                if (parts.Rows(form).Count > 0)
                {
                    HasForm = true;
                    Sections.Add(number);
                }
            }

            Title = parts.Preamble.SelectMany(Lines).Select(ReportTitle.Match).FirstOrDefault(title => title is not null);
        }

        public SourceDocument Document { get; }

        /// <summary>Numbers of its sections and forms; 7 is the form of 2014.</summary>
        public HashSet<int> Sections { get; }

        public bool HasForm { get; }

        public ReportTitle? Title { get; }

        public bool IsNote => !HasForm && Document.Part is { } name
            && Array.Exists(NoteNames, note => name.Contains(note, StringComparison.OrdinalIgnoreCase));

        private static IEnumerable<string> Lines(SourceBlock block) => block switch
        {
            SourceParagraph paragraph => [paragraph.Text],
            SourceTable { Rows.Count: <= 60 } table => table.Rows.SelectMany(row => row.Cells).Select(cell => cell.Text).Where(text => text.Length is > 6 and < 90),
            _ => [],
        };
    }
}
