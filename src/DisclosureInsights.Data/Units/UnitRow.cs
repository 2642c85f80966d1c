using DisclosureInsights.Core.Reports;
using DisclosureInsights.Data.Tenancy;

namespace DisclosureInsights.Data.Units;

internal sealed class UnitRow : ITenantOwned
{
    public TenantId TenantId { get; set; }

    public UnitId Id { get; set; }

    public string Name { get; set; } = "";

    public string? Code { get; set; }

    public UnitKind Kind { get; set; }

    public bool Active { get; set; } = true;

    public int SortOrder { get; set; }

    public List<UnitAliasRow> Aliases { get; } = [];

    public Unit ToUnit() => new()
    {
        Id = Id,
        Name = Name,
        Code = Code,
        Kind = Kind,
        Active = Active,
        SortOrder = SortOrder,
        Aliases = [.. Aliases.Select(alias => alias.Alias).Order(StringComparer.Ordinal)],
    };
}
