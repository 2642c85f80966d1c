using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Indicators;
using DisclosureInsights.Core.Prose;
using DisclosureInsights.Core.Publication;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Data.Audit;
using DisclosureInsights.Data.Bulk;
using DisclosureInsights.Data.Corrections;
using DisclosureInsights.Data.Imports;
using DisclosureInsights.Data.Providers;
using DisclosureInsights.Data.Queries;
using DisclosureInsights.Data.Reports;
using DisclosureInsights.Data.Tenancy;
using DisclosureInsights.Data.Tests.Bulk;
using DisclosureInsights.Data.Tests.Databases;
using DisclosureInsights.Data.Tests.Reports;
using DisclosureInsights.Data.Units;
using Microsoft.EntityFrameworkCore;

namespace DisclosureInsights.Data.Tests.Corrections;

public class CorrectionStoreTests(DatabaseFixture databases)
{
    private static readonly CellKey Granted = Requests.Granted.Total;
    private static readonly ReviewSubject Subject = ReviewSubject.Of(Granted);
    private static readonly Guid Person = Guid.NewGuid();

    [Theory, MemberData(nameof(DatabaseFixture.Providers), MemberType = typeof(DatabaseFixture))]
    public async Task A_correction_changes_the_current_revision_and_leaves_who_when_before_and_after(DatabaseProvider provider)
    {
        Place place = await StartAsync(provider);
        place.Database.Time.Advance(TimeSpan.FromHours(1));

        Correction written = (await WriteAsync(place, CorrectionKind.Corrected, Cell.Number(5L), Cell.Number(6L), null))!;

        StoredReport stored = (await place.Database.Reports.FindAsync(place.Tenant, place.Unit, 2023))!;
        Assert.Equal((1, 0, 6m), (stored.Revision, stored.DoubtfulCells, stored.Report.Cells[Granted].Value));
        Assert.Equal(1, stored.Readings.Single(reading => reading.Key == Granted).Confidence);
        Assert.Equal(ReportContent.Hash(stored.Report), ReportContent.Hash(Corrected(6)));
        Assert.Equal(["disputes-total"], (await new FindingsQuery(place.Database.Contexts).OfReportAsync(place.Tenant, place.Unit, 2023)).Select(item => item.Finding.RuleId));
        UnitYear counts = (await new TrendQuery(place.Database.Contexts).RunAsync(place.Tenant))[0].Years[0];
        Assert.Equal((6m, 1), (counts.Counts[IndicatorCount.OutcomeGranted], counts.Errors));

        Correction read = Assert.Single((await place.Database.Corrections.OfAsync(place.Tenant, place.Hash, null)).Entries);
        Assert.Equal(written, read);
        Assert.Equal((Person, TestDatabase.Start + TimeSpan.FromHours(1), CorrectionKind.Corrected), (read.By, read.At, read.Kind));
        Assert.Equal(new ReviewedCell(" ５ ", Cell.Number(5L), 0.85, true), read.Before);
        Assert.Equal(new ReviewedCell(" ５ ", Cell.Number(6L), 1, true), read.After);
        AuditEntry entry = Assert.Single((await place.Database.Audit.ListAsync(place.Tenant, 0, 10)).Items, item => item.Action == "reading.corrected");
        Assert.Equal(($"report/{place.Unit}/2023", (Guid?)Person), (entry.Subject, entry.UserId));
        Assert.Contains(Granted.Name, entry.Details, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(DatabaseFixture.Providers), MemberType = typeof(DatabaseFixture))]
    public async Task Who_has_not_seen_the_newest_entry_or_revision_writes_nothing(DatabaseProvider provider)
    {
        Place place = await StartAsync(provider);
        Correction first = (await WriteAsync(place, CorrectionKind.Confirmed, Cell.Number(5L), Cell.Number(5L), null))!;

        Assert.Null(await WriteAsync(place, CorrectionKind.Corrected, Cell.Number(5L), Cell.Number(7L), null));
        Assert.Null(await WriteAsync(place, CorrectionKind.Corrected, Cell.Number(5L), Cell.Number(7L), first.Id, revision: 2));
        Assert.NotNull(await WriteAsync(place, CorrectionKind.Corrected, Cell.Number(5L), Cell.Number(7L), first.Id));
        Assert.Equal(7, (await place.Database.Reports.FindAsync(place.Tenant, place.Unit, 2023))!.Report.Cells[Granted].Value);
    }

    [Theory, MemberData(nameof(DatabaseFixture.Providers), MemberType = typeof(DatabaseFixture))]
    public async Task Entries_written_at_the_same_moment_keep_their_order(DatabaseProvider provider)
    {
        Place place = await StartAsync(provider);
        Guid? last = null;
        for (int value = 0; value < 12; value++)
        {
            CorrectionKind kind = value % 3 == 2 ? CorrectionKind.Withdrawn : CorrectionKind.Corrected;
            last = (await WriteAsync(place, kind, Cell.Number(5L), Cell.Number((long)value), last))!.Id;
        }

        CorrectionHistory history = await place.Database.Corrections.OfAsync(place.Tenant, place.Hash, null);
        Assert.Equal(Enumerable.Range(0, 12), history.Of(Subject).Select(entry => (int)((ReviewedCell)entry.After).Cell.Value));
        Assert.Equal(9, ((ReviewedCell)history.HoldingOf(Subject)!.After).Cell.Value);
    }

    [Theory, MemberData(nameof(DatabaseFixture.Providers), MemberType = typeof(DatabaseFixture))]
    public async Task A_figure_of_the_prose_comes_back_as_it_was_said_and_a_struck_one_as_none(DatabaseProvider provider)
    {
        Place place = await StartAsync(provider);
        ProseFact fact = Samples.Narrative().Facts[1];
        ProseFact after = fact with { Channels = [Channel.ShortVideo], ReviewedKey = fact.Key };
        ReviewSubject subject = ReviewSubject.Of(fact.Key);
        AnnualReport report = Samples.Report() with { Narrative = Samples.Narrative() with { Facts = [after] } };

        Correction changed = (await WriteAsync(place, CorrectionKind.Corrected, subject, new ReviewedFact(fact), new ReviewedFact(after), null, report))!;
        await WriteAsync(place, CorrectionKind.Corrected, subject, new ReviewedFact(after), new ReviewedFact(null), changed.Id, report);

        Correction[] read = [.. (await place.Database.Corrections.OfAsync(place.Tenant, place.Hash, null)).Of(subject)];
        ProseFact said = ((ReviewedFact)read[0].After).Fact!;
        Assert.Equal((fact.Key, fact.Key, Channel.ShortVideo, 40m), (said.Key, said.ReviewedKey, Assert.Single(said.Channels), said.Value));
        Assert.Null(((ReviewedFact)read[1].After).Fact);
        ProseFact stored = Assert.Single((await place.Database.Reports.FindAsync(place.Tenant, place.Unit, 2023))!.Report.Narrative.Facts);
        Assert.True(stored.IsReviewed);
    }

    [Theory, MemberData(nameof(DatabaseFixture.Providers), MemberType = typeof(DatabaseFixture))]
    public async Task Corrections_are_never_changed_or_deleted_and_another_tenant_sees_none(DatabaseProvider provider)
    {
        Place place = await StartAsync(provider);
        TenantId other = await place.Database.TenantAsync("other");
        await WriteAsync(place, CorrectionKind.Confirmed, Cell.Number(5L), Cell.Number(5L), null);

        Assert.Empty(await place.Database.Corrections.OfFileAsync(other, place.Hash));
        await using DisclosureContext context = place.Database.Contexts.Create(place.Tenant);
        CorrectionRow row = await context.Set<CorrectionRow>().SingleAsync();
        row.By = Guid.NewGuid();
        await Assert.ThrowsAsync<InvalidOperationException>(() => context.SaveChangesAsync());
        context.Entry(row).State = EntityState.Deleted;
        await Assert.ThrowsAsync<InvalidOperationException>(() => context.SaveChangesAsync());
    }

    [Theory, MemberData(nameof(DatabaseFixture.Providers), MemberType = typeof(DatabaseFixture))]
    public async Task What_was_not_read_is_kept_with_its_place(DatabaseProvider provider)
    {
        Place place = await StartAsync(provider);
        UnreadText unread = new("0 | 0", "row_position_unclear", new SourceLocation(Page: 2, Row: 3));
        AnnualReport report = Samples.Report(2022);
        ReportToWrite withoutCells = new()
        {
            UnitId = place.Unit,
            Year = 2022,
            Report = report,
            Unread = [unread],
            Counts = IndicatorCalculator.Counts(report),
        };

        await Chunks.ImportAsync(place.Database, place.Tenant, withoutCells);

        StoredReport stored = (await place.Database.Reports.FindAsync(place.Tenant, place.Unit, 2022))!;
        Assert.Equal([unread], stored.Unread);
        Assert.Empty(stored.Readings);
    }

    private static AnnualReport Corrected(long value)
    {
        AnnualReport report = Samples.Report();
        CellTable cells = report.Cells.Copy();
        cells[Granted] = Cell.Number(value);
        return report with { Cells = cells };
    }

    private async Task<Place> StartAsync(DatabaseProvider provider)
    {
        TestDatabase database = await databases.CreateAsync(provider);
        TenantId tenant = await database.TenantAsync("north");
        UnitId unit = await database.UnitAsync(tenant, "青石镇");
        ImportBatch batch = await database.Batches.CreateAsync(tenant, [new FileToImport("a.html", [1, 2])], "1", null);
        string hash = (await database.Batches.FilesAsync(tenant, batch.Id))[0].SourceHash;
        await database.Writer.WriteAsync(tenant, Chunks.Of(batch.Id, 1, Chunks.Entry(0, Samples.ToWrite(unit, Samples.Report(), sourceHash: hash))));
        return new Place(database, tenant, unit, hash);
    }

    private static Task<Correction?> WriteAsync(Place place, CorrectionKind kind, Cell before, Cell after, Guid? seen, int revision = 1) => WriteAsync(
        place, kind, Subject, new ReviewedCell(" ５ ", before, 0.85, true), new ReviewedCell(" ５ ", after, 1, true), seen,
        Corrected((long)after.Value), revision);

    private static Task<Correction?> WriteAsync(
        Place place, CorrectionKind kind, ReviewSubject subject, ReviewedValue before, ReviewedValue after, Guid? seen, AnnualReport report, int revision = 1) =>
        place.Database.Corrections.WriteAsync(
            place.Tenant,
            new CorrectionToWrite
            {
                Kind = kind,
                Subject = subject,
                Before = before,
                After = after,
                Revision = revision,
                LastSeen = seen,
                Report = new ReportToWrite
                {
                    UnitId = place.Unit,
                    Year = 2023,
                    Report = report,
                    Readings = [.. Samples.Readings().Select(reading => reading with { Confidence = 1 })],
                    Counts = IndicatorCalculator.Counts(report),
                    Findings = [Samples.Finding("disputes-total")],
                    SourceHash = place.Hash,
                },
            },
            Person);

    private sealed record Place(TestDatabase Database, TenantId Tenant, UnitId Unit, string Hash);
}
