using System.IO.Compression;
using System.Runtime.InteropServices;

namespace DisclosureInsights.Import.Archives;

/// <summary>An entry of a zip archive as its central directory has it. What it says of its size is not believed.</summary>
public sealed record ZipEntry
{
    private const int Stored = 0;
    private const int Deflated = 8;

    /// <summary>The path as the archive has it, never to be followed.</summary>
    public required string Name { get; init; }

    /// <summary>Method of compression: 0 stored, 8 deflated.</summary>
    public required int Method { get; init; }

    /// <summary>CRC-32 of the unpacked bytes.</summary>
    public required uint Checksum { get; init; }

    /// <summary>Unpacked size in bytes, as stated.</summary>
    public required long StatedBytes { get; init; }

    /// <summary>The packed bytes; empty where <see cref="Defect"/> says why.</summary>
    public ReadOnlyMemory<byte> Packed { get; init; }

    /// <summary>Why the entry cannot be unpacked, as far as the directory tells.</summary>
    public ZipDefect Defect { get; init; }

    /// <summary>A folder, which has no bytes of its own.</summary>
    public bool IsFolder => Name.EndsWith('/') || Name.EndsWith('\\');

    internal static bool Knows(int method) => method is Stored or Deflated;

    internal Stream Open()
    {
        Stream packed = MemoryMarshal.TryGetArray(Packed, out ArraySegment<byte> bytes)
            ? new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false)
            : new MemoryStream(Packed.ToArray(), writable: false);
        return Method == Stored ? packed : new DeflateStream(packed, CompressionMode.Decompress);
    }
}
