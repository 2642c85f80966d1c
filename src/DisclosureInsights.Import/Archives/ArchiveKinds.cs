namespace DisclosureInsights.Import.Archives;

/// <summary>What a file packs others in.</summary>
public enum ArchiveKind
{
    /// <summary>It is no archive of files: office files, which are zips too, included.</summary>
    None,
    Zip,
    Rar,
    SevenZip,
    Gzip,
    Tar,
    Bzip2,
    Xz,
}

/// <summary>Tells archives from other files, and from office files, which are zips too.</summary>
public static class ArchiveKinds
{
    // In the root of every OOXML, OpenDocument and OFD file, and of no archive of reports.
    private static readonly string[] PackageMarks = ["[Content_Types].xml", "mimetype", "OFD.xml"];

    /// <summary>What the content is. The name counts only for a zip that is too damaged to look into.</summary>
    /// <param name="content">The file's bytes.</param>
    /// <param name="name">Its name.</param>
    /// <param name="maximumEntries">Entries of a zip that are looked at.</param>
    public static ArchiveKind Of(ReadOnlyMemory<byte> content, string name, int maximumEntries) => content.Span switch
    {
        [0x50, 0x4B, 0x03, 0x04, ..] or [0x50, 0x4B, 0x05, 0x06, ..] => Zip(content, name, maximumEntries),
        [0x52, 0x61, 0x72, 0x21, 0x1A, 0x07, ..] => ArchiveKind.Rar,
        [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C, ..] => ArchiveKind.SevenZip,
        [0x1F, 0x8B, 0x08, ..] => ArchiveKind.Gzip,
        [0x42, 0x5A, 0x68, >= (byte)'1' and <= (byte)'9', 0x31, 0x41, 0x59, 0x26, ..] => ArchiveKind.Bzip2,
        [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00, ..] => ArchiveKind.Xz,
        { Length: > 512 } bytes when bytes[257..].StartsWith("ustar"u8) => ArchiveKind.Tar,
        _ => ArchiveKind.None,
    };

    private static ArchiveKind Zip(ReadOnlyMemory<byte> content, string name, int maximumEntries)
    {
        ZipDirectory directory = ZipDirectory.Read(content, maximumEntries);
        return directory.Defect switch
        {
            ZipDefect.None => directory.Entries.Any(entry => PackageMarks.Contains(entry.Name, StringComparer.OrdinalIgnoreCase))
                ? ArchiveKind.None
                : ArchiveKind.Zip,
            _ => Path.GetExtension(name).Equals(".zip", StringComparison.OrdinalIgnoreCase) ? ArchiveKind.Zip : ArchiveKind.None,
        };
    }
}
