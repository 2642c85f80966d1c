using System.IO.Compression;
using System.Text;

namespace DisclosureInsights.Tests.Shared.Files;

/// <summary>Packs the parts of a Word file.</summary>
public static class DocxFile
{
    public const string Transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    private const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private const string Types = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    /// <summary>The attributes that name the spaces of a document's elements.</summary>
    public static string Namespaces(string main = Transitional) =>
        $"xmlns:w=\"{main}\" xmlns:r=\"{(main == Strict ? "http://purl.oclc.org/ooxml/officeDocument/relationships" : "http://schemas.openxmlformats.org/officeDocument/2006/relationships")}\" "
        + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" "
        + "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
        + "xmlns:v=\"urn:schemas-microsoft-com:vml\"";

    /// <summary>A file whose text is the content of one body.</summary>
    /// <param name="body">Paragraphs and tables.</param>
    /// <param name="others">Further parts beside the text by their kind: <c>styles</c>, <c>numbering</c>, <c>header</c> … with their content.</param>
    /// <param name="main">The set of namespaces.</param>
    /// <param name="document">Where the text is.</param>
    /// <param name="absolute">Relationships name parts from the top.</param>
    /// <param name="title">Title among the file's properties, null for none.</param>
    public static byte[] Of(
        string body, IReadOnlyDictionary<string, string>? others = null, string main = Transitional, string document = "word/document.xml",
        bool absolute = false, string? title = null)
    {
        string folder = document[..(document.LastIndexOf('/') + 1)];
        string types = main == Strict ? "http://purl.oclc.org/ooxml/officeDocument/relationships/" : "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        Dictionary<string, string> parts = new()
        {
            [document] = $"<w:document {Namespaces(main)}{(main == Strict ? " w:conformance=\"strict\"" : "")}><w:body>{body}</w:body></w:document>",
        };
        StringBuilder overrides = new(), relationships = new();
        overrides.Append(Override(document, Types + "document.main+xml"));
        foreach ((string kind, string content) in others ?? new Dictionary<string, string>())
        {
            string name = $"{folder}{kind}1.xml";
            parts[name] = content;
            overrides.Append(Override(name, Types + kind + "+xml"));
            relationships.Append(Relationship("r" + kind, types + kind, absolute ? "/" + name : $"{kind}1.xml"));
        }

        string top = Relationship("r1", types + "officeDocument", absolute ? "/" + document : document);
        if (title is not null)
        {
            parts["docProps/core.xml"] = "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
                + $"xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{title}</dc:title></cp:coreProperties>";
            overrides.Append(Override("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"));
            top += Relationship("r2", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml");
        }

        parts["[Content_Types].xml"] = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + $"<Default Extension=\"xml\" ContentType=\"application/xml\"/>{overrides}</Types>";
        parts["_rels/.rels"] = Relationships(top);
        parts[$"{folder}_rels/{document[folder.Length..]}.rels"] = Relationships(relationships.ToString());
        return Pack(parts.Select(part => (part.Key, Encoding.UTF8.GetBytes(Declaration + part.Value))));
    }

    /// <summary>An archive of parts with any names and bytes.</summary>
    public static byte[] Pack(IEnumerable<(string Name, byte[] Content)> parts)
    {
        using MemoryStream stream = new();
        using (ZipArchive archive = new(stream, ZipArchiveMode.Create))
        {
            foreach ((string name, byte[] content) in parts)
            {
                using Stream entry = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }

    private static string Override(string part, string type) => $"<Override PartName=\"/{part}\" ContentType=\"{type}\"/>";

    private static string Relationship(string id, string type, string target) => $"<Relationship Id=\"{id}\" Type=\"{type}\" Target=\"{target}\"/>";

    private static string Relationships(string content) =>
        $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{content}</Relationships>";
}
