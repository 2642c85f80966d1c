using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Data.Tenancy;
using DisclosureInsights.Data.Units;

namespace DisclosureInsights.Data.Reports;

internal sealed class ReportRow : ITenantOwned
{
    public TenantId TenantId { get; set; }

    public UnitId UnitId { get; set; }

    public int Year { get; set; }

    /// <summary>1-based; a corrected report is the next revision.</summary>
    public int Revision { get; set; }

    /// <summary>Whether this revision is the one that counts; one a unit and year.</summary>
    public bool Current { get; set; }

    public ReportOrigin Origin { get; set; }

    public Edition? StatisticsEdition { get; set; }

    public Edition? ProactiveEdition { get; set; }

    public Edition? RequestsEdition { get; set; }

    public Edition? DisputesEdition { get; set; }

    /// <summary>The unit as the report prints it.</summary>
    public string? Organisation { get; set; }

    public string? IndexNumber { get; set; }

    public DateOnly? WrittenOn { get; set; }

    public DateOnly? PublishedOn { get; set; }

    public string? Publisher { get; set; }

    public DateOnly? PeriodStart { get; set; }

    public DateOnly? PeriodEnd { get; set; }

    public string? Title { get; set; }

    /// <summary>As the codec writes it.</summary>
    public byte[] Cells { get; set; } = [];

    /// <summary>SHA-256 of the content; equal for the same report from another file.</summary>
    public byte[] ContentHash { get; set; } = [];

    public string? SourceHash { get; set; }

    public string? SourcePart { get; set; }

    public Guid? BatchId { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public Guid? CreatedBy { get; set; }

    public int DoubtfulCells { get; set; }
}
