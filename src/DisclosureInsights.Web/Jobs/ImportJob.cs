using System.Diagnostics;
using DisclosureInsights.Data.Imports;
using DisclosureInsights.Data.Tenancy;
using DisclosureInsights.Web.Components;
using Hangfire;
using Hangfire.Server;

namespace DisclosureInsights.Web.Jobs;

/// <summary>Works through one import; registered by whoever knows how reports are read and stored.</summary>
/// <remarks>It may be called again for a batch that was interrupted, and must go on where it stopped.</remarks>
public delegate Task ImportWork(TenantId tenant, Guid batch, CancellationToken cancellation);

/// <summary>An import as the queue knows it. The tenant is an argument: a job has no session that could name one.</summary>
public sealed class ImportJob(ImportWork work, ImportBatchStore batches, ILogger<ImportJob> logger)
{
    /// <summary>How often a failed run is tried again before the batch is closed.</summary>
    public const int Retries = 3;

    /// <summary>Name of the parameter in which the queue counts the runs that failed.</summary>
    private const string RetryCount = "RetryCount";

    /// <summary>
    /// Runs the batch, from the start or from where an earlier run stopped. When the last run fails too, the batch is
    /// closed as failed with a reference number; the log holds the cause under it.
    /// </summary>
    /// <param name="tenantId">Number of the tenant.</param>
    /// <param name="batchId">The batch.</param>
    /// <param name="run">Given by the queue: which run it is; null runs once without a retry.</param>
    /// <param name="cancellation">Given by the queue: the process stops, or the job was deleted.</param>
    [AutomaticRetry(Attempts = Retries, DelaysInSeconds = [5, 15, 60], OnAttemptsExceeded = AttemptsExceededAction.Fail)]
    [JobDisplayName("Import {1} of tenant {0}")]
    public async Task RunAsync(int tenantId, Guid batchId, PerformContext? run, CancellationToken cancellation)
    {
        try
        {
            await work(new TenantId(tenantId), batchId, cancellation);
        }
        // A process that stops has not failed: its open batches are queued again at the next start.
        catch (Exception problem) when (!cancellation.IsCancellationRequested && IsLast(run))
        {
            string reference = ErrorReference.New(Activity.Current);
            logger.LogError(
                problem, "Import {Batch} of tenant {Tenant} failed for good; its page shows reference {Reference}", batchId, tenantId, reference);
            await batches.FinishAsync(new TenantId(tenantId), batchId, ImportState.Failed, reference, CancellationToken.None);
            throw;
        }
    }

    private static bool IsLast(PerformContext? run) => run is null || run.GetJobParameter<int>(RetryCount) >= Retries;
}
