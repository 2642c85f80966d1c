using System.Globalization;
using DisclosureInsights.Import.Datasets;
using DisclosureInsights.Import.Documents;
using DisclosureInsights.Import.Mapping;
using DisclosureInsights.Import.Readers;

namespace DisclosureInsights.Import;

/// <summary>Reads a file of whatever kind into the reports it holds: sniff, decode, read, map.</summary>
public static class ReportReader
{
    private static readonly string[] TextExtensions = [".html", ".htm", ".txt", ".csv", ".tsv", ".md", ".markdown"];

    /// <summary>Reads one file. Expected trouble (a bad file) is in the result; only bugs throw.</summary>
    /// <param name="content">The file's bytes.</param>
    /// <param name="fileName">Its name, for the kind; the content decides where both disagree.</param>
    /// <param name="limits">Limits on untrusted files.</param>
    /// <param name="cancellationToken">Stops between tables and rows.</param>
    public static ReadResult Read(
        ReadOnlyMemory<byte> content, string fileName, ReadLimits? limits = null, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        limits ??= ReadLimits.Default;
        ReadOnlySpan<byte> bytes = content.Span;
        if (bytes.Length > limits.MaximumBytes)
        {
            return new ReadResult(null, [], [TooLarge(fileName, limits)]);
        }

        if (IsEmpty(bytes))
        {
            return Failed(null, ReadErrorCode.EmptyFile, fileName);
        }

        string extension = Path.GetExtension(fileName).ToLowerInvariant();
        if (ContentSniffer.Binary(bytes) is { } binary)
        {
            return TextExtensions.Contains(extension)
                ? Failed(null, ReadErrorCode.WrongKind, fileName, binary)
                : Failed(null, ReadErrorCode.UnknownKind, fileName, binary);
        }

        string text = TextDecoder.Decode(bytes);
        if (!ContentSniffer.IsText(text))
        {
            return Failed(null, TextExtensions.Contains(extension) ? ReadErrorCode.WrongKind : ReadErrorCode.UnknownKind, fileName, "binary");
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            return Failed(null, ReadErrorCode.EmptyFile, fileName);
        }

        if (!ContentSniffer.IsMarkup(text) && (extension is ".csv" or ".tsv" || DatasetHeader.LooksLikeOne(text)))
        {
            return DatasetReader.Read(text, limits, cancellationToken);
        }

        DocumentOutcome outcome = ContentSniffer.IsMarkup(text)
            ? HtmlReader.Read(text, limits, cancellationToken)
            : PlainTextReader.Read(text, limits, cancellationToken);
        string kind = outcome.Document?.Kind ?? (ContentSniffer.IsMarkup(text) ? "html" : "text");
        if (outcome.Error is { } error)
        {
            return new ReadResult(kind, [], [error with { Arguments = [fileName, .. error.Arguments] }]);
        }

        ReadReport? report = ReportMapper.Map(outcome.Document!);
        return report is null ? Failed(kind, ReadErrorCode.NotAReport, fileName) : new ReadResult(kind, [report], []);
    }

    /// <summary>The error of a file over the limit.</summary>
    public static ReadError TooLarge(string fileName, ReadLimits limits) =>
        new(ReadErrorCode.TooLarge, null, null, fileName, string.Create(CultureInfo.InvariantCulture, $"{limits.MaximumBytes / 1024 / 1024} MiB"));

    private static ReadResult Failed(string? kind, ReadErrorCode code, params string[] arguments) =>
        new(kind, [], [new ReadError(code, null, null, arguments)]);

    private static bool IsEmpty(ReadOnlySpan<byte> bytes) => bytes.IndexOfAnyExcept(" \t\r\n\0"u8) < 0;
}
