using DisclosureInsights.Data.Tenancy;
using DisclosureInsights.Data.Units;
using DisclosureInsights.Data.Users;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace DisclosureInsights.Data.Configurations;

/// <summary>Accounts, which belong to the platform, and memberships, which belong to a tenant.</summary>
internal static class UserConfiguration
{
    public static void Configure(ModelBuilder builder)
    {
        // "user" is a reserved word of PostgreSQL.
        builder.Entity<User>(user =>
        {
            user.ToTable("account");
            user.Property(row => row.DisplayName).HasMaxLength(200);
            user.Property(row => row.Language).HasMaxLength(16);
        });
        builder.Entity<IdentityUserClaim<Guid>>().ToTable("account_claim");
        builder.Entity<IdentityUserLogin<Guid>>().ToTable("account_login");
        builder.Entity<IdentityUserToken<Guid>>().ToTable("account_token");

        builder.Entity<MembershipRow>(membership =>
        {
            membership.ToTable("membership");
            membership.HasKey(row => new { row.TenantId, row.UserId });
            membership.HasIndex(row => row.UserId);
            membership.HasOne<TenantRow>().WithMany().HasForeignKey(row => row.TenantId).OnDelete(DeleteBehavior.Restrict);
            membership.HasOne<User>().WithMany().HasForeignKey(row => row.UserId).OnDelete(DeleteBehavior.Cascade);
            membership.HasOne<UnitRow>().WithMany()
                .HasForeignKey(row => new { row.TenantId, row.UnitId }).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
