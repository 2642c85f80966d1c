using DisclosureInsights.Data.Reports;
using DisclosureInsights.Data.Tenancy;
using DisclosureInsights.Data.Units;

namespace DisclosureInsights.Data.Drafts;

internal sealed class ReportDraftRow : ITenantOwned
{
    public TenantId TenantId { get; set; }

    public UnitId UnitId { get; set; }

    public int Year { get; set; }

    /// <summary>1 at the first save.</summary>
    public int Version { get; set; }

    /// <summary>JSON.</summary>
    public string Content { get; set; } = "{}";

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset SavedAt { get; set; }

    public Guid SavedBy { get; set; }

    public ReportDraft ToDraft() => new(UnitId, Year, Version, StoredJson.Read<DraftContent>(Content), CreatedAt, SavedAt, SavedBy);
}
