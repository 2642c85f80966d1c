using System.Collections.Concurrent;
using DisclosureInsights.Import;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace DisclosureInsights.Application.Reading;

/// <summary>
/// Reads each file in a process of its own kind, under a limit of time and of memory. A file that breaks a limit, or the
/// process, fails alone: the process is ended and the next file gets a new one.
/// </summary>
public sealed partial class IsolatedReader : IFileReader, IDisposable
{
    /// <summary>Longest that a process may take to become ready; .NET takes a tenth of a second, a machine under load more.</summary>
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);

    private readonly ReaderCommand command;
    private readonly ReadingOptions options;
    private readonly TimeProvider clock;
    private readonly ILogger<IsolatedReader> logger;
    private readonly SemaphoreSlim slots;
    private readonly ConcurrentBag<ReaderProcess> idle = [];
    private volatile bool isDisposed;

    public IsolatedReader(ReaderCommand command, IOptions<ReadingOptions> options, TimeProvider clock, ILogger<IsolatedReader> logger)
    {
        (this.command, this.options, this.clock, this.logger) = (command, options.Value, clock, logger);
        slots = new SemaphoreSlim(this.options.Processes);
    }

    public async Task<ReadResult> ReadAsync(ReadOnlyMemory<byte> content, string fileName, CancellationToken cancellationToken)
    {
        await slots.WaitAsync(cancellationToken);
        try
        {
            while (true)
            {
                ReaderProcess process = await TakeAsync(cancellationToken);
                bool isFresh = process.FilesRead == 0;
                ReaderAnswer? answer = await ReadAsync(process, content, fileName, cancellationToken);
                if (answer is null)
                {
                    LogTooSlow(logger, fileName, options.TimeLimit);
                    return ReadFailures.TooSlow(fileName, options.TimeLimit);
                }

                if (answer.Failure is ReaderFailure.None or ReaderFailure.Broke)
                {
                    return Finished(answer, fileName);
                }

                // What files before have left behind is not this one's fault: it gets a new process, once.
                if (isFresh)
                {
                    LogProcessEnded(logger, fileName, answer.Failure, answer.Detail);
                    return answer.Failure == ReaderFailure.OutOfMemory
                        ? ReadFailures.TooMuchMemory(fileName, options.MemoryLimit)
                        : ReadFailures.Broke(fileName);
                }
            }
        }
        finally
        {
            slots.Release();
        }
    }

    /// <summary>Ends the processes.</summary>
    public void Dispose()
    {
        isDisposed = true;
        while (idle.TryTake(out ReaderProcess? process))
        {
            process.Dispose();
        }
    }

    /// <summary>The process's answer, null when the time is over. A process that did not come to an end is ended.</summary>
    private async Task<ReaderAnswer?> ReadAsync(
        ReaderProcess process, ReadOnlyMemory<byte> content, string fileName, CancellationToken cancellationToken)
    {
        bool isWell = false;
        try
        {
            using CancellationTokenSource limit = new(options.TimeLimit, clock);
            using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
            ReaderAnswer answer = await process.ReadAsync(content, fileName, ReadLimits.Default, either.Token);
            isWell = answer.Failure is ReaderFailure.None or ReaderFailure.Broke;
            return answer;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
        finally
        {
            if (isWell && !isDisposed)
            {
                idle.Add(process);
            }
            else
            {
                process.Dispose();
            }
        }
    }

    private async Task<ReaderProcess> TakeAsync(CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(isDisposed, this);
        while (idle.TryTake(out ReaderProcess? process))
        {
            if (!process.HasExited)
            {
                return process;
            }

            process.Dispose();
        }

        using CancellationTokenSource limit = new(StartLimit, clock);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await ReaderProcess.StartAsync(command, options.MemoryLimit, either.Token);
        }
        catch (OperationCanceledException problem) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ReaderUnavailableException($"The process that reads files was not ready within {StartLimit.TotalSeconds} s.", problem);
        }
    }

    private ReadResult Finished(ReaderAnswer answer, string fileName)
    {
        if (answer.Result is { } result)
        {
            return result;
        }

        LogReaderBroke(logger, fileName, answer.Detail);
        return ReadFailures.Broke(fileName);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Reading {File} took longer than {Limit}; its process was ended")]
    private static partial void LogTooSlow(ILogger logger, string file, TimeSpan limit);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The process that read {File} ended ({Failure}). {Detail}")]
    private static partial void LogProcessEnded(ILogger logger, string file, ReaderFailure failure, string detail);

    [LoggerMessage(Level = LogLevel.Error, Message = "The reader broke on {File}: {Detail}")]
    private static partial void LogReaderBroke(ILogger logger, string file, string detail);
}
