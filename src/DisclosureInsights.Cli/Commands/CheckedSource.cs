using DisclosureInsights.Application.Reading;
using DisclosureInsights.Import;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace DisclosureInsights.Cli.Commands;

/// <summary>
/// Reads the files of a check. A single one is read in this process, since starting another takes longer than reading it
/// and there is nothing else that it could take with it; several are read in a process of their own (docs/decisions/0008).
/// </summary>
internal sealed class CheckedSource : IDisposable
{
    private readonly ReadingOptions options = new();
    private readonly IsolatedReader? isolated;
    private bool isOutage;

    /// <param name="isSingle">There is only one file to read.</param>
    public CheckedSource(bool isSingle) => isolated = isSingle
        ? null
        : new IsolatedReader(ReaderCommand.Of(typeof(CheckedSource).Assembly), Options.Create(options), TimeProvider.System, NullLogger<IsolatedReader>.Instance);

    public async Task<ReadResult> ReadAsync(byte[] content, string name, CancellationToken cancellationToken)
    {
        if (isolated is not null && !isOutage)
        {
            try
            {
                return await isolated.ReadAsync(content, name, cancellationToken);
            }
            catch (ReaderUnavailableException outage)
            {
                isOutage = true;
                await Console.Error.WriteLineAsync(outage.Message);
            }
        }

        return await ReadHereAsync(content, name, cancellationToken);
    }

    public void Dispose() => isolated?.Dispose();

    /// <summary>A reader that goes on for ever ends with this process, which does not wait for it.</summary>
    private async Task<ReadResult> ReadHereAsync(byte[] content, string name, CancellationToken cancellationToken)
    {
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            return await Task.Run(() => ReportReader.Read(content, name, null, stop.Token), cancellationToken)
                .WaitAsync(options.TimeLimit, cancellationToken);
        }
        catch (TimeoutException)
        {
            await stop.CancelAsync();
            return ReadFailures.TooSlow(name, options.TimeLimit);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            await Console.Error.WriteLineAsync(problem.ToString());
            return ReadFailures.Broke(name);
        }
    }
}
