namespace DisclosureInsights.Core.Reports;

/// <summary>The header block of a published report; each entry null where the report does not print it.</summary>
public sealed record ReportMetadata
{
    public static readonly ReportMetadata Empty = new();

    /// <summary>索引号</summary>
    public string? IndexNumber { get; init; }

    /// <summary>成文日期 / 生成日期</summary>
    public DateOnly? WrittenOn { get; init; }

    /// <summary>发布日期</summary>
    public DateOnly? PublishedOn { get; init; }

    /// <summary>发布单位 / 发布机构</summary>
    public string? Publisher { get; init; }

    /// <summary>First day of the statistics period, where the prose states it.</summary>
    public DateOnly? PeriodStart { get; init; }

    /// <summary>Last day of the statistics period, where the prose states it.</summary>
    public DateOnly? PeriodEnd { get; init; }

    public string? Title { get; init; }
}
