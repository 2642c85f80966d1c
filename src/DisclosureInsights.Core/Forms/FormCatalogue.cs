using System.Collections.Frozen;
using System.Collections.Immutable;

namespace DisclosureInsights.Core.Forms;

/// <summary>The tables of the three editions: 58 cells (2014), 22 + 161 + 15 (2019), 10 + 175 + 15 (2021).</summary>
public static class FormCatalogue
{
    public static readonly FormTable Statistics2014 = new(Edition.Form2014, FormSection.Statistics, [.. StatisticsForm.Cells]);
    public static readonly FormTable Proactive2019 = Proactive(Edition.Form2019, ProactiveForm.Rows2019);
    public static readonly FormTable Proactive2021 = Proactive(Edition.Form2021, ProactiveForm.Rows2021);
    public static readonly FormTable Requests2019 = RequestTable(Edition.Form2019, Requests.Rows2019);
    public static readonly FormTable Requests2021 = RequestTable(Edition.Form2021, Requests.Rows2021);
    public static readonly FormTable Disputes2019 = DisputeTable(Edition.Form2019);
    public static readonly FormTable Disputes2021 = DisputeTable(Edition.Form2021);

    /// <summary>Every table, oldest edition first, sections in order.</summary>
    public static readonly ImmutableArray<FormTable> All =
        [Statistics2014, Proactive2019, Requests2019, Disputes2019, Proactive2021, Requests2021, Disputes2021];

    private static readonly FrozenDictionary<CellKey, FormCell> NewestCells = CreateNewestCells();

    /// <summary>The table of a section in an edition, null where the edition has no such section.</summary>
    public static FormTable? Find(Edition edition, FormSection section) =>
        All.FirstOrDefault(table => table.Edition == edition && table.Section == section);

    /// <summary>The sections that an edition's form has.</summary>
    public static IEnumerable<FormSection> Sections(Edition edition) =>
        All.Where(table => table.Edition == edition).Select(table => table.Section);

    /// <summary>The section a key belongs to, in whichever edition.</summary>
    public static FormSection SectionOf(CellKey key)
    {
        string name = key.Name;
        return name.StartsWith("requests.", StringComparison.Ordinal) ? FormSection.Requests
            : name.StartsWith("disputes.", StringComparison.Ordinal) ? FormSection.Disputes
            : name.StartsWith("proactive.", StringComparison.Ordinal) ? FormSection.Proactive
            : FormSection.Statistics;
    }

    /// <summary>The catalogue entry of a key: of the edition asked for, else of the newest edition that has it.</summary>
    public static FormCell Describe(CellKey key, Edition? edition = null)
    {
        if (edition is { } wanted && Find(wanted, SectionOf(key)) is { } table)
        {
            int place = table.Keys.IndexOf(key);
            if (place >= 0)
            {
                return table.Cells[place];
            }
        }

        return NewestCells[key];
    }

    private static FrozenDictionary<CellKey, FormCell> CreateNewestCells()
    {
        Dictionary<CellKey, FormCell> cells = [];
        foreach (RequestGroup group in Requests.Groups)
        {
            foreach (FormCell cell in RowCells(group.Aggregate))
            {
                cells[cell.CellKey] = cell;
            }
        }

        foreach (FormCell cell in All.SelectMany(table => table.Cells))
        {
            cells[cell.CellKey] = cell;
        }

        return cells.ToFrozenDictionary();
    }

    private static FormTable Proactive(Edition edition, IReadOnlyList<ProactiveRow> rows) =>
        new(edition, FormSection.Proactive, [.. rows.SelectMany(row => row.Cells)]);

    private static FormTable RequestTable(Edition edition, IReadOnlyList<RequestRow> rows) =>
        new(edition, FormSection.Requests, [.. rows.SelectMany(RowCells)]);

    private static IEnumerable<FormCell> RowCells(RequestRow row) =>
        Applicants.All.Select(applicant => new FormCell($"{row.Stem}.{applicant.Id}", $"{row.Label} | {applicant.Label}", "件"));

    private static FormTable DisputeTable(Edition edition) =>
        new(edition, FormSection.Disputes,
            [.. Disputes.AllBlocks.SelectMany(block =>
                Disputes.Results.Select(result => new FormCell($"{block.Stem}.{result.Id}", $"{block.Label} {result.Label}", "件")))]);
}
