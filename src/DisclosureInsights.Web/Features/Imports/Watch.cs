namespace DisclosureInsights.Web.Features.Imports;

/// <summary>Looks at something about once a second while a page is open and there is something to see.</summary>
public sealed class Watch(TimeProvider time) : IAsyncDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource closing = new();
    private Task running = Task.CompletedTask;

    /// <summary>Begins to look, unless it does already.</summary>
    /// <param name="look">Goes on while it says true. It handles its own errors.</param>
    public void Start(Func<Task<bool>> look)
    {
        if (running.IsCompleted && !closing.IsCancellationRequested)
        {
            running = RunAsync(look);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        await running;
        closing.Dispose();
    }

    private async Task RunAsync(Func<Task<bool>> look)
    {
        using PeriodicTimer timer = new(Interval, time);
        try
        {
            while (await timer.WaitForNextTickAsync(closing.Token) && await look())
            {
            }
        }
        catch (OperationCanceledException) when (closing.IsCancellationRequested)
        {
            // The page was left.
        }
    }
}
