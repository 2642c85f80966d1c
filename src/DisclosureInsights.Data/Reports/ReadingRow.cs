using DisclosureInsights.Data.Tenancy;
using DisclosureInsights.Data.Units;

namespace DisclosureInsights.Data.Reports;

internal sealed class ReadingRow : ITenantOwned
{
    public TenantId TenantId { get; set; }

    public UnitId UnitId { get; set; }

    public int Year { get; set; }

    public int Revision { get; set; }

    /// <summary>As its format writes it.</summary>
    public byte[] Cells { get; set; } = [];

    /// <summary>JSON of what was not read; null for nothing.</summary>
    public string? Unread { get; set; }
}
