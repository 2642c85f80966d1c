using System.Buffers.Binary;

namespace DisclosureInsights.Import.Archives;

/// <summary>
/// The central directory of a zip archive. Read by ourselves, since the library's reader makes an object of every entry
/// before it can be counted and does not tell where an entry's bytes lie, so that overlapping ones go unnoticed. It
/// finds the same entries as the library: archives that two readers take differently are refused as damaged.
/// </summary>
public sealed class ZipDirectory
{
    private const int EndLength = 22;
    private const int HeaderLength = 46;
    private const int LocalLength = 30;
    private const int LongestComment = ushort.MaxValue;

    private ZipDirectory(IReadOnlyList<ZipEntry> entries, ZipDefect defect) => (Entries, Defect) = (entries, defect);

    /// <summary>In the order of the directory; empty where the archive as a whole has a defect.</summary>
    public IReadOnlyList<ZipEntry> Entries { get; }

    /// <summary>Why the archive as a whole cannot be unpacked.</summary>
    public ZipDefect Defect { get; }

    /// <summary>Reads the directory, at most as many entries as are accepted.</summary>
    public static ZipDirectory Read(ReadOnlyMemory<byte> content, int maximumEntries)
    {
        ReadOnlySpan<byte> bytes = content.Span;
        if (End(bytes) is not { } end)
        {
            return new ZipDirectory([], ZipDefect.Damaged);
        }

        List<ZipEntry> entries = [];
        List<(long Start, long End, int Index)> extents = [];
        long at = end.Offset;
        while (at + HeaderLength <= bytes.Length && bytes[(int)at..].StartsWith("PK\u0001\u0002"u8))
        {
            if (entries.Count >= maximumEntries)
            {
                return new ZipDirectory([], ZipDefect.TooManyEntries);
            }

            ReadOnlySpan<byte> header = bytes[(int)at..];
            int name = Int16(header, 28), extra = Int16(header, 30), comment = Int16(header, 32);
            long next = at + HeaderLength + name + extra + comment;
            if (next > bytes.Length)
            {
                return new ZipDirectory([], ZipDefect.Damaged);
            }

            entries.Add(Entry(content, header[..(HeaderLength + name + extra)], name, entries.Count, extents));
            at = next;
        }

        if (entries.Count != end.Count)
        {
            return new ZipDirectory([], end.Count > maximumEntries ? ZipDefect.TooManyEntries : ZipDefect.Damaged);
        }

        MarkOverlapping(entries, extents, end.Offset);
        return new ZipDirectory(entries, ZipDefect.None);
    }

    /// <summary>Where the directory begins and how many entries it claims; null where there is none.</summary>
    private static (long Offset, long Count)? End(ReadOnlySpan<byte> bytes)
    {
        int from = Math.Max(0, bytes.Length - EndLength - LongestComment);
        int at = bytes[from..].LastIndexOf("PK\u0005\u0006"u8);
        if (at < 0 || (at += from) + EndLength > bytes.Length)
        {
            return null;
        }

        ReadOnlySpan<byte> record = bytes[at..];
        long count = Int16(record, 10), offset = UInt32(record, 16);
        if (count == ushort.MaxValue || offset == uint.MaxValue || Int16(record, 4) == ushort.MaxValue)
        {
            // Zip64: a locator before the record points to a longer one.
            if (at < 20 || !bytes[(at - 20)..].StartsWith("PK\u0006\u0007"u8)
                || Int64(bytes[(at - 20)..], 8) is not (>= 0 and long longer) || longer + 56 > bytes.Length
                || !bytes[(int)longer..].StartsWith("PK\u0006\u0006"u8))
            {
                return null;
            }

            count = Int64(bytes[(int)longer..], 32);
            offset = Int64(bytes[(int)longer..], 48);
        }

        return offset < 0 || offset > at || count < 0 ? null : (offset, count);
    }

    private static ZipEntry Entry(
        ReadOnlyMemory<byte> content, ReadOnlySpan<byte> header, int nameLength, int index, List<(long Start, long End, int Index)> extents)
    {
        const int encrypted = 1, strongEncryption = 1 << 6, utf8 = 1 << 11, aes = 99;
        int flags = Int16(header, 8), method = Int16(header, 10);
        long packed = UInt32(header, 20), stated = UInt32(header, 24), offset = UInt32(header, 42);
        ReadOnlySpan<byte> extra = header[(HeaderLength + nameLength)..];
        bool readable = Widen(extra, ref stated, ref packed, ref offset);
        ZipEntry entry = new()
        {
            Name = ZipNames.Decode(header.Slice(HeaderLength, nameLength), (flags & utf8) != 0, extra),
            Method = method,
            Checksum = UInt32(header, 16),
            StatedBytes = stated,
        };
        if ((flags & (encrypted | strongEncryption)) != 0 || method == aes)
        {
            return entry with { Defect = ZipDefect.Encrypted };
        }

        if (!ZipEntry.Knows(method))
        {
            return entry with { Defect = ZipDefect.UnknownMethod };
        }

        ReadOnlySpan<byte> bytes = content.Span;
        if (!readable || offset < 0 || packed < 0 || stated < 0 || offset + LocalLength > bytes.Length
            || !bytes[(int)offset..].StartsWith("PK\u0003\u0004"u8))
        {
            return entry with { Defect = ZipDefect.Damaged };
        }

        long start = offset + LocalLength + Int16(bytes[(int)offset..], 26) + Int16(bytes[(int)offset..], 28);
        if (packed > bytes.Length - start)
        {
            return entry with { Defect = ZipDefect.Damaged };
        }

        extents.Add((offset, start + packed, index));
        return entry with { Packed = content.Slice((int)start, (int)packed) };
    }

    /// <summary>Takes sizes and offset from the Zip64 field where the header has no room for them; false where it lacks them.</summary>
    private static bool Widen(ReadOnlySpan<byte> extra, ref long stated, ref long packed, ref long offset)
    {
        if (stated != uint.MaxValue && packed != uint.MaxValue && offset != uint.MaxValue)
        {
            return true;
        }

        ReadOnlySpan<byte> wide = ZipNames.Field(extra, 0x0001);
        return Take(ref stated, ref wide) && Take(ref packed, ref wide) && Take(ref offset, ref wide);
    }

    private static bool Take(ref long value, ref ReadOnlySpan<byte> wide)
    {
        if (value != uint.MaxValue)
        {
            return true;
        }

        if (wide.Length < sizeof(long))
        {
            return false;
        }

        value = BinaryPrimitives.ReadInt64LittleEndian(wide);
        wide = wide[sizeof(long)..];
        return true;
    }

    private static void MarkOverlapping(List<ZipEntry> entries, List<(long Start, long End, int Index)> extents, long directory)
    {
        extents.Sort();
        long furthest = -1;
        foreach ((long start, long end, int index) in extents)
        {
            // The first to have the bytes keeps them: its check sum tells whether they are its own.
            if (start < furthest || end > directory)
            {
                entries[index] = entries[index] with { Packed = default, Defect = ZipDefect.Overlapping };
            }

            furthest = Math.Max(furthest, end);
        }
    }

    private static int Int16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);

    private static uint UInt32(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);

    private static long Int64(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadInt64LittleEndian(bytes[at..]);
}
