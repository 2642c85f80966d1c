namespace DisclosureInsights.Data.Tenancy;

/// <summary>A row that belongs to one tenant. It is filtered by the context's tenant and may be written for no other.</summary>
internal interface ITenantOwned
{
    TenantId TenantId { get; }
}
