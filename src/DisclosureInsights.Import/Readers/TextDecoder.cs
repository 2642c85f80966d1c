using System.Text;
using UtfUnknown;

namespace DisclosureInsights.Import.Readers;

/// <summary>
/// Bytes to text: byte order mark, UTF-16 without one, strict UTF-8, then the detector where it is sure enough, then
/// GB18030, which official files in no other encoding are written in.
/// </summary>
public static class TextDecoder
{
    private const float SureEnough = 0.5f;

    // The detector reads this much: enough for its statistics, and a hostile file costs no more.
    private const int SampleBytes = 256 * 1024;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    static TextDecoder() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The text, without a byte order mark.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        switch (bytes)
        {
            case [0xEF, 0xBB, 0xBF, ..]:
                return Encoding.UTF8.GetString(bytes[3..]);
            case [0xFF, 0xFE, 0, 0, ..]:
                return Encoding.UTF32.GetString(bytes[4..]);
            case [0xFF, 0xFE, ..]:
                return Encoding.Unicode.GetString(bytes[2..]);
            case [0xFE, 0xFF, ..]:
                return Encoding.BigEndianUnicode.GetString(bytes[2..]);
            default:
                break;
        }

        if (Utf16WithoutMark(bytes) is { } utf16)
        {
            return utf16.GetString(bytes);
        }

        return System.Text.Unicode.Utf8.IsValid(bytes)
            ? StrictUtf8.GetString(bytes)
            : Detect(bytes).GetString(bytes);
    }

    // Markup and numbers are ASCII, whose other byte is 0 in UTF-16: in a Chinese text too the zeros lie on one side.
    private static Encoding? Utf16WithoutMark(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> sample = bytes[..Math.Min(bytes.Length & ~1, 4096)];
        int even = 0, odd = 0;
        for (int i = 0; i < sample.Length; i += 2)
        {
            even += sample[i] == 0 ? 1 : 0;
            odd += sample[i + 1] == 0 ? 1 : 0;
        }

        int some = Math.Max(2, sample.Length / 40);

        // 一 is U+4E00: some zeros lie on the other side.
        return odd >= some && odd > even * 4 ? Encoding.Unicode : even >= some && even > odd * 4 ? Encoding.BigEndianUnicode : null;
    }

    private static Encoding Detect(ReadOnlySpan<byte> bytes)
    {
        DetectionDetail? found = CharsetDetector.DetectFromBytes(bytes[..Math.Min(bytes.Length, SampleBytes)].ToArray()).Detected;
        return found is { Encoding: { } encoding, Confidence: >= SureEnough } && encoding.CodePage != Encoding.UTF8.CodePage
            && encoding.CodePage != Encoding.ASCII.CodePage
            ? encoding
            : Encoding.GetEncoding("GB18030");
    }
}
