namespace DisclosureInsights.Import.Readers.Word;

/// <summary>The parts of a Word file, by what they are to it.</summary>
internal sealed class DocxPackage(OfficePackage package, ReadLimits limits)
{
    private const string UsualDocument = "word/document.xml";

    private readonly Dictionary<string, string> ofPackage = Parts(package, "");
    private Dictionary<string, string>? ofDocument;

    /// <summary>The text itself, null where the file has none.</summary>
    public XmlCursor? OpenDocument() => Open(Document);

    /// <summary>A part that belongs to the text (<c>styles</c>, <c>numbering</c>), null where there is none.</summary>
    public XmlCursor? OpenOfDocument(string kind) => Open((ofDocument ??= Parts(package, Document)).GetValueOrDefault(kind));

    /// <summary>A part that belongs to the file (<c>core-properties</c>), null where there is none.</summary>
    public XmlCursor? OpenOfPackage(string kind) => Open(ofPackage.GetValueOrDefault(kind));

    private string Document => ofPackage.GetValueOrDefault("officeDocument", UsualDocument);

    private XmlCursor? Open(string? part) => package.Open(part) is { } xml ? new XmlCursor(xml, limits.MaximumDepth) : null;

    private static Dictionary<string, string> Parts(OfficePackage package, string part)
    {
        Dictionary<string, string> parts = [];
        foreach ((string kind, string target) in package.Relations(part).Values)
        {
            parts.TryAdd(kind, target);
        }

        return parts;
    }
}
