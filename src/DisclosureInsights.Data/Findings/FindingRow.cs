using DisclosureInsights.Core.Consistency;
using DisclosureInsights.Data.Tenancy;
using DisclosureInsights.Data.Units;

namespace DisclosureInsights.Data.Findings;

internal sealed class FindingRow : ITenantOwned
{
    public TenantId TenantId { get; set; }

    public UnitId UnitId { get; set; }

    public int Year { get; set; }

    /// <summary>As <see cref="FindingIdentity"/> makes it: the same after every check.</summary>
    public string Id { get; set; } = "";

    public string RuleId { get; set; } = "";

    public int RuleVersion { get; set; }

    public Severity Severity { get; set; }

    /// <summary>Size of actual − expected, for sorting; the exact numbers are in <see cref="Payload"/>.</summary>
    public decimal? Difference { get; set; }

    /// <summary>JSON as <see cref="FindingFormat"/> writes it.</summary>
    public string Payload { get; set; } = "";

    public DateTimeOffset FirstSeenAt { get; set; }

    /// <summary>0-based place in the report's list.</summary>
    public int Position { get; set; }
}
