using DisclosureInsights.Data.Bulk;
using DisclosureInsights.Data.Imports;
using DisclosureInsights.Data.Providers;
using DisclosureInsights.Data.Queries;
using DisclosureInsights.Data.Tenancy;
using DisclosureInsights.Data.Tests.Databases;

namespace DisclosureInsights.Data.Tests.Bulk;

public class ImportBatchTests(DatabaseFixture databases)
{
    [Theory, MemberData(nameof(DatabaseFixture.Providers), MemberType = typeof(DatabaseFixture))]
    public async Task Files_are_stored_with_their_batch_and_each_content_once(DatabaseProvider provider)
    {
        TestDatabase database = await databases.CreateAsync(provider);
        TenantId tenant = await database.TenantAsync("north");
        Guid user = await database.UserAsync("analyst");
        FileToImport[] files = [new("a.txt", [1, 2], "text"), new("b.txt", [1, 2]), new("c.txt", [3])];

        ImportBatch batch = await database.Batches.CreateAsync(tenant, files, "7", user);
        database.Time.Advance(TimeSpan.FromMinutes(1));
        ImportBatch second = await database.Batches.CreateAsync(tenant, files[..1], "7", user);

        Assert.Equal((ImportState.Queued, 3, "7"), (batch.State, batch.TotalFiles, batch.CatalogueVersion));
        IReadOnlyList<ImportFile> stored = await database.Batches.FilesAsync(tenant, batch.Id);
        Assert.Equal(["a.txt", "b.txt", "c.txt"], stored.Select(file => file.FileName));
        Assert.Equal(stored[0].SourceHash, stored[1].SourceHash);
        SourceFile source = (await database.Batches.ReadFileAsync(tenant, stored[0].SourceHash))!;
        Assert.Equal(("a.txt", "text", 2L), (source.Name, source.Kind, source.Size));
        Assert.Equal([1, 2], source.Content);
        Page<ImportListItem> list = await new ImportListQuery(database.Contexts).PageAsync(tenant, 0, 10);
        Assert.Equal([second.Id, batch.Id], list.Items.Select(item => item.Batch.Id));
        Assert.Equal(("ANALYST", "a.txt"), (list.Items[1].CreatedByName, list.Items[1].FirstFile));
    }

    [Theory, MemberData(nameof(DatabaseFixture.Providers), MemberType = typeof(DatabaseFixture))]
    public async Task A_batch_goes_from_queued_to_its_end_and_stays_there(DatabaseProvider provider)
    {
        TestDatabase database = await databases.CreateAsync(provider);
        TenantId tenant = await database.TenantAsync("north");
        Guid id = (await database.Batches.CreateAsync(tenant, [new FileToImport("a.txt", [1])], "1", null)).Id;

        Assert.True(await database.Batches.SetJobAsync(tenant, id, "job-1"));
        Assert.True(await database.Batches.MarkRunningAsync(tenant, id));
        database.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.True(await database.Batches.MarkRunningAsync(tenant, id));
        Assert.True(await database.Batches.SetTotalAsync(tenant, id, 12));
        Assert.True(await database.Batches.RequestCancelAsync(tenant, id));
        Assert.True(await database.Batches.FinishAsync(tenant, id, ImportState.Cancelled));
        Assert.False(await database.Batches.MarkRunningAsync(tenant, id));
        Assert.False(await database.Batches.FinishAsync(tenant, id, ImportState.Failed, "late"));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => database.Batches.FinishAsync(tenant, id, ImportState.Running));

        ImportBatch batch = (await database.Batches.FindAsync(tenant, id))!;
        Assert.Equal((ImportState.Cancelled, "job-1", (int?)12, true), (batch.State, batch.JobId, batch.TotalReports, batch.CancelRequested));
        Assert.Equal((TestDatabase.Start, TestDatabase.Start.AddMinutes(1)), (batch.StartedAt, batch.FinishedAt));
        Assert.Null(batch.Error);
        await Assert.ThrowsAsync<InvalidOperationException>(() => database.Writer.WriteAsync(tenant, Chunks.Of(id, 1)));
    }

    [Theory, MemberData(nameof(DatabaseFixture.Providers), MemberType = typeof(DatabaseFixture))]
    public async Task Open_batches_of_every_tenant_are_found_at_start(DatabaseProvider provider)
    {
        TestDatabase database = await databases.CreateAsync(provider);
        TenantId north = await database.TenantAsync("north");
        TenantId south = await database.TenantAsync("south");
        Guid queued = (await database.Batches.CreateAsync(south, [], "1", null)).Id;
        database.Time.Advance(TimeSpan.FromMinutes(1));
        Guid running = (await database.Batches.CreateAsync(north, [], "1", null)).Id;
        await database.Batches.MarkRunningAsync(north, running);
        Guid closed = (await database.Batches.CreateAsync(north, [], "1", null)).Id;
        await database.Batches.FinishAsync(north, closed, ImportState.Completed);

        Assert.Equal([(south, queued), (north, running)], (await database.Batches.OpenAsync()).Select(batch => (batch.TenantId, batch.Id)));
    }

    [Theory, MemberData(nameof(DatabaseFixture.Providers), MemberType = typeof(DatabaseFixture))]
    public async Task A_file_that_holds_nothing_counts_as_gone_through(DatabaseProvider provider)
    {
        TestDatabase database = await databases.CreateAsync(provider);
        TenantId tenant = await database.TenantAsync("north");
        ImportBatch batch = await database.Batches.CreateAsync(tenant, [new("a.txt", [1]), new("b.txt", [2])], "1", null);

        ImportChunkResult result = await database.Writer.WriteAsync(tenant, Chunks.Of(batch.Id, 1));

        Assert.Equal(1, result.Batch.ProcessedFiles);
        Assert.Equal([ImportFileState.Processed, ImportFileState.Pending], (await database.Batches.FilesAsync(tenant, batch.Id)).Select(file => file.State));
    }
}
