using System.Text;

namespace DisclosureInsights.Import.Readers;

/// <summary>Tells the kind of a file from its bytes; a name may lie.</summary>
public static class ContentSniffer
{
    private const int HeadCharacters = 64 * 1024;

    // Directories of containers lie at an end of the file or in its first sectors.
    private const int ContainerBytes = 512 * 1024;

    private static readonly string[] MarkupStarts =
        ["<!doctype html", "<html", "<head", "<body", "<table", "<div", "<p>", "<p ", "<tr", "<td", "<meta", "<span", "<article", "<section", "<center"];

    /// <summary>
    /// Kind of a file that is no text (<c>docx</c>, <c>xlsx</c>, <c>xls</c>, <c>pdf</c>, <c>doc</c>, <c>zip</c>,
    /// <c>png</c> …), null for what may be text. <c>encrypted</c> is an office file under a password, <c>ole</c> another
    /// compound file.
    /// </summary>
    public static string? Binary(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0x50, 0x4B, 0x03, 0x04, ..] or [0x50, 0x4B, 0x05, 0x06, ..] => Package(bytes),
        [0xD0, 0xCF, 0x11, 0xE0, ..] => Compound(bytes),
        [0x89, 0x50, 0x4E, 0x47, ..] => "png",
        [0xFF, 0xD8, 0xFF, ..] => "jpeg",
        [0x47, 0x49, 0x46, 0x38, ..] => "gif",
        [0x42, 0x4D, _, _, _, _, 0, 0, 0, 0, ..] => "bmp",
        [0x52, 0x49, 0x46, 0x46, _, _, _, _, 0x57, 0x45, 0x42, 0x50, ..] => "webp",
        [0x49, 0x49, 0x2A, 0x00, ..] or [0x4D, 0x4D, 0x00, 0x2A, ..] => "tiff",
        [0x1F, 0x8B, ..] => "gzip",
        [0x52, 0x61, 0x72, 0x21, ..] => "rar",
        [0x37, 0x7A, 0xBC, 0xAF, ..] => "7z",
        [0x7B, 0x5C, 0x72, 0x74, 0x66, ..] => "rtf",
        _ => bytes[..Math.Min(bytes.Length, 1024)].IndexOf("%PDF-"u8) >= 0 ? "pdf" : null,
    };

    /// <summary>Whether a decoded text is one at all: control characters do not occur in texts.</summary>
    public static bool IsText(string text)
    {
        ReadOnlySpan<char> head = text.AsSpan(0, Math.Min(text.Length, HeadCharacters));
        int odd = 0;
        foreach (char c in head)
        {
            odd += c is '\0' or '\uFFFD' || (c < ' ' && c is not ('\t' or '\n' or '\r' or '\f' or '\v')) ? 1 : 0;
        }

        return odd * 50 <= head.Length;
    }

    /// <summary>Whether the text is markup.</summary>
    public static bool IsMarkup(string text)
    {
        ReadOnlySpan<char> head = text.AsSpan(0, Math.Min(text.Length, HeadCharacters)).TrimStart();
        if (head is not ['<', ..])
        {
            return false;
        }

        foreach (string start in MarkupStarts)
        {
            if (head.Contains(start, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    // The names of an archive's entries stand uncompressed before each entry and again in the directory at its end.
    private static string Package(ReadOnlySpan<byte> bytes) =>
        Names(bytes, "word/document"u8) || Names(bytes, "word/_rels/"u8) ? "docx"
        : Names(bytes, "xl/workbook"u8) ? "xlsx"
        : Names(bytes, "ppt/presentation"u8) ? "pptx"
        : Names(bytes, "OFD.xml"u8) ? "ofd"
        : Names(bytes, "application/vnd.oasis.opendocument"u8) ? "odf"
        // A text document may name its parts as it likes; the other kinds do not in practice.
        : Names(bytes, "_rels/.rels"u8) && !Names(bytes, ".fpage"u8) ? "docx"
        : "zip";

    // Compound files name their streams in UTF-16.
    private static string Compound(ReadOnlySpan<byte> bytes) =>
        Names(bytes, Encoding.Unicode.GetBytes("EncryptedPackage")) ? "encrypted"
        : Names(bytes, Encoding.Unicode.GetBytes("WordDocument")) ? "doc"
        : Names(bytes, Encoding.Unicode.GetBytes("Workbook")) || Names(bytes, Encoding.Unicode.GetBytes("Book\0")) ? "xls"
        : Names(bytes, Encoding.Unicode.GetBytes("PowerPoint Document")) ? "ppt"
        : "ole";

    private static bool Names(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> name) =>
        bytes.Length <= 2 * ContainerBytes
            ? bytes.IndexOf(name) >= 0
            : bytes[..ContainerBytes].IndexOf(name) >= 0 || bytes[^ContainerBytes..].IndexOf(name) >= 0;
}
