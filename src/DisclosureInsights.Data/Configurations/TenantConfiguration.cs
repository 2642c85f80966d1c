using DisclosureInsights.Data.Audit;
using DisclosureInsights.Data.Tenancy;
using DisclosureInsights.Data.Units;
using Microsoft.EntityFrameworkCore;

namespace DisclosureInsights.Data.Configurations;

/// <summary>The list of tenants, their units and their audit trail.</summary>
internal static class TenantConfiguration
{
    public static void Configure(ModelBuilder builder)
    {
        builder.Entity<TenantRow>(tenant =>
        {
            tenant.ToTable("tenant");
            tenant.HasKey(row => row.Id);
            tenant.Property(row => row.Id).ValueGeneratedNever();
            tenant.Property(row => row.Code).HasMaxLength(64);
            tenant.Property(row => row.Name).HasMaxLength(200);
            tenant.HasIndex(row => row.Code).IsUnique();
        });

        builder.Entity<UnitRow>(unit =>
        {
            unit.ToTable("unit");
            unit.HasKey(row => new { row.TenantId, row.Id });
            unit.Property(row => row.Id).ValueGeneratedNever();
            unit.Property(row => row.Name).HasMaxLength(200);
            unit.Property(row => row.Code).HasMaxLength(64);
            unit.HasIndex(row => new { row.TenantId, row.Name }).IsUnique();
            unit.HasIndex(row => new { row.TenantId, row.Code }).IsUnique();
            unit.HasOne<TenantRow>().WithMany().HasForeignKey(row => row.TenantId).OnDelete(DeleteBehavior.Restrict);
            unit.HasMany(row => row.Aliases).WithOne()
                .HasForeignKey(alias => new { alias.TenantId, alias.UnitId }).OnDelete(DeleteBehavior.Cascade);
        });

        builder.Entity<UnitAliasRow>(alias =>
        {
            alias.ToTable("unit_alias");
            alias.HasKey(row => new { row.TenantId, row.Alias });
            alias.Property(row => row.Alias).HasMaxLength(200);
        });

        builder.Entity<AuditEntryRow>(entry =>
        {
            entry.ToTable("audit_entry");
            entry.HasKey(row => new { row.TenantId, row.Id });
            entry.Property(row => row.Id).ValueGeneratedNever();
            entry.Property(row => row.Action).HasMaxLength(64);
            entry.Property(row => row.Subject).HasMaxLength(300);
            entry.HasIndex(row => new { row.TenantId, row.At });
            entry.HasOne<TenantRow>().WithMany().HasForeignKey(row => row.TenantId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
