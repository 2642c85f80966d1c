namespace DisclosureInsights.Data.Tenancy;

/// <summary>A district on the platform.</summary>
public sealed record Tenant
{
    public required TenantId Id { get; init; }

    /// <summary>Short name in addresses and on the command line: lower-case letters, digits and hyphens.</summary>
    public required string Code { get; init; }

    public required string Name { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>
    /// The day by which townships and street offices publish. The regulations name no day for them, the district does;
    /// null where it has set none.
    /// </summary>
    public AnnualDeadline? TownshipDeadline { get; init; }
}
