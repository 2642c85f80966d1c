using DisclosureInsights.Data.Tenancy;
using DisclosureInsights.Data.Units;

namespace DisclosureInsights.Data.Corrections;

internal sealed class CorrectionRow : ITenantOwned
{
    public TenantId TenantId { get; set; }

    /// <summary>Version 7: sorts by time.</summary>
    public Guid Id { get; set; }

    public UnitId UnitId { get; set; }

    public int Year { get; set; }

    public string SourceHash { get; set; } = "";

    public string? SourcePart { get; set; }

    public CorrectionKind Kind { get; set; }

    /// <summary>As <see cref="ReviewSubject"/> writes it.</summary>
    public string Subject { get; set; } = "";

    /// <summary>JSON as <see cref="ReviewedValueFormat"/> writes it.</summary>
    public string Before { get; set; } = "";

    /// <summary>JSON as <see cref="ReviewedValueFormat"/> writes it.</summary>
    public string After { get; set; } = "";

    public DateTimeOffset At { get; set; }

    public Guid By { get; set; }

    public Correction ToCorrection() => new()
    {
        Id = Id,
        UnitId = UnitId,
        Year = Year,
        SourceHash = SourceHash,
        SourcePart = SourcePart,
        Kind = Kind,
        Subject = ReviewSubject.Parse(Subject),
        Before = ReviewedValueFormat.Read(Before),
        After = ReviewedValueFormat.Read(After),
        At = At,
        By = By,
    };
}
