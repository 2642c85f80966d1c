using DisclosureInsights.Data.Imports;
using DisclosureInsights.Data.Tenancy;
using Hangfire;
using Hangfire.States;
using Hangfire.Storage;

namespace DisclosureInsights.Web.Jobs;

/// <summary>Puts imports into the queue. The batch's row is stored before, so that nothing is lost if the queue is.</summary>
public sealed class ImportQueue(IBackgroundJobClient jobs, JobStorage storage, ImportBatchStore batches)
{
    private static readonly HashSet<string> Alive =
        [EnqueuedState.StateName, ProcessingState.StateName, ScheduledState.StateName, AwaitingState.StateName];

    /// <summary>Queues a stored batch and notes the job's id in its row.</summary>
    public async Task EnqueueAsync(TenantId tenant, Guid batch, CancellationToken cancellation)
    {
        string job = jobs.Enqueue<ImportJob>(import => import.RunAsync(tenant.Value, batch, null, CancellationToken.None));
        await batches.SetJobAsync(tenant, batch, job, cancellation);
    }

    /// <summary>Queues every open batch whose job is gone: finished without closing it, or lost with an in-memory queue.</summary>
    /// <returns>How many were queued.</returns>
    public async Task<int> EnqueueLostAsync(CancellationToken cancellation)
    {
        int queued = 0;
        using IStorageConnection connection = storage.GetConnection();
        // Several nodes may start together; the second finds the jobs of the first alive.
        using IDisposable alone = connection.AcquireDistributedLock("imports-requeue", TimeSpan.FromSeconds(30));
        foreach (ImportBatch batch in await batches.OpenAsync(cancellation))
        {
            if (batch.JobId is { } job && connection.GetJobData(job) is { State: { } state } && Alive.Contains(state))
            {
                continue;
            }

            await EnqueueAsync(batch.TenantId, batch.Id, cancellation);
            queued++;
        }

        return queued;
    }
}
