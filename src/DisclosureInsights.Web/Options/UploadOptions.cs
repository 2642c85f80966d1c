using System.ComponentModel.DataAnnotations;

namespace DisclosureInsights.Web.Options;

/// <summary>Section <c>Uploads</c>: what may be handed in at once.</summary>
public sealed class UploadOptions
{
    public const string Section = "Uploads";

    /// <summary>Largest request or file, in bytes. Default 64 MiB; 1 MiB to 2 GiB. What a reader accepts of a single report is less.</summary>
    [Range(1L << 20, 2L << 30)]
    public long MaximumBytes { get; set; } = 64L << 20;

    /// <summary>Most files in one import. Default 2,000; 1 to 100,000.</summary>
    [Range(1, 100_000)]
    public int MaximumFiles { get; set; } = 2_000;
}
