using System.Collections.Immutable;
using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Prose;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Data.Drafts;
using DisclosureInsights.Data.Units;
using DisclosureInsights.Import.Documents;

namespace DisclosureInsights.Application.KeyingIn;

/// <summary>A section of prose on the form.</summary>
/// <param name="Id">一, 五 or 六; empty on the 2014 form.</param>
/// <param name="Heading">As the form prints it.</param>
public sealed record FormProse(string Id, string Heading);

/// <summary>What was typed, as a report.</summary>
/// <param name="Report">The report; a field that holds no number is unreadable in it.</param>
/// <param name="Refused">The fields that hold something else than a number, a stroke or nothing, in the form's order.</param>
/// <param name="IsEmpty">Nothing was typed into any field or section.</param>
public sealed record DraftReport(AnnualReport Report, IReadOnlyList<CellKey> Refused, bool IsEmpty)
{
    /// <summary>Longest text of a section, in characters; a township's report rarely has 5,000.</summary>
    public const int LongestSection = 50_000;

    /// <summary>Longest text of a field.</summary>
    public const int LongestField = 40;

    private static readonly ImmutableArray<FormProse> Divided =
        [new("一", "一、总体情况"), new("五", "五、存在的主要问题及改进情况"), new("六", "六、其他需要报告的事项")];

    private static readonly ImmutableArray<FormProse> Loose = [new("", "")];

    /// <summary>The prose that the year's form asks for, in its order.</summary>
    public static IReadOnlyList<FormProse> ProseOf(int year) => EditionExtensions.ForYear(year) == Edition.Form2014 ? Loose : Divided;

    /// <summary>The tables of the year's form, in its order.</summary>
    public static IEnumerable<FormTable> TablesOf(int year) => FormCatalogue.All.Where(table => table.Edition == EditionExtensions.ForYear(year));

    /// <summary>A field as a cell; unreadable where it holds anything else than a number, a stroke or nothing.</summary>
    public static Cell Read(FormCell cell, string? text) => NumberReader.Read(text, cell.Kind, cell.Unit);

    /// <summary>Reads what was typed on the form of the year. What was left empty is blank, never zero.</summary>
    public static DraftReport Of(Unit unit, int year, DraftContent content)
    {
        CellTable cells = new();
        List<CellKey> refused = [];
        Dictionary<FormSection, Edition> editions = [];
        foreach (FormTable table in TablesOf(year))
        {
            editions[table.Section] = table.Edition;
            foreach (FormCell cell in table.Cells)
            {
                Cell read = Read(cell, content.Cells.GetValueOrDefault(cell.Key));
                cells[cell.CellKey] = read;
                if (read.State == CellState.Unreadable)
                {
                    refused.Add(cell.CellKey);
                }
            }
        }

        NarrativeSection[] sections =
        [
            .. ProseOf(year).Select(prose => new NarrativeSection(
                    prose.Id, prose.Heading, (content.Sections.GetValueOrDefault(prose.Id) ?? "").ReplaceLineEndings("\n").Trim()))
                .Where(section => section.Text.Length > 0),
        ];
        AnnualReport report = new()
        {
            Organisation = unit.Name,
            UnitKind = unit.Kind,
            Period = new ReportingPeriod(year),
            Origin = ReportOrigin.KeyedIn,
            Editions = editions,
            Metadata = new ReportMetadata
            {
                IndexNumber = Typed(content.IndexNumber),
                Publisher = Typed(content.Publisher),
                WrittenOn = content.WrittenOn,
                PublishedOn = content.PublishedOn,
            },
            Cells = cells,
            Narrative = new Narrative(sections, ProseReader.Read(sections, year)),
        };
        bool isEmpty = sections.Length == 0 && cells.PresentKeys.All(key => cells[key].State == CellState.Blank);
        return new DraftReport(report, refused, isEmpty);
    }

    private static string? Typed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
