using DisclosureInsights.Data.Imports;
using DisclosureInsights.Data.Tenancy;
using DisclosureInsights.Web.Jobs;
using DisclosureInsights.Web.Tests.Server;
using Hangfire;
using Hangfire.Common;
using Hangfire.Server;
using Hangfire.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace DisclosureInsights.Web.Tests.Imports;

public sealed class ImportJobTests(WebServer server) : IClassFixture<WebServer>
{
    private ImportBatchStore Batches => server.Services.GetRequiredService<ImportBatchStore>();

    [Fact]
    public async Task When_the_last_run_fails_the_batch_is_closed_with_a_reference_and_nothing_of_the_cause()
    {
        (Tenant tenant, ImportBatch batch) = await BatchAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() => RunAsync(tenant, batch, failures: ImportJob.Retries));

        ImportBatch closed = (await Batches.FindAsync(tenant.Id, batch.Id, TestContext.Current.CancellationToken))!;
        Assert.Equal(ImportState.Failed, closed.State);
        Assert.Matches("^[0-9a-f]{12}$", closed.Error);
    }

    [Fact]
    public async Task While_retries_are_left_the_batch_stays_open()
    {
        (Tenant tenant, ImportBatch batch) = await BatchAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() => RunAsync(tenant, batch, failures: ImportJob.Retries - 1));

        Assert.True((await Batches.FindAsync(tenant.Id, batch.Id, TestContext.Current.CancellationToken))!.IsOpen);
    }

    [Fact]
    public async Task A_process_that_stops_leaves_the_batch_open()
    {
        (Tenant tenant, ImportBatch batch) = await BatchAsync();
        ImportJob job = new((_, _, cancellation) => Task.FromCanceled(cancellation), Batches, NullLogger<ImportJob>.Instance);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => job.RunAsync(tenant.Id.Value, batch.Id, null, new CancellationToken(canceled: true)));

        Assert.True((await Batches.FindAsync(tenant.Id, batch.Id, TestContext.Current.CancellationToken))!.IsOpen);
    }

    private async Task<(Tenant Tenant, ImportBatch Batch)> BatchAsync()
    {
        Tenant tenant = await server.TenantAsync("甲区");
        return (tenant, await Batches.CreateAsync(tenant.Id, [], "1", null, TestContext.Current.CancellationToken));
    }

    private async Task RunAsync(Tenant tenant, ImportBatch batch, int failures)
    {
        JobStorage storage = server.Services.GetRequiredService<JobStorage>();
        using IStorageConnection connection = storage.GetConnection();
        Job call = Job.FromExpression<ImportJob>(job => job.RunAsync(tenant.Id.Value, batch.Id, null, CancellationToken.None));
        // It is never queued: only the parameter in which the queue counts failures is read.
        DateTime created = server.Clock.GetUtcNow().UtcDateTime;
        string id = connection.CreateExpiredJob(call, new Dictionary<string, string>(), created, TimeSpan.FromHours(1));
        connection.SetJobParameter(id, "RetryCount", SerializationHelper.Serialize(failures));
        PerformContext run = new(storage, connection, new BackgroundJob(id, call, created), new JobCancellationToken(false));

        ImportJob job = new((_, _, _) => throw new InvalidOperationException("The disk is full."), Batches, NullLogger<ImportJob>.Instance);
        await job.RunAsync(tenant.Id.Value, batch.Id, run, CancellationToken.None);
    }
}
