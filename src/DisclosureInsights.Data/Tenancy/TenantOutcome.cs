namespace DisclosureInsights.Data.Tenancy;

/// <summary>Why a tenant was not made or changed.</summary>
public enum TenantProblem
{
    None,

    /// <summary>Not 1 to 64 lower-case letters, digits and hyphens, beginning with a letter.</summary>
    CodeInvalid,
    CodeTaken,
    NameEmpty,
    NotFound,
}

/// <summary>A tenant as it is now, or why it is not.</summary>
public sealed record TenantOutcome(Tenant? Tenant, TenantProblem Problem);
