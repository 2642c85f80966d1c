using DisclosureInsights.Data.Reports;
using DisclosureInsights.Data.Tenancy;
using DisclosureInsights.Data.Units;

namespace DisclosureInsights.Data.Imports;

internal sealed class ImportItemRow : ITenantOwned
{
    public TenantId TenantId { get; set; }

    public Guid BatchId { get; set; }

    public int Ordinal { get; set; }

    public int FileOrdinal { get; set; }

    public string? Part { get; set; }

    public int? Line { get; set; }

    public ImportOutcome Outcome { get; set; }

    public string? Organisation { get; set; }

    public UnitId? UnitId { get; set; }

    public int? Year { get; set; }

    public int? Revision { get; set; }

    public string? Code { get; set; }

    /// <summary>JSON array of texts.</summary>
    public string? Arguments { get; set; }

    public ImportItem ToItem() => new()
    {
        Ordinal = Ordinal,
        FileOrdinal = FileOrdinal,
        Part = Part,
        Line = Line,
        Outcome = Outcome,
        Organisation = Organisation,
        UnitId = UnitId,
        Year = Year,
        Revision = Revision,
        Code = Code,
        Arguments = Arguments is null ? [] : StoredJson.Read<List<string>>(Arguments),
    };
}
