using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Publication;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Samples.Units;

namespace DisclosureInsights.Samples.Figures;

/// <summary>One report in the making: right at first, then with the mistakes that are planted in it.</summary>
public sealed class ReportDraft(SampleDistrict district, SampleUnit unit, int year)
{
    /// <summary>区 or 县: what the unit calls the level above it.</summary>
    public string Seat { get; } = district.Name[^1..];

    public SampleUnit Unit { get; } = unit;

    public int Year { get; } = year;

    public Edition Edition { get; } = EditionExtensions.ForYear(year);

    public CellTable Cells { get; } = new();

    /// <summary>Items published through each channel that the unit has that year; null where it gives no figure.</summary>
    public SortedDictionary<Channel, int?> Channels { get; } = [];

    /// <summary>Items published in all; null where the unit gives no total.</summary>
    public int? PublishedTotal { get; set; }

    public DateOnly WrittenOn { get; set; }

    public DateOnly PublishedOn { get; set; }

    /// <summary>Prose of a document; empty for a row of the dataset.</summary>
    public IReadOnlyList<NarrativeSection> Prose { get; set; } = [];

    public string Organisation => Unit.NameIn(Year);

    /// <summary>A number of the report that is known to be there.</summary>
    public int this[CellKey key]
    {
        get => (int)Cells[key].Value;
        set => Cells[key] = Cell.Number(value);
    }

    public int this[string key]
    {
        get => this[CellKey.Parse(key)];
        set => this[CellKey.Parse(key)] = value;
    }
    /// <summary>The report as a reader should read it from its source.</summary>
    /// <param name="origin">A document states its publications in prose, a row of the dataset in columns.</param>
    public AnnualReport ToReport(ReportOrigin origin) => new()
    {
        Organisation = Organisation,
        UnitKind = Unit.Kind,
        Period = new ReportingPeriod(Year),
        Origin = origin,
        Editions = FormCatalogue.Sections(Edition).ToDictionary(section => section, _ => Edition),
        Metadata = new ReportMetadata { WrittenOn = WrittenOn, PublishedOn = PublishedOn },
        Cells = Cells,
        Narrative = new Narrative(Prose, []),
        Publication = origin == ReportOrigin.Document || Edition == Edition.Form2014
            ? null
            : new StatedPublication(
                PublishedTotal is { } total ? Cell.Number(total) : Cell.Blank,
                Channels.ToDictionary(pair => pair.Key, pair => pair.Value is { } count ? Cell.Number(count) : Cell.Blank)),
    };
}
