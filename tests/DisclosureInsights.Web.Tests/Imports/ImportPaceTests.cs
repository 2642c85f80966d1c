using DisclosureInsights.Data.Imports;
using DisclosureInsights.Data.Tenancy;
using DisclosureInsights.Web.Features.Imports;

namespace DisclosureInsights.Web.Tests.Imports;

public sealed class ImportPaceTests
{
    private static readonly DateTimeOffset Start = new(2025, 3, 1, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_single_file_counts_by_its_reports()
    {
        ImportPace pace = ImportPace.Of(Batch(files: 1, done: 0, reports: 200, written: 50), Start.AddSeconds(10));

        Assert.Equal(0.25, pace.Done);
        Assert.Equal(5, pace.ReportsPerSecond);
        Assert.Equal(TimeSpan.FromSeconds(30), pace.Remaining);
    }

    [Fact]
    public void Several_files_count_by_files()
    {
        ImportPace pace = ImportPace.Of(Batch(files: 4, done: 3, reports: 60, written: 60), Start.AddSeconds(30));

        Assert.Equal(0.75, pace.Done);
        Assert.Equal(TimeSpan.FromSeconds(10), pace.Remaining);
    }

    [Fact]
    public void Nothing_is_said_before_there_is_something_to_measure()
    {
        Assert.Equal(new ImportPace(null, null, null), ImportPace.Of(Batch(1, 0, null, 0) with { StartedAt = null }, Start));
        Assert.Equal(new ImportPace(0, null, null), ImportPace.Of(Batch(1, 0, 100, 0), Start.AddSeconds(5)));
        Assert.Equal(new ImportPace(0, 2, null), ImportPace.Of(Batch(3, 0, 100, 10), Start.AddSeconds(5)));
    }

    private static ImportBatch Batch(int files, int done, int? reports, int written) => new()
    {
        TenantId = new TenantId(1),
        Id = Guid.NewGuid(),
        State = ImportState.Running,
        CreatedAt = Start,
        StartedAt = Start,
        TotalFiles = files,
        ProcessedFiles = done,
        TotalReports = reports,
        NextOrdinal = written,
        Counts = new ImportCounts(written, 0, 0, 0, 0),
        CatalogueVersion = "1",
    };
}
