using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace DisclosureInsights.Tests.Shared.Files;

/// <summary>
/// Writes a PDF with one font: two-byte codes and a map to characters, Chinese characters as wide as they are high,
/// others half as wide. No font file is needed to read it.
/// </summary>
public sealed class PdfFile(bool compress)
{
    private readonly List<string> contents = [];
    private readonly Dictionary<char, int> codes = [];

    /// <summary>Letters that the map leaves out.</summary>
    public ISet<char> Unmapped { get; } = new HashSet<char>();

    /// <summary>Size of the pages in the file.</summary>
    public (double Width, double Height) Page { get; init; } = (595.28, 841.89);

    /// <summary>Quarter turns by which a page is turned to be read, clockwise.</summary>
    public int Turns { get; init; }

    public int PageCount => contents.Count;

    /// <summary>Width of a text, as a share of its size.</summary>
    public static double Width(string text) => text.Sum(Width);

    public static double Width(char c) => c < '\u2E80' ? 0.5 : 1;

    /// <summary>The text as the codes of the font, to be shown with Tj.</summary>
    public string Codes(string text)
    {
        StringBuilder hex = new("<");
        foreach (char c in text)
        {
            if (!codes.TryGetValue(c, out int code))
            {
                codes[c] = code = codes.Count + 1;
            }

            hex.Append(CultureInfo.InvariantCulture, $"{code:X4}");
        }

        return hex.Append('>').ToString();
    }

    /// <summary>Adds a page with its operators; the font is /F1.</summary>
    public void Add(string operators) => contents.Add(operators);

    public byte[] ToArray()
    {
        using MemoryStream file = new();
        List<long> offsets = [];
        Write(file, "%PDF-1.5\n%\u00E2\u00E3\u00CF\u00D3\n");
        string kids = string.Join(' ', contents.Select((_, i) => $"{7 + (2 * i)} 0 R"));
        Object($"<< /Type /Catalog /Pages 2 0 R >>");
        Object($"<< /Type /Pages /Kids [{kids}] /Count {contents.Count} >>");
        Object("<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 6 0 R >>");
        string narrow = string.Join(' ', codes.Where(code => Width(code.Key) < 1).Select(code => $"{code.Value} [500]"));
        Object($"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 5 0 R /DW 1000 /W [{narrow}] >>");
        Object("<< /Type /FontDescriptor /FontName /SimSun /Flags 4 /FontBBox [0 -140 1000 860] /ItalicAngle 0 /Ascent 860 /Descent -140 /CapHeight 680 /StemV 80 >>");
        Stream(Map());
        for (int i = 0; i < contents.Count; i++)
        {
            string rotate = Turns == 0 ? "" : $" /Rotate {Turns * 90}";
            Object(string.Create(CultureInfo.InvariantCulture,
                $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {Page.Width} {Page.Height}]{rotate} /Resources << /Font << /F1 3 0 R >> >> /Contents {8 + (2 * i)} 0 R >>"));
            Stream(contents[i]);
        }

        long start = file.Position;
        Write(file, $"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n");
        foreach (long offset in offsets)
        {
            Write(file, $"{offset:D10} 00000 n \n");
        }

        Write(file, $"trailer\n<< /Size {offsets.Count + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n");
        return file.ToArray();

        void Object(string body)
        {
            offsets.Add(file.Position);
            Write(file, $"{offsets.Count} 0 obj\n{body}\nendobj\n");
        }

        void Stream(string body)
        {
            byte[] bytes = Encoding.Latin1.GetBytes(body);
            if (compress)
            {
                using MemoryStream packed = new();
                using (ZLibStream flate = new(packed, CompressionLevel.Fastest, leaveOpen: true))
                {
                    flate.Write(bytes);
                }

                bytes = packed.ToArray();
            }

            offsets.Add(file.Position);
            string filter = compress ? " /Filter /FlateDecode" : "";
            Write(file, $"{offsets.Count} 0 obj\n<< /Length {bytes.Length}{filter} >>\nstream\n");
            file.Write(bytes);
            Write(file, "\nendstream\nendobj\n");
        }
    }

    private static void Write(MemoryStream file, string text) => file.Write(Encoding.Latin1.GetBytes(text));

    private string Map()
    {
        StringBuilder map = new("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
        foreach (KeyValuePair<char, int>[] chunk in codes.Where(code => !Unmapped.Contains(code.Key)).Chunk(100))
        {
            map.Append(CultureInfo.InvariantCulture, $"{chunk.Length} beginbfchar\n");
            foreach ((char c, int code) in chunk)
            {
                map.Append(CultureInfo.InvariantCulture, $"<{code:X4}> <{(int)c:X4}>\n");
            }

            map.Append("endbfchar\n");
        }

        return map.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").ToString();
    }
}
