using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Xml;

namespace DisclosureInsights.Import.Readers;

/// <summary>
/// The parts of an office file (DOCX, XLSX), found by what they are to each other. Markup is read without document types
/// and without fetching anything; names of elements and kinds of relations count without their namespace, of which the
/// strict variant of the formats has others.
/// </summary>
internal sealed class OfficePackage : IDisposable
{
    private readonly ZipArchive archive;
    private readonly long maximumBytes;
    private readonly Dictionary<string, ZipArchiveEntry> parts = new(StringComparer.OrdinalIgnoreCase);

    private OfficePackage(ReadOnlyMemory<byte> content, long maximumBytes)
    {
        this.maximumBytes = maximumBytes;
        MemoryStream stream = MemoryMarshal.TryGetArray(content, out ArraySegment<byte> bytes)
            ? new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false)
            : new MemoryStream(content.ToArray(), writable: false);
        archive = new ZipArchive(stream, ZipArchiveMode.Read);
        foreach (ZipArchiveEntry entry in archive.Entries)
        {
            parts.TryAdd(Resolve("", entry.FullName), entry);
        }
    }

    /// <summary>Opens a file that <see cref="PackageGuard"/> lets pass; null where it does not.</summary>
    /// <param name="content">The file's bytes.</param>
    /// <param name="limits">Limits on untrusted files.</param>
    /// <param name="maximumBytes">Most unpacked bytes of one part, fewer than the guard allows where text is kept whole.</param>
    /// <param name="refusal">Why it is not opened; its arguments lack the file's name.</param>
    /// <exception cref="InvalidDataException">The archive is damaged.</exception>
    public static OfficePackage? Open(ReadOnlyMemory<byte> content, ReadLimits limits, long maximumBytes, out ReadError? refusal)
    {
        refusal = PackageGuard.Refusal(content, limits);
        return refusal is null ? new OfficePackage(content, maximumBytes) : null;
    }

    /// <summary>A part's markup, null where there is no such part.</summary>
    public XmlReader? Open(string? part) => part is not null && parts.TryGetValue(part, out ZipArchiveEntry? entry)
        ? XmlReader.Create(new PartStream(entry.Open(), maximumBytes), new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CheckCharacters = false,
            CloseInput = true,
        })
        : null;

    /// <summary>What a part, or the file itself (""), refers to: by id, the kind (last word of its type) and the part meant.</summary>
    public Dictionary<string, (string Kind, string Part)> Relations(string part)
    {
        Dictionary<string, (string Kind, string Part)> relations = [];
        int slash = part.LastIndexOf('/');
        string folder = part[..(slash + 1)];
        using XmlReader? xml = Open($"{folder}_rels/{part[(slash + 1)..]}.rels");
        while (xml is not null && xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "Relationship"
                && xml.GetAttribute("Type") is { } type && xml.GetAttribute("Target") is { } target
                && xml.GetAttribute("TargetMode") != "External")
            {
                // One without an id can still be asked for by its kind.
                relations[xml.GetAttribute("Id") ?? $"#{relations.Count}"] = (type[(type.LastIndexOf('/') + 1)..], Resolve(folder, target));
            }
        }

        return relations;
    }

    public void Dispose() => archive.Dispose();

    // /word/styles.xml, styles.xml, ./styles.xml, ../word/styles.xml and word\styles.xml are met.
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
}
