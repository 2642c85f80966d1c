using System.Reflection;
using DisclosureInsights.Data.Tenancy;
using DisclosureInsights.Data.Users;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace DisclosureInsights.Data.Configurations;

/// <summary>Puts the filter named <c>tenant</c> on everything that a tenant owns.</summary>
internal static class TenantFilter
{
    public const string Name = "tenant";

    private static readonly MethodInfo FilterOne =
        typeof(TenantFilter).GetMethod(nameof(Filter), BindingFlags.Static | BindingFlags.NonPublic)!;

    public static void FilterByTenant(this ModelBuilder builder, DisclosureContext context)
    {
        foreach (IMutableEntityType entity in builder.Model.GetEntityTypes().ToList())
        {
            if (typeof(ITenantOwned).IsAssignableFrom(entity.ClrType) && entity.ClrType != typeof(MembershipRow))
            {
                FilterOne.MakeGenericMethod(entity.ClrType).Invoke(null, [builder, context]);
            }
        }

        // At sign-in the tenant is not known yet: a user finds the memberships of its own in every tenant.
        builder.Entity<MembershipRow>().HasQueryFilter(
            Name, row => row.TenantId == context.Tenant || row.UserId == context.ActingUser);
    }

    // EF reads the property of whichever context runs the query because the filter names an instance of the context.
    private static void Filter<T>(ModelBuilder builder, DisclosureContext context)
        where T : class, ITenantOwned =>
        builder.Entity<T>().HasQueryFilter(Name, row => row.TenantId == context.Tenant);
}
