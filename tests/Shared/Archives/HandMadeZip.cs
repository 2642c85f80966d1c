using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace DisclosureInsights.Tests.Shared.Archives;

/// <summary>Zip archives made byte by byte, so that they can be made wrong. Those made without arguments beyond name and content are right.</summary>
public sealed class HandMadeZip
{
    private readonly List<Entry> entries = [];
    private int? statedCount;

    private sealed record Entry(byte[] Name, int Flags, int Method, uint Checksum, byte[] Packed, long StatedBytes, bool AtFirst);

    /// <summary>Adds a deflated entry with a name in UTF-8.</summary>
    /// <param name="name">Any characters, also those that no archive should have.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="statedBytes">What the headers say of its size; the truth unless given.</param>
    /// <param name="checksum">What the headers say of its check sum; the truth unless given.</param>
    /// <param name="flags">General purpose flags; UTF-8 unless given.</param>
    /// <param name="method">Method that the headers name.</param>
    /// <param name="atFirst">The directory points to the bytes of the first entry.</param>
    public HandMadeZip With(
        string name, byte[] content, long? statedBytes = null, uint? checksum = null, int flags = 1 << 11, int method = 8, bool atFirst = false) =>
        With(Encoding.UTF8.GetBytes(name), content, statedBytes, checksum, flags, method, atFirst);

    /// <summary>Adds an entry whose name is given as bytes.</summary>
    public HandMadeZip With(
        byte[] name, byte[] content, long? statedBytes = null, uint? checksum = null, int flags = 0, int method = 8, bool atFirst = false)
    {
        entries.Add(new Entry(
            name, flags, method, checksum ?? Checksum(content), method == 8 ? Deflate(content) : content, statedBytes ?? content.Length, atFirst));
        return this;
    }

    /// <summary>Says another number of entries than there are.</summary>
    public HandMadeZip Stating(int count)
    {
        statedCount = count;
        return this;
    }

    public byte[] Build()
    {
        MemoryStream zip = new(), directory = new();
        foreach (Entry entry in entries)
        {
            uint offset = entry.AtFirst ? 0 : (uint)zip.Length;
            if (!entry.AtFirst)
            {
                zip.Write(Header("PK\u0003\u0004"u8, 30, entry, header => { }));
                zip.Write(entry.Name);
                zip.Write(entry.Packed);
            }

            directory.Write(Header("PK\u0001\u0002"u8, 46, entry, header => BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(42), offset)));
            directory.Write(entry.Name);
        }

        byte[] end = new byte[22];
        "PK\u0005\u0006"u8.CopyTo(end);
        ushort count = (ushort)(statedCount ?? entries.Count);
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(8), count);
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(10), count);
        BinaryPrimitives.WriteUInt32LittleEndian(end.AsSpan(12), (uint)directory.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(end.AsSpan(16), (uint)zip.Length);
        return [.. zip.ToArray(), .. directory.ToArray(), .. end];
    }

    private static byte[] Header(ReadOnlySpan<byte> signature, int length, Entry entry, Action<byte[]> finish)
    {
        byte[] header = new byte[length];
        signature.CopyTo(header);
        Span<byte> fields = header.AsSpan(length == 46 ? 8 : 6);
        BinaryPrimitives.WriteUInt16LittleEndian(fields, (ushort)entry.Flags);
        BinaryPrimitives.WriteUInt16LittleEndian(fields[2..], (ushort)entry.Method);
        BinaryPrimitives.WriteUInt32LittleEndian(fields[8..], entry.Checksum);
        BinaryPrimitives.WriteUInt32LittleEndian(fields[12..], (uint)entry.Packed.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(fields[16..], (uint)entry.StatedBytes);
        BinaryPrimitives.WriteUInt16LittleEndian(fields[20..], (ushort)entry.Name.Length);
        finish(header);
        return header;
    }

    private static byte[] Deflate(byte[] content)
    {
        MemoryStream packed = new();
        using (DeflateStream deflate = new(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            deflate.Write(content);
        }

        return packed.ToArray();
    }

    /// <summary>CRC-32, written apart from that of the product.</summary>
    private static uint Checksum(byte[] content)
    {
        uint[] nibbles = new uint[16];
        for (uint nibble = 0; nibble < 16; nibble++)
        {
            nibbles[nibble] = nibble;
            for (int bit = 0; bit < 4; bit++)
            {
                nibbles[nibble] = (nibbles[nibble] >> 1) ^ ((nibbles[nibble] & 1) * 0xEDB88320);
            }
        }

        uint crc = uint.MaxValue;
        foreach (byte value in content)
        {
            crc ^= value;
            crc = nibbles[crc & 15] ^ (crc >> 4);
            crc = nibbles[crc & 15] ^ (crc >> 4);
        }

        return ~crc;
    }
}
