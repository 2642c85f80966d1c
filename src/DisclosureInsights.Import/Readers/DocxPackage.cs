using System.IO.Compression;
using System.Runtime.InteropServices;

namespace DisclosureInsights.Import.Readers;

/// <summary>The parts of a Word file, found by what they are to it and not by their names.</summary>
internal sealed class DocxPackage : IDisposable
{
    private const string PackageRelationships = "_rels/.rels";
    private const string UsualDocument = "word/document.xml";

    private readonly ZipArchive archive;
    private readonly ReadLimits limits;
    private readonly Dictionary<string, ZipArchiveEntry> parts = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> ofPackage;
    private readonly Dictionary<string, string> ofDocument;
    private readonly string document;

    /// <exception cref="InvalidDataException">The archive is damaged.</exception>
    public DocxPackage(ReadOnlyMemory<byte> content, ReadLimits limits)
    {
        this.limits = limits;
        MemoryStream stream = MemoryMarshal.TryGetArray(content, out ArraySegment<byte> bytes)
            ? new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false)
            : new MemoryStream(content.ToArray(), writable: false);
        archive = new ZipArchive(stream, ZipArchiveMode.Read);
        foreach (ZipArchiveEntry entry in archive.Entries)
        {
            parts.TryAdd(Normalize(entry.FullName, ""), entry);
        }

        ofPackage = Relationships(PackageRelationships, "");
        document = ofPackage.GetValueOrDefault("officeDocument", UsualDocument);
        int slash = document.LastIndexOf('/') + 1;
        ofDocument = Relationships($"{document[..slash]}_rels/{document[slash..]}.rels", document[..slash]);
    }

    /// <summary>The text itself, null where the file has none.</summary>
    public XmlCursor? OpenDocument() => Open(document);

    /// <summary>A part that belongs to the text (<c>styles</c>, <c>numbering</c>), null where there is none.</summary>
    public XmlCursor? OpenOfDocument(string type) => ofDocument.TryGetValue(type, out string? name) ? Open(name) : null;

    /// <summary>A part that belongs to the file (<c>core-properties</c>), null where there is none.</summary>
    public XmlCursor? OpenOfPackage(string type) => ofPackage.TryGetValue(type, out string? name) ? Open(name) : null;

    public void Dispose() => archive.Dispose();

    private XmlCursor? Open(string name) => parts.TryGetValue(name, out ZipArchiveEntry? entry)
        ? new XmlCursor(new PartStream(entry.Open(), limits.MaximumBytes), limits)
        : null;

    // By the last word of the relationship's type, which is the same in both sets of namespaces.
    private Dictionary<string, string> Relationships(string part, string folder)
    {
        Dictionary<string, string> targets = [];
        using XmlCursor? cursor = Open(part);
        if (cursor is null)
        {
            return targets;
        }

        int depth = cursor.Enter();
        while (cursor.Next(depth))
        {
            if (cursor.Attribute("Type") is { } type && cursor.Attribute("Target") is { } target
                && cursor.Attribute("TargetMode") != "External")
            {
                targets.TryAdd(type[(type.LastIndexOf('/') + 1)..], Normalize(target, folder));
            }

            cursor.Skip();
        }

        return targets;
    }

    // /word/styles.xml, styles.xml, ./styles.xml, ../word/styles.xml and word\styles.xml are met.
    private static string Normalize(string name, string folder)
    {
        string path = name.Replace('\\', '/');
        path = path.StartsWith('/') ? path : folder + path;
        if (!path.Contains("./", StringComparison.Ordinal) && !path.Contains("//", StringComparison.Ordinal))
        {
            return path.TrimStart('/');
        }

        List<string> steps = [];
        foreach (string step in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step == ".." && steps.Count > 0)
            {
                steps.RemoveAt(steps.Count - 1);
            }
            else if (step is not ("." or ".."))
            {
                steps.Add(step);
            }
        }

        return string.Join('/', steps);
    }
}
