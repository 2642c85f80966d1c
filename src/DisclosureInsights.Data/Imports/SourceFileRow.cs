using DisclosureInsights.Data.Tenancy;

namespace DisclosureInsights.Data.Imports;

internal sealed class SourceFileRow : ITenantOwned
{
    public TenantId TenantId { get; set; }

    /// <summary>SHA-256 of the bytes, 64 lower-case hexadecimal digits.</summary>
    public string Hash { get; set; } = "";

    public string Name { get; set; } = "";

    public string? Kind { get; set; }

    public long Size { get; set; }

    public byte[] Content { get; set; } = [];

    public DateTimeOffset UploadedAt { get; set; }

    public Guid? UploadedBy { get; set; }
}
