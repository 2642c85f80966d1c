using DisclosureInsights.Data.Bulk;

namespace DisclosureInsights.Data.Corrections;

/// <summary>What a person said about a reading, with the report as it stands afterwards.</summary>
public sealed record CorrectionToWrite
{
    public required CorrectionKind Kind { get; init; }

    public required ReviewSubject Subject { get; init; }

    public required ReviewedValue Before { get; init; }

    public required ReviewedValue After { get; init; }

    /// <summary>The revision that was looked at.</summary>
    public required int Revision { get; init; }

    /// <summary>The newest entry that the person has seen.</summary>
    public required Guid? LastSeen { get; init; }

    /// <summary>The report with the correction applied and checked again; its source is the one the entry belongs to.</summary>
    public required ReportToWrite Report { get; init; }
}
