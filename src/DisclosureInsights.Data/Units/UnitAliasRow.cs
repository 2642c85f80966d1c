using DisclosureInsights.Data.Tenancy;

namespace DisclosureInsights.Data.Units;

internal sealed class UnitAliasRow : ITenantOwned
{
    public TenantId TenantId { get; set; }

    public UnitId UnitId { get; set; }

    public string Alias { get; set; } = "";
}
