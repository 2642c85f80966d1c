using System.Buffers;

namespace DisclosureInsights.Import.Archives;

/// <summary>Takes a piece of an unpacked entry; false to go no further.</summary>
public delegate bool UnpackedBytes(ReadOnlySpan<byte> piece);

/// <summary>
/// Unpacks entries piece by piece under limits that hold for the bytes that come out, whatever the headers say. One
/// unpacker serves all archives of an upload, so that their total is limited too.
/// </summary>
/// <param name="maximumTotal">Most bytes of all entries together.</param>
/// <param name="maximumEntry">Most bytes of one entry.</param>
/// <param name="maximumRatio">Most times that an entry may grow, once it is over <see cref="RatioFrom"/>.</param>
public sealed class ZipUnpacker(long maximumTotal, long maximumEntry, int maximumRatio)
{
    /// <summary>Bytes up to which any ratio is harmless: a sheet of one repeated row packs extremely well.</summary>
    public const long RatioFrom = 8 * 1024 * 1024;

    private const int BufferSize = 81_920;

    /// <summary>Bytes that have come out so far.</summary>
    public long Total { get; private set; }

    /// <summary>Unpacks an entry; the pieces given before a defect shows are to be thrown away.</summary>
    public ZipDefect Unpack(ZipEntry entry, UnpackedBytes sink)
    {
        if (entry.Defect != ZipDefect.None)
        {
            return entry.Defect;
        }

        byte[] buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            using Stream stream = entry.Open();
            uint checksum = 0;
            long unpacked = 0;
            int read;
            while ((read = stream.Read(buffer, 0, buffer.Length)) > 0)
            {
                unpacked += read;
                Total += read;
                ZipDefect limit = Total > maximumTotal ? ZipDefect.TooLargeInAll
                    : unpacked > maximumEntry ? ZipDefect.TooLarge
                    : unpacked > RatioFrom && unpacked / maximumRatio > entry.Packed.Length ? ZipDefect.Explosive
                    : unpacked > entry.StatedBytes ? ZipDefect.Damaged
                    : ZipDefect.None;
                if (limit != ZipDefect.None)
                {
                    return limit;
                }

                checksum = Crc32.Continue(checksum, buffer.AsSpan(0, read));
                if (!sink(buffer.AsSpan(0, read)))
                {
                    return ZipDefect.None;
                }
            }

            return unpacked != entry.StatedBytes || checksum != entry.Checksum ? ZipDefect.Damaged : ZipDefect.None;
        }
        catch (Exception problem) when (problem is InvalidDataException or IOException)
        {
            return ZipDefect.Damaged;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
