namespace DisclosureInsights.Web.Jobs;

/// <summary>At start, queues the imports that an earlier process left open.</summary>
public sealed class BatchRequeuer(ImportQueue queue, ILogger<BatchRequeuer> logger) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        int queued = await queue.EnqueueLostAsync(cancellationToken);
        if (queued > 0)
        {
            logger.LogInformation("{Count} open imports were queued again", queued);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
