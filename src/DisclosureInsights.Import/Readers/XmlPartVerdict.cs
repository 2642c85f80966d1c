namespace DisclosureInsights.Import.Readers;

/// <summary>What a look over a part of an office file gave.</summary>
internal enum XmlPartVerdict
{
    Harmless,
    TooDeep,
    TooManyElements,

    /// <summary>A document type: entities, external references.</summary>
    DocumentType,

    /// <summary>An encoding in which the markup cannot be seen by its bytes; office files are UTF-8 or UTF-16.</summary>
    ForeignEncoding,
}
