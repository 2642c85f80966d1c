using DisclosureInsights.Data.Imports;
using DisclosureInsights.Data.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace DisclosureInsights.Data.Configurations;

/// <summary>Original files and what their imports came to.</summary>
internal static class ImportConfiguration
{
    public static void Configure(ModelBuilder builder)
    {
        builder.Entity<SourceFileRow>(file =>
        {
            file.ToTable("source_file");
            file.HasKey(row => new { row.TenantId, row.Hash });
            file.Property(row => row.Hash).HasMaxLength(64);
            file.Property(row => row.Kind).HasMaxLength(16);
            file.HasOne<TenantRow>().WithMany().HasForeignKey(row => row.TenantId).OnDelete(DeleteBehavior.Restrict);
        });

        builder.Entity<ImportBatchRow>(batch =>
        {
            batch.ToTable("import_batch");
            batch.HasKey(row => new { row.TenantId, row.Id });
            batch.Property(row => row.Id).ValueGeneratedNever();
            batch.Property(row => row.JobId).HasMaxLength(100);
            batch.Property(row => row.CatalogueVersion).HasMaxLength(100);
            batch.HasIndex(row => new { row.TenantId, row.State });
            batch.HasIndex(row => new { row.TenantId, row.CreatedAt });
            batch.HasOne<TenantRow>().WithMany().HasForeignKey(row => row.TenantId).OnDelete(DeleteBehavior.Restrict);
        });

        builder.Entity<ImportFileRow>(file =>
        {
            file.ToTable("import_file");
            file.HasKey(row => new { row.TenantId, row.BatchId, row.Ordinal });
            file.Property(row => row.SourceHash).HasMaxLength(64);
            file.HasOne<ImportBatchRow>().WithMany()
                .HasForeignKey(row => new { row.TenantId, row.BatchId }).OnDelete(DeleteBehavior.Cascade);
            file.HasOne<SourceFileRow>().WithMany()
                .HasForeignKey(row => new { row.TenantId, row.SourceHash }).OnDelete(DeleteBehavior.Restrict);
        });

        // No key to the unit: the line of an import stays when the unit is taken off the list.
        builder.Entity<ImportItemRow>(item =>
        {
            item.ToTable("import_item");
            item.HasKey(row => new { row.TenantId, row.BatchId, row.Ordinal });
            item.Property(row => row.Code).HasMaxLength(64);
            item.HasOne<ImportBatchRow>().WithMany()
                .HasForeignKey(row => new { row.TenantId, row.BatchId }).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
