using DisclosureInsights.Application.Importing;
using DisclosureInsights.Import;

namespace DisclosureInsights.Cli.Commands;

/// <summary>A file named on the command line, read into memory unless it is too large to be a report or an archive of them.</summary>
internal static class LocalFile
{
    /// <summary>The bytes, or why there are none.</summary>
    public static async Task<(byte[]? Content, ReadError? Error)> ReadAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            long limit = Path.GetExtension(path).Equals(".zip", StringComparison.OrdinalIgnoreCase)
                ? UploadLimits.Default.MaximumArchiveBytes
                : ReadLimits.Default.MaximumBytes;
            FileInfo info = new(path);
            return info.Exists && info.Length > limit
                // Never load a file only to say that it is too large.
                ? (null, ReportReader.TooLarge(path, ReadLimits.Default with { MaximumBytes = limit }))
                : (await File.ReadAllBytesAsync(path, cancellationToken), null);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return (null, new ReadError(ReadErrorCode.NotReadable, null, null, path, problem.Message));
        }
    }
}
