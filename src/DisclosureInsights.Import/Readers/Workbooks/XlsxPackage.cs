using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace DisclosureInsights.Import.Readers.Workbooks;

/// <summary>
/// The parts of an .xlsx file. Every byte that comes out is counted, whatever the file says of its size; markup is read
/// without document types and without fetching anything. Element names count without their namespace: the strict variant
/// of the format has others.
/// </summary>
internal sealed class XlsxPackage : IDisposable
{
    // A report unpacks to under 5 MiB, a dataset of 20,000 rows to 200.
    private const long MostUnpacked = 256L * 1024 * 1024;
    private const int MostParts = 4_000;

    private readonly ZipArchive archive;
    private readonly Dictionary<string, ZipArchiveEntry> parts = new(StringComparer.OrdinalIgnoreCase);
    private long unpacked;

    public XlsxPackage(ReadOnlyMemory<byte> content)
    {
        archive = new ZipArchive(new MemoryStream(content.ToArray(), writable: false), ZipArchiveMode.Read);
        if (archive.Entries.Count > MostParts)
        {
            throw new WorkbookLimitException(MostParts.ToString(CultureInfo.InvariantCulture));
        }

        foreach (ZipArchiveEntry entry in archive.Entries)
        {
            parts.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
        }
    }

    public void Dispose() => archive.Dispose();

    /// <summary>A part's markup, null where there is no such part.</summary>
    public XmlReader? Open(string? part) =>
        part is not null && parts.TryGetValue(part, out ZipArchiveEntry? entry)
            ? XmlReader.Create(new CountedStream(entry.Open(), this), new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
                CheckCharacters = false,
                CloseInput = true,
            })
            : null;

    /// <summary>What a part refers to: by id, the kind (last word of its type) and the part meant.</summary>
    public Dictionary<string, (string Kind, string Part)> Relations(string part)
    {
        Dictionary<string, (string Kind, string Part)> relations = [];
        int slash = part.LastIndexOf('/');
        string folder = part[..(slash + 1)];
        using XmlReader? xml = Open($"{folder}_rels/{part[(slash + 1)..]}.rels");
        while (xml is not null && xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "Relationship"
                && xml.GetAttribute("Id") is { } id && xml.GetAttribute("Type") is { } type && xml.GetAttribute("Target") is { } target
                && xml.GetAttribute("TargetMode") != "External")
            {
                relations[id] = (type[(type.LastIndexOf('/') + 1)..], Resolve(folder, target));
            }
        }

        return relations;
    }

    private static string Resolve(string folder, string target)
    {
        string path = target.Replace('\\', '/');
        List<string> steps = [.. path.StartsWith('/') ? [] : folder.Split('/', StringSplitOptions.RemoveEmptyEntries)];
        foreach (string step in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step == "..")
            {
                steps.RemoveRange(Math.Max(0, steps.Count - 1), Math.Min(1, steps.Count));
            }
            else if (step != ".")
            {
                steps.Add(step);
            }
        }

        return string.Join('/', steps);
    }

    private sealed class CountedStream(Stream inner, XlsxPackage package) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(Span<byte> buffer)
        {
            int read = inner.Read(buffer);
            package.unpacked += read;
            return package.unpacked <= MostUnpacked ? read
                : throw new WorkbookLimitException(string.Create(CultureInfo.InvariantCulture, $"{MostUnpacked / 1024 / 1024} MiB"));
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
