using System.Globalization;
using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Publication;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Import.Documents;

namespace DisclosureInsights.Import.Datasets;

/// <summary>One report of a dataset while its fields are read.</summary>
internal sealed class DatasetRecord(string unit, string? unitCode, int year, string part, int line)
{
    /// <summary>Written where the printed form lacks a cell that its edition has; an empty field is a blank cell.</summary>
    public const string AbsentMark = "缺";

    private static readonly bool[][] InEdition = CreateMembership();

    private readonly Dictionary<Channel, Cell> channels = [];
    private readonly CellTable cells = new();
    private List<CellKey>? markedAbsent;
    private List<CellKey>? emptyAggregates;
    private Cell total;
    private bool hasPublication;

    public string Part { get; } = part;

    public int Line { get; } = line;

    public string Unit { get; } = unit;

    public string? UnitCode { get; } = unitCode;

    public int Year { get; } = year;

    public DatasetEditions Editions { get; set; } = DatasetEditions.ForYear(year);

    public DateOnly? WrittenOn { get; set; }

    public DateOnly? PublishedOn { get; set; }

    public string? Source { get; set; }

    /// <summary>Reads a cell of the form; false where the value is no number.</summary>
    public bool SetCell(CellKey key, ReadOnlySpan<char> value)
    {
        FormSection section = FormCatalogue.SectionOf(key);
        FormCell form = FormCatalogue.Describe(key);
        ReadOnlySpan<char> trimmed = value.Trim();
        bool belongs = Editions.Of(section) is { } edition && InEdition[(int)edition][key.Index];
        if (trimmed.Length == 0)
        {
            if (belongs)
            {
                cells[key] = Cell.Blank;
            }
            else if (IsAggregate(key))
            {
                (emptyAggregates ??= []).Add(key);
            }

            return true;
        }

        if (trimmed.SequenceEqual(AbsentMark))
        {
            (markedAbsent ??= []).Add(key);
            return true;
        }

        Cell cell = Value(trimmed, form.Kind, form.Unit);
        if (cell.State == CellState.Unreadable && trimmed is not "?")
        {
            return false;
        }

        cells[key] = cell;
        return true;
    }

    /// <summary>Reads a cell that has a row of its own in a long dataset: an empty value is a blank cell in any edition.</summary>
    public bool SetPrintedCell(CellKey key, string value)
    {
        if (!string.IsNullOrWhiteSpace(value))
        {
            return SetCell(key, value);
        }

        cells[key] = Cell.Blank;
        return true;
    }

    /// <summary>Sets a whole number without more ado.</summary>
    public void SetCell(CellKey key, long value) => cells[key] = Cell.Number(value);

    /// <summary>Reads a channel's figure; false where the value is no number.</summary>
    public bool SetChannel(Channel channel, ReadOnlySpan<char> value)
    {
        hasPublication = true;
        channels[channel] = Value(value, CellKind.Count, "条");
        return channels[channel].State != CellState.Unreadable || value.Trim() is "?";
    }

    public bool SetTotal(ReadOnlySpan<char> value)
    {
        hasPublication = true;
        total = Value(value, CellKind.Count, "条");
        return total.State != CellState.Unreadable || value.Trim() is "?";
    }

    public ReadReport ToReport()
    {
        SettleGroups();
        Dictionary<FormSection, Edition> editions = [];
        foreach ((FormSection section, Edition edition) in Editions.Sections)
        {
            if (Editions.IsExplicit || HasCells(edition, section))
            {
                editions[section] = edition;
            }
        }

        return new ReadReport
        {
            Part = Part,
            UnitCode = UnitCode,
            Source = Source,
            Report = new AnnualReport
            {
                Organisation = Unit,
                UnitKind = UnitKindExtensions.FromName(Unit),
                Period = new ReportingPeriod(Year),
                Origin = ReportOrigin.Dataset,
                Editions = editions,
                Metadata = new ReportMetadata { WrittenOn = WrittenOn, PublishedOn = PublishedOn },
                Cells = cells,
                Publication = hasPublication ? new StatedPublication(total, channels) : null,
            },
        };
    }

    private static Cell Value(ReadOnlySpan<char> value, CellKind kind, string unit) =>
        long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out long whole)
            ? Cell.Number(whole)
            : NumberReader.Read(value, kind, unit);

    // A group stands either as its items or as one row: whichever has contents is printed, and the empty fields of the
    // other are cells that the form does not have.
    private void SettleGroups()
    {
        foreach (RequestGroup group in Requests.Groups)
        {
            bool items = group.Items.Any(row => Applicants.All.Any(a => cells[row[a]].State > CellState.Blank));
            bool aggregate = Applicants.All.Any(a => cells[group.Aggregate[a]].State > CellState.Blank);
            if (aggregate && !items)
            {
                Clear(group.Items);
            }
            else if (items && !aggregate)
            {
                Clear([group.Aggregate]);
            }
        }

        foreach (CellKey key in emptyAggregates ?? [])
        {
            if (Requests.TryLocate(key, out RequestRow row, out Applicant applicant)
                && Requests.Groups.FirstOrDefault(g => g.Aggregate == row) is { } group
                && markedAbsent is not null && group.Items.All(item => markedAbsent.Contains(item[applicant])))
            {
                cells[key] = Cell.Blank;
            }
        }
    }

    private void Clear(IReadOnlyList<RequestRow> rows)
    {
        foreach (RequestRow row in rows)
        {
            foreach (Applicant applicant in Applicants.All)
            {
                cells[row[applicant]] = Cell.Absent;
            }
        }
    }

    private static bool IsAggregate(CellKey key) =>
        Requests.TryLocate(key, out RequestRow row, out _) && Requests.Groups.Any(group => group.Aggregate == row);

    private bool HasCells(Edition edition, FormSection section)
    {
        foreach (CellKey key in FormCatalogue.Find(edition, section)!.Keys)
        {
            if (cells[key].IsPresent)
            {
                return true;
            }
        }

        return section == FormSection.Requests && Requests.Groups.Any(g => cells[g.Aggregate.Total].IsPresent);
    }

    private static bool[][] CreateMembership()
    {
        bool[][] members = [.. Enumerable.Range(0, 4).Select(_ => new bool[CellVocabulary.Count])];
        foreach (FormTable table in FormCatalogue.All)
        {
            foreach (CellKey key in table.Keys)
            {
                members[(int)table.Edition][key.Index] = true;
            }
        }

        return members;
    }
}
