using System.Text.Json;
using DisclosureInsights.Core.Consistency;
using DisclosureInsights.Core.Indicators;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Data.Bulk;
using DisclosureInsights.Data.Imports;
using DisclosureInsights.Data.Indicators;
using DisclosureInsights.Data.Providers;
using DisclosureInsights.Data.Queries;
using DisclosureInsights.Data.Reports;
using DisclosureInsights.Data.Tenancy;
using DisclosureInsights.Data.Tests.Databases;
using DisclosureInsights.Data.Tests.Reports;
using DisclosureInsights.Data.Units;
using Microsoft.EntityFrameworkCore;

namespace DisclosureInsights.Data.Tests.Bulk;

public class ImportWriterTests(DatabaseFixture databases)
{
    [Theory, MemberData(nameof(DatabaseFixture.Providers), MemberType = typeof(DatabaseFixture))]
    public async Task A_written_report_comes_back_as_it_was(DatabaseProvider provider)
    {
        (TestDatabase database, TenantId tenant, UnitId unit) = await StartAsync(provider);
        ImportBatch batch = await database.Batches.CreateAsync(tenant, [new FileToImport("a.html", [1, 2])], "1", null);
        string hash = (await database.Batches.FilesAsync(tenant, batch.Id))[0].SourceHash;
        AnnualReport report = Samples.Report();
        Guid by = Guid.NewGuid();
        ReportToWrite toWrite = new()
        {
            UnitId = unit,
            Year = 2023,
            Report = report,
            Readings = Samples.Readings(),
            Counts = IndicatorCalculator.Counts(report),
            SourceHash = hash,
            SourcePart = "entry 1",
        };

        await database.Writer.WriteAsync(tenant, Chunks.Of(batch.Id, 1, Chunks.Entry(0, toWrite)) with { By = by });

        StoredReport stored = (await database.Reports.FindAsync(tenant, unit, 2023))!;
        Assert.True(stored.Report.Cells.SameAs(report.Cells));
        Assert.Equal(report.Metadata, stored.Report.Metadata);
        Assert.Equal(report.Editions.OrderBy(pair => pair.Key), stored.Report.Editions.OrderBy(pair => pair.Key));
        Assert.Equal(JsonSerializer.Serialize(report.Narrative), JsonSerializer.Serialize(stored.Report.Narrative));
        Assert.Equal((report.Organisation, report.Period, report.Origin), (stored.Report.Organisation, stored.Report.Period, stored.Report.Origin));
        Assert.Equal(Samples.Readings(), stored.Readings);
        Assert.Equal((1, true, 1), (stored.Revision, stored.Current, stored.DoubtfulCells));
        Assert.Equal((hash, "entry 1", (Guid?)batch.Id, (Guid?)by), (stored.SourceHash, stored.SourcePart, stored.BatchId, stored.CreatedBy));
        Assert.Equal(TestDatabase.Start, stored.CreatedAt);

        UnitYear counts = (await new TrendQuery(database.Contexts).RunAsync(tenant))[0].Years[0];
        Assert.Equal(Values(toWrite.Counts), Values(counts.Counts));
        Assert.Equal(stored.Report.Editions.OrderBy(pair => pair.Key), counts.Editions.OrderBy(pair => pair.Key));
    }

    [Theory, MemberData(nameof(DatabaseFixture.Providers), MemberType = typeof(DatabaseFixture))]
    public async Task The_same_report_again_changes_nothing_and_says_so(DatabaseProvider provider)
    {
        (TestDatabase database, TenantId tenant, UnitId unit) = await StartAsync(provider);

        ImportChunkResult first = await Chunks.ImportAsync(database, tenant, Samples.ToWrite(unit, Samples.Report()));
        database.Time.Advance(TimeSpan.FromDays(1));
        ImportChunkResult second = await Chunks.ImportAsync(database, tenant, Samples.ToWrite(unit, Samples.Report()));

        Assert.Equal((ImportOutcome.New, (int?)1), (first.Items[0].Outcome, first.Items[0].Revision));
        Assert.Equal((ImportOutcome.Unchanged, (int?)1), (second.Items[0].Outcome, second.Items[0].Revision));
        Assert.Equal(new ImportCounts(0, 0, 1, 0, 0), second.Batch.Counts);
        Assert.Single(await database.Reports.RevisionsAsync(tenant, unit, 2023));
        Assert.Equal(TestDatabase.Start, (await new FindingsQuery(database.Contexts).OfReportAsync(tenant, unit, 2023))[0].FirstSeenAt);
    }

    [Theory, MemberData(nameof(DatabaseFixture.Providers), MemberType = typeof(DatabaseFixture))]
    public async Task A_corrected_report_is_a_new_revision_and_the_old_one_stays_readable(DatabaseProvider provider)
    {
        (TestDatabase database, TenantId tenant, UnitId unit) = await StartAsync(provider);
        await Chunks.ImportAsync(database, tenant, Samples.ToWrite(unit, Samples.Report(requestsNew: 5)));
        database.Time.Advance(TimeSpan.FromDays(1));

        ImportChunkResult revised = await Chunks.ImportAsync(
            database, tenant, Samples.ToWrite(unit, Samples.Report(requestsNew: 6), [Samples.Finding(actual: 8), Samples.Finding("disputes-total")]));

        Assert.Equal((ImportOutcome.Revised, (int?)2), (revised.Items[0].Outcome, revised.Items[0].Revision));
        Assert.Equal([(2, true), (1, false)], (await database.Reports.RevisionsAsync(tenant, unit, 2023)).Select(r => (r.Revision, r.Current)));
        Assert.Equal(5, Value(await database.Reports.FindAsync(tenant, unit, 2023, 1)));
        Assert.Equal(6, Value(await database.Reports.FindAsync(tenant, unit, 2023)));
        Assert.Equal(2, (await database.Reports.FindAsync(tenant, unit, 2023, 1))!.Report.Narrative.Sections.Count);
        UnitYear counts = (await new TrendQuery(database.Contexts).RunAsync(tenant))[0].Years[0];
        Assert.Equal((2, 6m, 2), (counts.Revision, counts.Counts[IndicatorCount.RequestsNew], counts.Errors));

        IReadOnlyList<FindingItem> findings = await new FindingsQuery(database.Contexts).OfReportAsync(tenant, unit, 2023);
        Assert.Equal(["requests-balance", "disputes-total"], findings.Select(item => item.Finding.RuleId));
        Assert.Equal([TestDatabase.Start, TestDatabase.Start.AddDays(1)], findings.Select(item => item.FirstSeenAt));
        Assert.Equal(8, findings[0].Finding.Actual);
    }

    [Theory, MemberData(nameof(DatabaseFixture.Providers), MemberType = typeof(DatabaseFixture))]
    public async Task Two_reports_on_one_year_in_one_chunk_are_two_revisions(DatabaseProvider provider)
    {
        (TestDatabase database, TenantId tenant, UnitId unit) = await StartAsync(provider);

        ImportChunkResult result = await Chunks.ImportAsync(
            database, tenant, Samples.ToWrite(unit, Samples.Report(requestsNew: 5)), Samples.ToWrite(unit, Samples.Report(requestsNew: 6)),
            Samples.ToWrite(unit, Samples.Report(requestsNew: 6)));

        Assert.Equal([ImportOutcome.New, ImportOutcome.Revised, ImportOutcome.Unchanged], result.Items.Select(item => item.Outcome));
        Assert.Equal([(2, true), (1, false)], (await database.Reports.RevisionsAsync(tenant, unit, 2023)).Select(r => (r.Revision, r.Current)));
        Assert.Equal(6m, (await new TrendQuery(database.Contexts).RunAsync(tenant))[0].Years.Single().Counts[IndicatorCount.RequestsNew]);
    }

    [Theory, MemberData(nameof(DatabaseFixture.Providers), MemberType = typeof(DatabaseFixture))]
    public async Task A_chunk_written_again_changes_nothing_and_a_longer_one_goes_on(DatabaseProvider provider)
    {
        (TestDatabase database, TenantId tenant, UnitId unit) = await StartAsync(provider);
        ImportBatch batch = await database.Batches.CreateAsync(tenant, [new FileToImport("data.csv", [1])], "1", null);
        ImportEntry[] entries =
        [
            .. Enumerable.Range(0, 4).Select(i => Chunks.Entry(i, Samples.ToWrite(unit, Samples.Report(2020 + i)))),
            new ImportEntry { Ordinal = 4, FileOrdinal = 0, Line = 6, Outcome = ImportOutcome.UnknownUnit, Organisation = "白水镇", Year = 2023, Code = "unknown", Arguments = ["白水镇"] },
        ];

        await database.Writer.WriteAsync(tenant, Chunks.Of(batch.Id, 0, entries[..2]));
        ImportChunkResult again = await database.Writer.WriteAsync(tenant, Chunks.Of(batch.Id, 0, entries[..2]));
        ImportChunkResult rest = await database.Writer.WriteAsync(tenant, Chunks.Of(batch.Id, 1, entries));

        Assert.Empty(again.Items);
        Assert.Equal([2, 3, 4], rest.Items.Select(item => item.Ordinal));
        Assert.Equal((5, 1, new ImportCounts(4, 0, 0, 0, 1)), (rest.Batch.NextOrdinal, rest.Batch.ProcessedFiles, rest.Batch.Counts));
        Page<ImportItem> items = await database.Batches.ItemsAsync(tenant, batch.Id, 0, 10);
        Assert.Equal([0, 1, 2, 3, 4], items.Items.Select(item => item.Ordinal));
        Assert.Equal(["白水镇"], items.Items[4].Arguments);
        ImportFile file = Assert.Single(await database.Batches.FilesAsync(tenant, batch.Id));
        Assert.Equal((ImportFileState.Processed, new ImportCounts(4, 0, 0, 0, 1)), (file.State, file.Counts));
        await Assert.ThrowsAsync<InvalidOperationException>(() => database.Writer.WriteAsync(tenant, Chunks.Of(batch.Id, 1, entries[0] with { Ordinal = 9 })));
    }

    [Theory, MemberData(nameof(DatabaseFixture.Providers), MemberType = typeof(DatabaseFixture))]
    public async Task A_chunk_that_breaks_anywhere_leaves_everything_as_it_was(DatabaseProvider provider)
    {
        (TestDatabase database, TenantId tenant, UnitId unit) = await StartAsync(provider);
        await Chunks.ImportAsync(database, tenant, Samples.ToWrite(unit, Samples.Report(requestsNew: 5)));
        ImportBatch batch = await database.Batches.CreateAsync(tenant, [new FileToImport("data.csv", [2])], "1", null);
        ImportChunk chunk = Chunks.Of(
            batch.Id, 1, Chunks.Entry(0, Samples.ToWrite(unit, Samples.Report(requestsNew: 6), [Samples.Finding("disputes-total")])),
            Chunks.Entry(1, Samples.ToWrite(unit, Samples.Report(2024))));

        // Reports, prose, readings, counts, findings, lines: one break behind each of the six inserts.
        for (int inserts = 0; inserts <= 6; inserts++)
        {
            ImportWriter breaking = new(database.Contexts, new BreakingInsert(database.Contexts.Bulk, inserts), database.Time);
            if (inserts < 6)
            {
                await Assert.ThrowsAsync<IOException>(() => breaking.WriteAsync(tenant, chunk));
                Assert.Equal(5, Value(await database.Reports.FindAsync(tenant, unit, 2023)));
                Assert.Null(await database.Reports.FindAsync(tenant, unit, 2024));
                Assert.Equal(["requests-balance"], (await new FindingsQuery(database.Contexts).OfReportAsync(tenant, unit, 2023)).Select(item => item.Finding.RuleId));
                Assert.Equal(0, (await database.Batches.FindAsync(tenant, batch.Id))!.NextOrdinal);
            }
            else
            {
                await breaking.WriteAsync(tenant, chunk);
            }
        }

        Assert.Equal(6, Value(await database.Reports.FindAsync(tenant, unit, 2023)));
        Assert.NotNull(await database.Reports.FindAsync(tenant, unit, 2024));
        Assert.Equal(2, (await database.Reports.RevisionsAsync(tenant, unit, 2023)).Count);
    }

    [Theory, MemberData(nameof(DatabaseFixture.Providers), MemberType = typeof(DatabaseFixture))]
    public async Task A_report_of_a_unit_that_is_gone_waits(DatabaseProvider provider)
    {
        (TestDatabase database, TenantId tenant, _) = await StartAsync(provider);

        ImportChunkResult result = await Chunks.ImportAsync(database, tenant, Samples.ToWrite(new UnitId(99), Samples.Report()));

        Assert.Equal(ImportOutcome.UnknownUnit, result.Items[0].Outcome);
        Assert.Equal(1, result.Batch.Counts.Waiting);
    }

    [Theory, MemberData(nameof(DatabaseFixture.Providers), MemberType = typeof(DatabaseFixture))]
    public async Task Checking_again_keeps_what_was_seen_before_and_never_writes_on_an_older_revision(DatabaseProvider provider)
    {
        (TestDatabase database, TenantId tenant, UnitId unit) = await StartAsync(provider);
        await Chunks.ImportAsync(database, tenant, Samples.ToWrite(unit, Samples.Report(), [Samples.Finding(), Samples.Finding("disputes-total")]));
        database.Time.Advance(TimeSpan.FromDays(2));

        FindingsChange change = await database.Writer.ReplaceFindingsAsync(
            tenant, [new ReportFindings(unit, 2023, 1, [Samples.Finding("carry-over", Severity.Warning), Samples.Finding()])]);
        FindingsChange stale = await database.Writer.ReplaceFindingsAsync(tenant, [new ReportFindings(unit, 2023, 2, [])]);

        Assert.Equal(new FindingsChange(1, 1, 1), change);
        Assert.Equal(new FindingsChange(0, 0, 0), stale);
        IReadOnlyList<FindingItem> findings = await new FindingsQuery(database.Contexts).OfReportAsync(tenant, unit, 2023);
        Assert.Equal(["carry-over", "requests-balance"], findings.Select(item => item.Finding.RuleId));
        Assert.Equal([TestDatabase.Start.AddDays(2), TestDatabase.Start], findings.Select(item => item.FirstSeenAt));
        await using DisclosureContext context = database.Contexts.Create(tenant);
        IndicatorRow counts = await context.Set<IndicatorRow>().SingleAsync();
        Assert.Equal((1, 1), (counts.FindingsError, counts.FindingsWarning));
    }

    [Theory, MemberData(nameof(DatabaseFixture.Providers), MemberType = typeof(DatabaseFixture))]
    public async Task Characters_that_a_database_refuses_do_not_stop_an_import(DatabaseProvider provider)
    {
        (TestDatabase database, TenantId tenant, UnitId unit) = await StartAsync(provider);
        AnnualReport report = Samples.Report();
        report = report with
        {
            Organisation = "青\0石",
            Metadata = report.Metadata with { Title = "半\uD842个" },
            Narrative = new Narrative([new NarrativeSection("一", "一", "坏\0的\uDC00字")], []),
        };

        await Chunks.ImportAsync(database, tenant, Samples.ToWrite(unit, report));

        StoredReport stored = (await database.Reports.FindAsync(tenant, unit, 2023))!;
        Assert.Equal(("青\uFFFD石", "半\uFFFD个"), (stored.Report.Organisation, stored.Report.Metadata.Title));
        Assert.Equal(5, stored.Report.Narrative.Sections[0].Text.Length);
    }

    [Theory, MemberData(nameof(DatabaseFixture.Providers), MemberType = typeof(DatabaseFixture))]
    public async Task Loading_streams_current_reports_by_unit_and_year(DatabaseProvider provider)
    {
        (TestDatabase database, TenantId tenant, UnitId first) = await StartAsync(provider);
        UnitId second = await database.UnitAsync(tenant, "乙镇");
        await Chunks.ImportAsync(
            database, tenant, Samples.ToWrite(second, Samples.Report(2022)), Samples.ToWrite(first, Samples.Report(2023)),
            Samples.ToWrite(first, Samples.Report(2022)), Samples.ToWrite(first, Samples.Report(2022, 9)));

        List<StoredReport> all = await database.Reports.LoadCurrentAsync(tenant).ToListAsync();
        List<StoredReport> some = await database.Reports.LoadCurrentAsync(tenant, [first], [2022], withNarrative: false).ToListAsync();

        Assert.Equal([(first, 2022), (first, 2023), (second, 2022)], all.Select(report => (report.UnitId, report.Year)));
        Assert.All(all, report => Assert.NotEmpty(report.Report.Narrative.Facts));
        Assert.Equal(9, Value(Assert.Single(some)));
        Assert.Empty(some[0].Report.Narrative.Sections);
    }

    private async Task<(TestDatabase, TenantId, UnitId)> StartAsync(DatabaseProvider provider)
    {
        TestDatabase database = await databases.CreateAsync(provider);
        TenantId tenant = await database.TenantAsync("north");
        return (database, tenant, await database.UnitAsync(tenant, "青石镇"));
    }

    private static decimal? Value(StoredReport? report) => report?.Report.Cells[Core.Forms.Requests.New.Total].ValueOrNull;

    private static decimal?[] Values(IndicatorCounts counts) => [.. Enum.GetValues<IndicatorCount>().Select(count => counts[count])];
}
