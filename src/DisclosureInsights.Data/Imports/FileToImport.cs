namespace DisclosureInsights.Data.Imports;

/// <summary>A file as it was handed in.</summary>
/// <param name="Name">As the user named it.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Kind">Kind of the file where it is known.</param>
public sealed record FileToImport(string Name, byte[] Content, string? Kind = null);

/// <summary>A stored original.</summary>
public sealed record SourceFile(
    string Hash, string Name, string? Kind, long Size, byte[] Content, DateTimeOffset UploadedAt, Guid? UploadedBy);
