using System.Globalization;

namespace DisclosureInsights.Data.Tenancy;

/// <summary>A tenant: one district on the platform. First part of every key of what the tenant owns.</summary>
/// <param name="Value">1 or more.</param>
public readonly record struct TenantId(int Value)
{
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
