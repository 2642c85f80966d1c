namespace DisclosureInsights.Import;

/// <summary>Reads a file of whatever kind into the reports it holds: sniff, decode, read, map.</summary>
public static class ReportReader
{
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
        return content.Length > limits.MaximumBytes
            ? new ReadResult(null, [], [TooLarge(fileName, limits)])
            : new ReadResult(null, [], [new ReadError(ReadErrorCode.UnknownKind, null, null, fileName)]);
    }

    /// <summary>The error of a file over the limit.</summary>
    public static ReadError TooLarge(string fileName, ReadLimits limits) =>
        new(ReadErrorCode.TooLarge, null, null, fileName, $"{limits.MaximumBytes / 1024 / 1024} MiB");
}
