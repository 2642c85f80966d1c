using DisclosureInsights.Import;
using Microsoft.Extensions.Logging;

namespace DisclosureInsights.Application.Reading;

/// <summary>
/// Reads in this process, under the limits that the readers keep themselves. A file that hangs its reader or fills the
/// memory takes the process with it: for tests, and for files that one trusts.
/// </summary>
public sealed partial class InProcessReader(ILogger<InProcessReader> logger) : IFileReader
{
    public Task<ReadResult> ReadAsync(ReadOnlyMemory<byte> content, string fileName, CancellationToken cancellationToken) =>
        Task.FromResult(Read(content, fileName, cancellationToken));

    private ReadResult Read(ReadOnlyMemory<byte> content, string fileName, CancellationToken cancellationToken)
    {
        try
        {
            return ReportReader.Read(content, fileName, null, cancellationToken);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            LogReaderBroke(logger, problem, fileName);
            return ReadFailures.Broke(fileName);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The reader broke on {File}")]
    private static partial void LogReaderBroke(ILogger logger, Exception problem, string file);
}
