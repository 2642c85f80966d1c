using System.IO.Compression;
using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Reports;

namespace DisclosureInsights.Data.Reports;

/// <summary>How the cells of a document were read, as stored: the format's version, then compressed JSON.</summary>
internal static class ReadingFormat
{
    public const byte Version = 1;

    /// <summary>No stored reading is larger: the bound keeps a damaged row from filling the memory.</summary>
    private const int MaximumBytes = 16 * 1024 * 1024;

    public static byte[] Write(IReadOnlyList<CellReading> readings)
    {
        byte[] json = StoredJson.WriteBytes(readings.Select(ReadingDto.From));
        byte[] packed = new byte[BrotliEncoder.GetMaxCompressedLength(json.Length) + 1];
        packed[0] = Version;
        if (!BrotliEncoder.TryCompress(json, packed.AsSpan(1), out int written, quality: 4, window: 18))
        {
            throw new InvalidOperationException("The readings of a report could not be compressed.");
        }

        return packed[..(written + 1)];
    }

    /// <exception cref="CorruptContentException">It is damaged, or of a later version.</exception>
    public static IReadOnlyList<CellReading> Read(byte[] bytes)
    {
        if (bytes is not [Version, ..])
        {
            throw new CorruptContentException("Stored readings are empty, or of a later version of the product.");
        }

        using MemoryStream json = new();
        try
        {
            using BrotliStream unpacked = new(new MemoryStream(bytes, 1, bytes.Length - 1), CompressionMode.Decompress);
            byte[] buffer = new byte[16 * 1024];
            int read;
            while ((read = unpacked.Read(buffer)) > 0)
            {
                json.Write(buffer, 0, read);
                if (json.Length > MaximumBytes)
                {
                    throw new CorruptContentException("Stored readings are larger than any that were written.");
                }
            }
        }
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException)
        {
            throw new CorruptContentException("Stored readings are damaged.", e);
        }

        return [.. StoredJson.ReadBytes<List<ReadingDto>>(json.GetBuffer().AsSpan(0, (int)json.Length)).Select(dto => dto.ToReading())];
    }

    /// <summary>Key, raw text, confidence (null for 1), recovered, place.</summary>
    private sealed record ReadingDto(string K, string? R, double? C, bool L, int?[]? S)
    {
        public static ReadingDto From(CellReading reading) => new(
            reading.Key.Name, reading.Raw, reading.Confidence == 1 ? null : reading.Confidence, reading.Recovered,
            StoredPlace.Write(reading.Source));

        public CellReading ToReading() =>
            CellVocabulary.TryGet(K, out CellKey key)
                ? new CellReading(key, R ?? "", C ?? 1, L, StoredPlace.Read(S))
                : throw new CorruptContentException($"Stored readings name the cell “{K}”, which does not exist.");
    }
}
