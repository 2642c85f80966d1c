namespace DisclosureInsights.Application.Importing;

/// <summary>Limits on what is handed in at once. They hold for bytes actually unpacked, not for what an archive says of itself.</summary>
public sealed record UploadLimits
{
    public static readonly UploadLimits Default = new();

    /// <summary>Most files of one upload, archives unpacked. Default 2,000.</summary>
    public int MaximumFiles { get; init; } = 2_000;

    /// <summary>Most bytes of one upload, archives unpacked. Default 500 MiB.</summary>
    public long MaximumTotalBytes { get; init; } = 500L * 1024 * 1024;

    /// <summary>Most bytes of one archive as it is handed in. Default 64 MiB.</summary>
    public long MaximumArchiveBytes { get; init; } = 64L * 1024 * 1024;

    /// <summary>Archives within archives. Default 1.</summary>
    public int MaximumNesting { get; init; } = 1;

    /// <summary>Most entries of an archive's directory, folders and hidden files included. Default 20,000.</summary>
    public int MaximumEntries { get; init; } = 20_000;
}
