using DisclosureInsights.Core.Indicators;
using DisclosureInsights.Data.Findings;
using DisclosureInsights.Data.Imports;
using DisclosureInsights.Data.Indicators;
using DisclosureInsights.Data.Reports;
using DisclosureInsights.Data.Units;
using Microsoft.EntityFrameworkCore;

namespace DisclosureInsights.Data.Configurations;

/// <summary>Reports with their prose and readings, their counts and their findings.</summary>
internal static class ReportConfiguration
{
    public static void Configure(ModelBuilder builder)
    {
        builder.Entity<ReportRow>(report =>
        {
            report.ToTable("report");
            report.HasKey(row => new { row.TenantId, row.UnitId, row.Year, row.Revision });
            report.HasIndex(row => new { row.TenantId, row.UnitId, row.Year }).IsUnique().HasFilter("\"current\"");
            report.HasIndex(row => new { row.TenantId, row.SourceHash });
            report.HasOne<UnitRow>().WithMany()
                .HasForeignKey(row => new { row.TenantId, row.UnitId }).OnDelete(DeleteBehavior.Restrict);
            report.HasOne<SourceFileRow>().WithMany()
                .HasForeignKey(row => new { row.TenantId, row.SourceHash }).OnDelete(DeleteBehavior.Restrict);
        });

        builder.Entity<NarrativeRow>(narrative =>
        {
            narrative.ToTable("narrative");
            narrative.HasKey(row => new { row.TenantId, row.UnitId, row.Year, row.Revision });
            narrative.HasOne<ReportRow>().WithOne().HasForeignKey<NarrativeRow>(
                row => new { row.TenantId, row.UnitId, row.Year, row.Revision }).OnDelete(DeleteBehavior.Cascade);
        });

        builder.Entity<ReadingRow>(reading =>
        {
            reading.ToTable("reading");
            reading.HasKey(row => new { row.TenantId, row.UnitId, row.Year, row.Revision });
            reading.HasOne<ReportRow>().WithOne().HasForeignKey<ReadingRow>(
                row => new { row.TenantId, row.UnitId, row.Year, row.Revision }).OnDelete(DeleteBehavior.Cascade);
        });

        builder.Entity<IndicatorRow>(indicator =>
        {
            indicator.ToTable("indicator");
            indicator.HasKey(row => new { row.TenantId, row.UnitId, row.Year });
            indicator.HasIndex(row => new { row.TenantId, row.Year });
            indicator.Ignore(row => row.Counts);
            foreach (IndicatorCount count in Enum.GetValues<IndicatorCount>())
            {
                indicator.IndexerProperty<decimal?>(count.ToString());
            }

            indicator.HasOne<UnitRow>().WithMany()
                .HasForeignKey(row => new { row.TenantId, row.UnitId }).OnDelete(DeleteBehavior.Restrict);
        });

        builder.Entity<FindingRow>(finding =>
        {
            finding.ToTable("finding");
            finding.HasKey(row => new { row.TenantId, row.UnitId, row.Year, row.Id });
            finding.Property(row => row.Id).HasMaxLength(20);
            finding.Property(row => row.RuleId).HasMaxLength(64);
            finding.HasIndex(row => new { row.TenantId, row.Year, row.RuleId });
            finding.HasOne<UnitRow>().WithMany()
                .HasForeignKey(row => new { row.TenantId, row.UnitId }).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
