using DisclosureInsights.Data.Configurations;
using DisclosureInsights.Data.Tenancy;
using DisclosureInsights.Data.Units;
using DisclosureInsights.Data.Users;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace DisclosureInsights.Data;

/// <summary>
/// The database, seen by one tenant: rows of other tenants do not exist for it. A context without a tenant sees the
/// accounts and the list of tenants, and no tenant's rows; with a user it also sees that user's memberships.
/// </summary>
public abstract class DisclosureContext : IdentityUserContext<User, Guid>
{
    private protected DisclosureContext(DbContextOptions options, TenantId? tenant, Guid? user)
        : base(options)
    {
        Tenant = tenant;
        ActingUser = user;
    }

    /// <summary>The tenant whose rows are seen; null sees none.</summary>
    public TenantId? Tenant { get; }

    /// <summary>The user whose memberships are seen in every tenant.</summary>
    public Guid? ActingUser { get; }

    /// <summary>Checks that a row belongs to this context's tenant.</summary>
    /// <exception cref="InvalidOperationException">It belongs to another, or the context has none.</exception>
    internal void RequireOwn(ITenantOwned row)
    {
        if (Tenant is not { } tenant || row.TenantId != tenant)
        {
            throw new InvalidOperationException(
                $"A {row.GetType().Name} of tenant {row.TenantId} cannot be written in the context of tenant {Tenant?.ToString() ?? "none"}.");
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<TenantId>().HaveConversion<TenantIdConverter>();
        configurationBuilder.Properties<UnitId>().HaveConversion<UnitIdConverter>();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        TenantConfiguration.Configure(builder);
        UserConfiguration.Configure(builder);
        ReportConfiguration.Configure(builder);
        ImportConfiguration.Configure(builder);
        ReviewConfiguration.Configure(builder);
        builder.FilterByTenant(this);
        builder.NameInSnakeCase();
    }
}
