namespace DisclosureInsights.Data.Tenancy;

internal sealed class TenantRow
{
    public TenantId Id { get; set; }

    public string Code { get; set; } = "";

    public string Name { get; set; } = "";

    public DateTimeOffset CreatedAt { get; set; }

    public int? TownshipDeadlineMonth { get; set; }

    public int? TownshipDeadlineDay { get; set; }

    /// <summary>Last unit id given out; never given twice, so that a link to a deleted unit leads to no other.</summary>
    public int LastUnitId { get; set; }

    public Tenant ToTenant() => new()
    {
        Id = Id,
        Code = Code,
        Name = Name,
        CreatedAt = CreatedAt,
        TownshipDeadline = TownshipDeadlineMonth is { } month && TownshipDeadlineDay is { } day ? new AnnualDeadline(month, day) : null,
    };
}
