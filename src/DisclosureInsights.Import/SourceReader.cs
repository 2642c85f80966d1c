using System.Globalization;
using DisclosureInsights.Import.Datasets;
using DisclosureInsights.Import.Readers;

namespace DisclosureInsights.Import;

/// <summary>Reads a file of whatever kind into documents: sniff, decode, read. Knows files, not forms.</summary>
public static class SourceReader
{
    private static readonly string[] TextExtensions = [".html", ".htm", ".txt", ".csv", ".tsv", ".md", ".markdown"];

    /// <summary>Reads one file. Expected trouble (a bad file) is in the result; only bugs throw.</summary>
    /// <param name="content">The file's bytes.</param>
    /// <param name="fileName">Its name, for the kind; the content decides where both disagree.</param>
    /// <param name="limits">Limits on untrusted files.</param>
    /// <param name="cancellationToken">Stops between pages, tables and rows.</param>
    public static SourceContents Read(
        ReadOnlyMemory<byte> content, string fileName, ReadLimits? limits = null, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        limits ??= ReadLimits.Default;
        ReadOnlySpan<byte> bytes = content.Span;
        if (bytes.Length > limits.MaximumBytes)
        {
            return new SourceContents(null, [], null, [TooLarge(fileName, limits)]);
        }

        if (bytes.IndexOfAnyExcept(" \t\r\n\0"u8) < 0)
        {
            return SourceContents.Failed(null, ReadErrorCode.EmptyFile, fileName);
        }

        string extension = Path.GetExtension(fileName).ToLowerInvariant();
        return ContentSniffer.Binary(bytes) is { } kind
            ? ReadBinary(content, fileName, kind, extension, limits, cancellationToken)
            : ReadText(bytes, fileName, extension, limits, cancellationToken);
    }

    /// <summary>The error of a file over the limit.</summary>
    public static ReadError TooLarge(string fileName, ReadLimits limits) =>
        new(ReadErrorCode.TooLarge, null, null, fileName, string.Create(CultureInfo.InvariantCulture, $"{limits.MaximumBytes / 1024 / 1024} MiB"));

    private static SourceContents ReadBinary(
        ReadOnlyMemory<byte> content, string fileName, string kind, string extension, ReadLimits limits, CancellationToken cancellationToken) => kind switch
        {
            _ when TextExtensions.Contains(extension) => SourceContents.Failed(null, ReadErrorCode.WrongKind, fileName, kind),
            "docx" => SourceContents.Of(kind, fileName, DocxReader.Read(content, limits, cancellationToken)),
            "doc" or "rtf" or "ole" or "odf" or "ofd" or "ppt" or "pptx" => SourceContents.Failed(kind, ReadErrorCode.ResaveNeeded, fileName, kind),
            "xlsx" or "xls" => WorkbookReader.Read(content, fileName, kind, limits, cancellationToken),
            "pdf" => SourceContents.Of("pdf", fileName, PdfReader.Read(content, limits, cancellationToken)),
            "encrypted" => SourceContents.Failed(kind, ReadErrorCode.PasswordProtected, fileName),
            "png" or "jpeg" or "gif" or "bmp" or "webp" or "tiff" => SourceContents.Failed(kind, ReadErrorCode.NoText, fileName, kind),
            _ => SourceContents.Failed(null, ReadErrorCode.UnknownKind, fileName, kind),
        };

    private static SourceContents ReadText(
        ReadOnlySpan<byte> bytes, string fileName, string extension, ReadLimits limits, CancellationToken cancellationToken)
    {
        string text = TextDecoder.Decode(bytes);
        if (!ContentSniffer.IsText(text))
        {
            ReadErrorCode code = TextExtensions.Contains(extension) ? ReadErrorCode.WrongKind : ReadErrorCode.UnknownKind;
            return SourceContents.Failed(null, code, fileName, "binary");
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            return SourceContents.Failed(null, ReadErrorCode.EmptyFile, fileName);
        }

        if (ContentSniffer.IsMarkup(text))
        {
            return SourceContents.Of("html", fileName, HtmlReader.Read(text, limits, cancellationToken));
        }

        if (extension is ".csv" or ".tsv" || DatasetHeader.LooksLikeOne(text))
        {
            ReadResult dataset = DatasetReader.Read(text, limits, cancellationToken);
            return new SourceContents(dataset.Kind, [], dataset, dataset.Errors);
        }

        return SourceContents.Of("text", fileName, PlainTextReader.Read(text, limits, cancellationToken));
    }
}
