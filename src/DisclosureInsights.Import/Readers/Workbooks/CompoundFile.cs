using System.Buffers.Binary;
using System.Text;

namespace DisclosureInsights.Import.Readers.Workbooks;

/// <summary>
/// The file system within an old office file: sectors in chains, and a directory of streams. No chain is followed
/// further than the file has sectors.
/// </summary>
internal sealed class CompoundFile
{
    private const uint EndOfChain = 0xFFFFFFFA;
    private const int EntrySize = 128;
    private const int HeaderSectors = 109;

    private readonly ReadOnlyMemory<byte> content;
    private readonly int sectorSize;
    private readonly int miniSize;
    private readonly uint miniCutoff;
    private readonly uint[] next;
    private readonly uint[] nextMini;
    private readonly byte[] directory;

    /// <summary>Opens a file.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public CompoundFile(ReadOnlyMemory<byte> content)
    {
        this.content = content;
        int shift = content.Length < 512 ? 0 : U16(30), miniShift = content.Length < 512 ? 0 : U16(32);
        if (shift is not (9 or 12) || miniShift is < 4 or > 9)
        {
            throw new InvalidDataException("compound file header");
        }

        (sectorSize, miniSize, miniCutoff) = (1 << shift, 1 << miniShift, U32(56));
        next = ReadTable(FatSectors());
        directory = ReadChain(U32(48));
        nextMini = ReadTable(Chain(next, U32(60)));
    }

    /// <summary>A stream of the root storage by its name, null where there is none.</summary>
    public byte[]? Find(string name)
    {
        byte[] wanted = Encoding.Unicode.GetBytes(name);
        for (int at = 0; at + EntrySize <= directory.Length; at += EntrySize)
        {
            ReadOnlySpan<byte> entry = directory.AsSpan(at, EntrySize);
            int length = BinaryPrimitives.ReadUInt16LittleEndian(entry[64..]) - 2;
            if (entry[66] != 2 || length != wanted.Length || !entry[..length].SequenceEqual(wanted))
            {
                continue;
            }

            uint start = BinaryPrimitives.ReadUInt32LittleEndian(entry[116..]), size = BinaryPrimitives.ReadUInt32LittleEndian(entry[120..]);
            byte[] data = size < miniCutoff ? ReadMini(start) : ReadChain(start);
            return data.Length > size ? data[..(int)size] : data;
        }

        return null;
    }

    private IEnumerable<uint> FatSectors()
    {
        for (int i = 0; i < HeaderSectors; i++)
        {
            if (U32(76 + (4 * i)) is < EndOfChain and uint sector)
            {
                yield return sector;
            }
        }

        uint more = U32(68);
        for (int guard = 0; more < EndOfChain && guard < content.Length / sectorSize; guard++)
        {
            ReadOnlyMemory<byte> block = Sector(more);
            int entries = (sectorSize / 4) - 1;
            for (int i = 0; i < entries; i++)
            {
                if (BinaryPrimitives.ReadUInt32LittleEndian(block.Span[(4 * i)..]) is < EndOfChain and uint sector)
                {
                    yield return sector;
                }
            }

            more = BinaryPrimitives.ReadUInt32LittleEndian(block.Span[(4 * entries)..]);
        }
    }

    private uint[] ReadTable(IEnumerable<uint> sectors)
    {
        List<uint> table = [];
        foreach (uint sector in sectors)
        {
            ReadOnlySpan<byte> block = Sector(sector).Span;
            for (int i = 0; i + 4 <= block.Length; i += 4)
            {
                table.Add(BinaryPrimitives.ReadUInt32LittleEndian(block[i..]));
            }

            if (table.Count > content.Length)
            {
                throw new InvalidDataException("compound file table");
            }
        }

        return [.. table];
    }

    private byte[] ReadChain(uint start)
    {
        using MemoryStream data = new();
        foreach (uint sector in Chain(next, start))
        {
            data.Write(Sector(sector).Span);
        }

        return data.ToArray();
    }

    // Streams below 4 KB share the sectors of the root entry's stream.
    private byte[] ReadMini(uint start)
    {
        byte[] shared = directory.Length < EntrySize ? [] : ReadChain(BinaryPrimitives.ReadUInt32LittleEndian(directory.AsSpan(116)));
        using MemoryStream data = new();
        foreach (uint sector in Chain(nextMini, start))
        {
            long at = (long)sector * miniSize;
            if (at + miniSize > shared.Length)
            {
                throw new InvalidDataException("compound file stream");
            }

            data.Write(shared.AsSpan((int)at, miniSize));
        }

        return data.ToArray();
    }

    private static IEnumerable<uint> Chain(uint[] next, uint start)
    {
        int steps = 0;
        for (uint sector = start; sector < EndOfChain; sector = next[sector])
        {
            if (sector >= next.Length || ++steps > next.Length)
            {
                throw new InvalidDataException("compound file chain");
            }

            yield return sector;
        }
    }

    // The last sector of a file is often cut short.
    private ReadOnlyMemory<byte> Sector(uint number)
    {
        long at = ((long)number + 1) * sectorSize;
        if (at >= content.Length)
        {
            throw new InvalidDataException("compound file sector");
        }

        ReadOnlyMemory<byte> rest = content[(int)at..];
        if (rest.Length >= sectorSize)
        {
            return rest[..sectorSize];
        }

        byte[] padded = new byte[sectorSize];
        rest.CopyTo(padded);
        return padded;
    }

    private ushort U16(int at) => BinaryPrimitives.ReadUInt16LittleEndian(content.Span[at..]);

    private uint U32(int at) => BinaryPrimitives.ReadUInt32LittleEndian(content.Span[at..]);
}
