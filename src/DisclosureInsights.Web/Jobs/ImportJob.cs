using DisclosureInsights.Data.Tenancy;
using Hangfire;

namespace DisclosureInsights.Web.Jobs;

/// <summary>Works through one import; registered by whoever knows how reports are read and stored.</summary>
/// <remarks>It may be called again for a batch that was interrupted, and must go on where it stopped.</remarks>
public delegate Task ImportWork(TenantId tenant, Guid batch, CancellationToken cancellation);

/// <summary>An import as the queue knows it. The tenant is an argument: a job has no session that could name one.</summary>
public sealed class ImportJob(ImportWork work)
{
    /// <summary>Runs the batch, from the start or from where an earlier run stopped.</summary>
    /// <param name="tenantId">Number of the tenant.</param>
    /// <param name="batchId">The batch.</param>
    /// <param name="cancellation">Given by the queue: the process stops, or the job was deleted.</param>
    [AutomaticRetry(Attempts = 3, OnAttemptsExceeded = AttemptsExceededAction.Fail)]
    [JobDisplayName("Import {1} of tenant {0}")]
    public Task RunAsync(int tenantId, Guid batchId, CancellationToken cancellation) =>
        work(new TenantId(tenantId), batchId, cancellation);
}
