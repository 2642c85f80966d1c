using DisclosureInsights.Data.Tenancy;
using DisclosureInsights.Data.Units;

namespace DisclosureInsights.Data.Reports;

internal sealed class NarrativeRow : ITenantOwned
{
    public TenantId TenantId { get; set; }

    public UnitId UnitId { get; set; }

    public int Year { get; set; }

    public int Revision { get; set; }

    /// <summary>Version of the JSON in <see cref="Sections"/> and <see cref="Facts"/>.</summary>
    public int Format { get; set; }

    public string Sections { get; set; } = "[]";

    public string Facts { get; set; } = "[]";
}
