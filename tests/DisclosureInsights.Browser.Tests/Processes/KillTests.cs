using DisclosureInsights.Browser.Tests.Servers;
using DisclosureInsights.Data.Imports;
using Xunit;

namespace DisclosureInsights.Browser.Tests.Processes;

public sealed class KillTests(InterruptedImport import) : IClassFixture<InterruptedImport>
{
    [Theory]
    [InlineData(KillMoment.Accepted)]
    [InlineData(KillMoment.FirstChunk)]
    [InlineData(KillMoment.Middle)]
    [InlineData(KillMoment.NearEnd)]
    [InlineData(KillMoment.CheckingAgain)]
    public async Task Import_of_a_killed_server_ends_after_its_restart_as_if_nothing_had_happened(KillMoment moment)
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        string folder = import.NewFolder();
        await using (ServerProcess killed = await ServerProcess.StartAsync(folder, InterruptedImport.Settings))
        {
            await InterruptedImport.UploadAsync(killed, cancellation);
            InterruptedImport.WaitFor(folder, moment, cancellation);
            await killed.KillAsync();
        }

        using (ImportedRows left = new(InterruptedImport.Database(folder)))
        {
            (int state, int next) = left.Progress();
            Assert.True(
                (ImportState)state is ImportState.Queued or ImportState.Running,
                $"The import was over ({(ImportState)state}, {next} reports) before the server was killed.");
            TestContext.Current.TestOutputHelper?.WriteLine($"killed at {next} of {MadeUpDistrict.Reports}");
        }

        await using ServerProcess restarted = await ServerProcess.StartAsync(folder, InterruptedImport.Settings);
        InterruptedImport.WaitForEnd(folder, cancellation);
        using ImportedRows rows = new(InterruptedImport.Database(folder));
        Assert.Equal((int)ImportState.Completed, rows.Progress().State);
        Assert.Equal(MadeUpDistrict.Reports, rows.Progress().Next);
        Assert.Equal(MadeUpDistrict.Reports, rows.Count("select new from import_batch"));
        Assert.Equal(MadeUpDistrict.Reports, rows.Count("select count(*) from report where revision = 1 and current = 1"));
        Assert.Equal(MadeUpDistrict.Reports, rows.Count("select count(*) from report"));
        Assert.Equal(MadeUpDistrict.Reports, rows.Count("select count(*) from import_item"));
        Assert.Equal(import.Undisturbed, rows.All());
    }
}
