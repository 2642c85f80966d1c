using DisclosureInsights.Data.Tenancy;

namespace DisclosureInsights.Data.Audit;

internal sealed class AuditEntryRow : ITenantOwned
{
    public TenantId TenantId { get; set; }

    /// <summary>Version 7: sorts by time.</summary>
    public Guid Id { get; set; }

    public DateTimeOffset At { get; set; }

    public Guid? UserId { get; set; }

    public string Action { get; set; } = "";

    public string Subject { get; set; } = "";

    /// <summary>JSON object.</summary>
    public string Details { get; set; } = "{}";
}
