using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace DisclosureInsights.Import.Readers.Pdf;

/// <summary>
/// The parser's stream filters with limits on what they give: a few kilobytes can unpack to gigabytes, a form that
/// draws itself many times over is unpacked each time, and an array within an array costs the parser a call each.
/// </summary>
internal sealed class PdfFilters : IFilterProvider
{
    /// <summary>Arrays and dictionaries within each other. Random bytes look like a few hundred of them.</summary>
    public const int DeepestNesting = 10_000;

    // A page's own stream is some 100 KB; a font with all Chinese characters some 20 MB.
    private const int LargestStream = 32 * 1024 * 1024;
    private const int LargestUntypedStream = 8 * 1024 * 1024;
    private const long LargestTotal = 160L * 1024 * 1024;
    private const int MostStreams = 20_000;

    // The best that Flate can do; smaller streams need not be measured before they are unpacked.
    private const int BestCompression = 1032;

    private readonly CancellationToken cancellationToken;
    private readonly IFilterProvider inner = DefaultFilterProvider.Instance;
    private readonly Dictionary<IFilter, IFilter> guarded = [];
    private long total;
    private int streams;

    public PdfFilters(CancellationToken cancellationToken) => this.cancellationToken = cancellationToken;

    /// <summary>Some limit was exceeded: the parser may have swallowed the exception.</summary>
    public bool IsExceeded { get; private set; }

    /// <summary>The limit that was, to be named.</summary>
    public int Limit { get; private set; }

    /// <summary>Whether the parser may be let near these bytes.</summary>
    public static bool NestsTolerably(ReadOnlySpan<byte> bytes)
    {
        // Nothing nests deeper than it has beginnings.
        if (bytes.Count((byte)'[') + bytes.Count((byte)'<') <= DeepestNesting)
        {
            return true;
        }

        int depth = 0;
        while (true)
        {
            int at = bytes.IndexOfAny("[]<>"u8);
            if (at < 0)
            {
                return true;
            }

            depth += bytes[at] is (byte)'[' or (byte)'<' ? 1 : depth > 0 ? -1 : 0;
            if (depth > DeepestNesting)
            {
                return false;
            }

            bytes = bytes[(at + 1)..];
        }
    }

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (++streams > MostStreams)
        {
            Exceed(MostStreams);
        }

        return Guard(inner.GetFilters(dictionary));
    }

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Guard(inner.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Guard(inner.GetAllFilters());

    private IFilter[] Guard(IReadOnlyList<IFilter> filters)
    {
        IFilter[] result = new IFilter[filters.Count];
        for (int i = 0; i < result.Length; i++)
        {
            if (!guarded.TryGetValue(filters[i], out IFilter? guard))
            {
                guarded[filters[i]] = guard = new Guarded(this, filters[i]);
            }

            result[i] = guard;
        }

        return result;
    }

    private void Exceed(int limit)
    {
        (IsExceeded, Limit) = (true, limit);
        throw new InvalidDataException($"A stream exceeds {limit}.");
    }

    private sealed class Guarded(PdfFilters owner, IFilter inner) : IFilter
    {
        public bool IsSupported => inner.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            owner.cancellationToken.ThrowIfCancellationRequested();
            int limit = IsTyped(streamDictionary) ? LargestStream : LargestUntypedStream;
            if (inner is FlateFilter && input.Length > limit / BestCompression && !Fits(input, limit))
            {
                owner.Exceed(limit);
            }

            Memory<byte> output = inner.Decode(input, streamDictionary, filterProvider, filterIndex);
            owner.total += output.Length;
            if (output.Length > limit || owner.total > LargestTotal)
            {
                owner.Exceed(limit);
            }

            if (!NestsTolerably(output.Span))
            {
                owner.Exceed(DeepestNesting);
            }

            return output;
        }

        private static bool IsTyped(DictionaryToken dictionary) =>
            dictionary.ContainsKey(NameToken.Type) || dictionary.ContainsKey(NameToken.Length1)
            || (dictionary.TryGet(NameToken.Subtype, out NameToken subtype) && subtype.Data != "Form");

        private bool Fits(Memory<byte> input, int limit)
        {
            byte[] scratch = new byte[64 * 1024];
            long length = 0;
            try
            {
                using MemoryStream packed = new(input[2..].ToArray());
                using DeflateStream unpacked = new(packed, CompressionMode.Decompress);
                int read;
                while ((read = unpacked.Read(scratch)) > 0)
                {
                    owner.cancellationToken.ThrowIfCancellationRequested();
                    length += read;
                    if (length > limit)
                    {
                        return false;
                    }
                }
            }
            catch (InvalidDataException)
            {
                // The filter itself says what it makes of a damaged stream.
            }

            return true;
        }
    }
}
