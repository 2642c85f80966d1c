using DisclosureInsights.Core.Consistency;
using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Publication;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Data.Queries;
using DisclosureInsights.Web.Features.Reports.KeyIn;

namespace DisclosureInsights.Web.Features.Reports.Form;

/// <summary>
/// One report laid over its form: what each cell holds, what last year's held where the form is the same, how it was
/// read, and which findings look at it.
/// </summary>
public sealed class FormSheet
{
    private readonly ReportView view;
    private readonly Dictionary<CellKey, CellReading> readings;
    private readonly Dictionary<string, List<CellFlag>> flags = new(StringComparer.Ordinal);

    public FormSheet(ReportView view, ReportAddress address)
    {
        this.view = view;
        Address = address;
        readings = view.Stored.Readings.GroupBy(reading => reading.Key).ToDictionary(group => group.Key, group => group.First());
        foreach (FindingItem item in view.Findings)
        {
            Flag(item);
        }
    }

    /// <summary>Address of the page, with the finding that is chosen.</summary>
    public ReportAddress Address { get; }

    /// <summary>What is typed where the form is being filled in; null for a report that is shown.</summary>
    public FormEntry? Entry { get; init; }

    public AnnualReport Report => view.Report;

    public int PriorYear => view.Year - 1;

    public bool HasPrior => view.Prior is not null;

    public bool IsDataset => view.IsDataset;

    /// <summary>The sections to lay out: those of the report, and those of its form that it does not have.</summary>
    public IReadOnlyList<FormSection> Sections
    {
        get
        {
            Edition own = EditionExtensions.ForYear(view.Year);
            IEnumerable<FormSection> asked = Report.Editions.ContainsKey(FormSection.Statistics) || (Report.Editions.Count == 0 && own == Edition.Form2014)
                ? [FormSection.Statistics]
                : FormCatalogue.Sections(Edition.Form2021);
            return [.. asked.Union(Report.Editions.Keys).Order()];
        }
    }

    /// <summary>Id of the element that shows a cell.</summary>
    public static string IdOf(string cell) => "cell-" + cell.Replace('.', '-');

    /// <summary>Whether a dataset states anything about publication: on the 2014 form its columns stay empty, the table has the figures.</summary>
    public static bool HasFigures(StatedPublication? figures) =>
        figures is not null && figures.Channels.Values.Append(figures.Total).Any(cell => cell.State is not (CellState.Absent or CellState.Blank));

    /// <summary>Whether last year's section stands on the same form, so that cell may be held against cell.</summary>
    public bool IsComparable(FormSection section) =>
        view.Prior?.EditionOf(section) is { } prior && prior == Report.EditionOf(section);

    public Cell CellOf(CellKey key) => Report.Cells[key];

    /// <summary>Last year's cell; null where there is none to be held against.</summary>
    public Cell? PriorOf(CellKey key) =>
        view.Prior is { } prior && IsComparable(FormCatalogue.SectionOf(key)) && prior.Cells[key] is { IsPresent: true } cell ? cell : null;

    /// <summary>Last year's publication figure of a dataset.</summary>
    public Cell? PriorOf(Channel? channel)
    {
        Cell? cell = view.Prior?.Publication is not { } prior || !HasFigures(prior) ? null
            : channel is not { } one ? prior.Total
            : prior.Channels.TryGetValue(one, out Cell found) ? found : null;
        return cell is { IsPresent: true } ? cell : null;
    }

    /// <summary>How a cell was read; null for a dataset.</summary>
    public CellReading? ReadingOf(CellKey key) => readings.GetValueOrDefault(key);

    /// <summary>Whether the label of the row was lost in the source and restored by position.</summary>
    public bool IsRecovered(RequestRow row) => Applicants.All.Any(column => ReadingOf(row[column]) is { Recovered: true });

    /// <summary>The findings on a cell, the worst first.</summary>
    public IReadOnlyList<CellFlag> FlagsOf(string cell) => flags.TryGetValue(cell, out List<CellFlag>? found) ? found : [];

    /// <summary>The element that a finding stands in, on the form; null for a finding on prose or on the report as a whole.</summary>
    public static string? PlaceOf(Finding finding) =>
        finding.Cells.Concat(finding.Candidates).Where(cell => cell.Year is null).Select(cell => IdOf(cell.Name)).FirstOrDefault();

    private void Flag(FindingItem item)
    {
        Finding finding = item.Finding;

        // A finding about many blank or missing cells stands in all of them; any other in its first.
        bool isAboutAll = RuleCatalogue.Find(finding.RuleId)?.Group == RuleGroup.FormAndCompleteness;
        string[] cells = [.. finding.Cells.Concat(finding.Candidates).Where(cell => cell.Year is null).Select(cell => cell.Name).Distinct()];
        for (int index = 0; index < cells.Length; index++)
        {
            if (!flags.TryGetValue(cells[index], out List<CellFlag>? all))
            {
                flags[cells[index]] = all = [];
            }

            all.Add(new CellFlag(item, index == 0 || isAboutAll || finding.Suggestions.Any(one => one.Cell.Name == cells[index]), index == 0));
            all.Sort((left, right) => right.Item.Finding.Severity.CompareTo(left.Item.Finding.Severity));
        }
    }
}
