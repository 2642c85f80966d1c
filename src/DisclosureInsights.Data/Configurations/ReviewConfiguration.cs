using DisclosureInsights.Data.Corrections;
using DisclosureInsights.Data.Drafts;
using DisclosureInsights.Data.Imports;
using DisclosureInsights.Data.Units;
using Microsoft.EntityFrameworkCore;

namespace DisclosureInsights.Data.Configurations;

/// <summary>What people do to readings, and reports that are being typed in.</summary>
internal static class ReviewConfiguration
{
    public static void Configure(ModelBuilder builder)
    {
        builder.Entity<CorrectionRow>(correction =>
        {
            correction.ToTable("correction");
            correction.HasKey(row => new { row.TenantId, row.Id });
            correction.Property(row => row.Id).ValueGeneratedNever();
            correction.Property(row => row.SourceHash).HasMaxLength(64);
            correction.HasIndex(row => new { row.TenantId, row.SourceHash });
            correction.HasIndex(row => new { row.TenantId, row.UnitId, row.Year });
            correction.HasOne<UnitRow>().WithMany()
                .HasForeignKey(row => new { row.TenantId, row.UnitId }).OnDelete(DeleteBehavior.Restrict);
            correction.HasOne<SourceFileRow>().WithMany()
                .HasForeignKey(row => new { row.TenantId, row.SourceHash }).OnDelete(DeleteBehavior.Restrict);
        });

        // A unit is taken off the list only while it has no reports; a draft is none yet and goes with it.
        builder.Entity<ReportDraftRow>(draft =>
        {
            draft.ToTable("report_draft");
            draft.HasKey(row => new { row.TenantId, row.UnitId, row.Year });
            draft.HasOne<UnitRow>().WithMany()
                .HasForeignKey(row => new { row.TenantId, row.UnitId }).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
