using DisclosureInsights.Data.Imports;
using DisclosureInsights.Data.Tenancy;
using DisclosureInsights.Web.Jobs;
using DisclosureInsights.Web.Tests.Server;

namespace DisclosureInsights.Web.Tests.Jobs;

public sealed class ImportQueueTests(WebServer server) : IClassFixture<WebServer>
{
    [Fact]
    public async Task An_import_left_open_is_queued_again_with_its_tenant_and_a_closed_one_is_not()
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        Tenant tenant = await server.TenantAsync("甲区");
        ImportBatchStore batches = server.Services.GetRequiredService<ImportBatchStore>();
        ImportBatch open = await batches.CreateAsync(tenant.Id, [], "1", null, cancellation);
        await batches.SetJobAsync(tenant.Id, open.Id, "a job of a queue that died", cancellation);
        ImportBatch closed = await batches.CreateAsync(tenant.Id, [], "1", null, cancellation);
        await batches.FinishAsync(tenant.Id, closed.Id, ImportState.Completed, null, cancellation);

        int queued = await server.Services.GetRequiredService<ImportQueue>().EnqueueLostAsync(cancellation);

        Assert.Equal(1, queued);
        Assert.Equal((tenant.Id, open.Id), await server.Imported.Reader.ReadAsync(cancellation).AsTask().WaitAsync(TimeSpan.FromSeconds(60), cancellation));
        Assert.NotEqual("a job of a queue that died", (await batches.FindAsync(tenant.Id, open.Id, cancellation))!.JobId);
    }
}
