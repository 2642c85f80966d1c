using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Prose;
using DisclosureInsights.Core.Reports;

namespace DisclosureInsights.Tests.Shared;

/// <summary>Builds reports for tests. The default is complete, consistent and all zeros on the year's own form.</summary>
public sealed class AReport
{
    private readonly CellTable cells = new();
    private readonly Dictionary<FormSection, Edition> editions = [];
    private readonly List<NarrativeSection> sections = [];
    private readonly List<ProseFact> facts = [];
    private readonly ReportingPeriod period;
    private string organisation = "青溪镇";
    private UnitKind kind = UnitKind.Town;
    private ReportOrigin origin = ReportOrigin.Document;
    private ReportMetadata metadata = ReportMetadata.Empty;

    private AReport(int year)
    {
        period = new ReportingPeriod(year);
        Edition edition = EditionExtensions.ForYear(year);
        foreach (FormSection section in FormCatalogue.Sections(edition))
        {
            On(section, edition);
        }
    }

    public static AReport For(int year) => new(year);

    /// <summary>Uses another edition's form for a section; its cells start at zero.</summary>
    public AReport On(FormSection section, Edition edition)
    {
        foreach (CellKey key in cells.PresentKeys.Where(key => FormCatalogue.SectionOf(key) == section).ToArray())
        {
            cells[key] = Cell.Absent;
        }

        editions[section] = edition;
        foreach (CellKey key in FormCatalogue.Find(edition, section)!.Keys)
        {
            cells[key] = Cell.Number(0);
        }

        return this;
    }

    public AReport Without(FormSection section)
    {
        foreach (CellKey key in cells.PresentKeys.Where(key => FormCatalogue.SectionOf(key) == section).ToArray())
        {
            cells[key] = Cell.Absent;
        }

        editions.Remove(section);
        return this;
    }

    public AReport Of(string name, UnitKind unitKind = UnitKind.Town)
    {
        organisation = name;
        kind = unitKind;
        return this;
    }

    public AReport FromDataset()
    {
        origin = ReportOrigin.Dataset;
        return this;
    }

    public AReport With(ReportMetadata value)
    {
        metadata = value;
        return this;
    }

    public AReport With(CellKey key, decimal value) => With(key, Cell.Number(value));

    public AReport With(CellKey key, Cell cell)
    {
        cells[key] = cell;
        return this;
    }

    public AReport With(string key, decimal value) => With(CellKey.Parse(key), value);

    /// <summary>Sets a row of section 三 under one applicant and adds it to the row's total.</summary>
    public AReport WithRow(RequestRow row, decimal value, Applicant? applicant = null)
    {
        applicant ??= Applicants.NaturalPerson;
        cells[row[applicant]] = Cell.Number(value);
        cells[row.Total] = Cell.Number(Applicants.Kinds.Sum(column => cells[row[column]].Value));
        return this;
    }

    /// <summary>Requests that balance: new and carried in, granted but for what is carried out, all by one kind of applicant.</summary>
    public AReport WithRequests(decimal received, decimal carriedIn = 0, decimal carriedOut = 0, Applicant? applicant = null)
    {
        WithRow(Requests.New, received, applicant);
        WithRow(Requests.CarriedIn, carriedIn, applicant);
        WithRow(Requests.Granted, received + carriedIn - carriedOut, applicant);
        WithRow(Requests.Handled, received + carriedIn - carriedOut, applicant);
        return WithRow(Requests.CarriedOut, carriedOut, applicant);
    }

    public AReport WithProse(string section, string text)
    {
        sections.Add(new NarrativeSection(section, "", text));
        return this;
    }

    public AReport WithFacts(params ProseFact[] values)
    {
        facts.AddRange(values);
        return this;
    }

    public AnnualReport Build() => new()
    {
        Organisation = organisation,
        UnitKind = kind,
        Period = period,
        Origin = origin,
        Editions = new Dictionary<FormSection, Edition>(editions),
        Metadata = metadata,
        Cells = cells.Copy(),
        Narrative = new Narrative([.. sections], [.. facts]),
    };
}
