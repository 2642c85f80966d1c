using System.Buffers.Binary;
using System.Text;

namespace DisclosureInsights.Import.Archives;

/// <summary>Names of entries: archives made on Chinese Windows write GB18030 and do not say so, those of macOS UTF-8 likewise.</summary>
internal static class ZipNames
{
    private const int UnicodePath = 0x7075;

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);
    private static readonly Encoding Chinese = Registered();

    /// <summary>Decodes a name.</summary>
    /// <param name="name">As the directory has it.</param>
    /// <param name="isUtf8">The entry says that it is UTF-8.</param>
    /// <param name="extra">The entry's extra fields, one of which may hold the name in UTF-8.</param>
    public static string Decode(ReadOnlySpan<byte> name, bool isUtf8, ReadOnlySpan<byte> extra)
    {
        if (isUtf8)
        {
            return Encoding.UTF8.GetString(name);
        }

        // Version, checksum of the plain name, name: valid only while the plain name is the one it was made for.
        ReadOnlySpan<byte> unicode = Field(extra, UnicodePath);
        if (unicode.Length > 5 && unicode[0] == 1 && BinaryPrimitives.ReadUInt32LittleEndian(unicode[1..]) == Crc32.Of(name))
        {
            return Encoding.UTF8.GetString(unicode[5..]);
        }

        return IsChineseUtf8(name) ? Encoding.UTF8.GetString(name) : Chinese.GetString(name);
    }

    /// <summary>The content of an extra field; empty where there is none.</summary>
    public static ReadOnlySpan<byte> Field(ReadOnlySpan<byte> extra, int id)
    {
        while (extra.Length >= 4)
        {
            int length = BinaryPrimitives.ReadUInt16LittleEndian(extra[2..]);
            if (length > extra.Length - 4)
            {
                return [];
            }

            if (BinaryPrimitives.ReadUInt16LittleEndian(extra) == id)
            {
                return extra.Slice(4, length);
            }

            extra = extra[(4 + length)..];
        }

        return [];
    }

    /// <summary>Valid UTF-8 without two-byte characters, which Chinese names do not have and GB18030 is easily mistaken for.</summary>
    private static bool IsChineseUtf8(ReadOnlySpan<byte> name)
    {
        if (name.IndexOfAnyInRange((byte)0xC0, (byte)0xDF) >= 0)
        {
            return false;
        }

        try
        {
            return Strict.GetCharCount(name) < name.Length;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private static Encoding Registered()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding("GB18030");
    }
}
