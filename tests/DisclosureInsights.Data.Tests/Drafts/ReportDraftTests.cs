using DisclosureInsights.Core.Reports;
using DisclosureInsights.Data.Bulk;
using DisclosureInsights.Data.Drafts;
using DisclosureInsights.Data.Providers;
using DisclosureInsights.Data.Reports;
using DisclosureInsights.Data.Tenancy;
using DisclosureInsights.Data.Tests.Databases;
using DisclosureInsights.Data.Tests.Reports;
using DisclosureInsights.Data.Units;

namespace DisclosureInsights.Data.Tests.Drafts;

public class ReportDraftTests(DatabaseFixture databases)
{
    private static readonly Guid Person = Guid.NewGuid();

    private static readonly DraftContent Typed = new()
    {
        Cells = new Dictionary<string, string> { ["requests.new.total"] = "4", ["requests.handled.total"] = "四" },
        Sections = new Dictionary<string, string> { ["一"] = "全年公开90条。\n其中微信40条。" },
        IndexNumber = "000123",
        WrittenOn = new DateOnly(2024, 1, 18),
    };

    [Theory, MemberData(nameof(DatabaseFixture.Providers), MemberType = typeof(DatabaseFixture))]
    public async Task A_draft_is_kept_as_typed_and_the_slower_of_two_writers_is_told(DatabaseProvider provider)
    {
        (TestDatabase database, TenantId tenant, UnitId unit) = await StartAsync(provider);
        ReportDraftStore drafts = database.Drafts;
        Assert.Null(await drafts.FindAsync(tenant, unit, 2023));

        Assert.Equal(1, await drafts.SaveAsync(tenant, unit, 2023, Typed, 0, Person));
        Assert.Equal(2, await drafts.SaveAsync(tenant, unit, 2023, Typed with { Publisher = "青石镇" }, 1, Person));
        Assert.Null(await drafts.SaveAsync(tenant, unit, 2023, DraftContent.Empty, 1, Guid.NewGuid()));
        Assert.Null(await drafts.SaveAsync(tenant, unit, 2023, DraftContent.Empty, 0, Guid.NewGuid()));

        ReportDraft draft = (await drafts.FindAsync(tenant, unit, 2023))!;
        Assert.Equal((2, Person, TestDatabase.Start), (draft.Version, draft.SavedBy, draft.SavedAt));
        Assert.Equal(Typed.Cells, draft.Content.Cells);
        Assert.Equal(Typed.Sections, draft.Content.Sections);
        Assert.Equal(("000123", "青石镇", Typed.WrittenOn, null), (draft.Content.IndexNumber, draft.Content.Publisher, draft.Content.WrittenOn, draft.Content.PublishedOn));
        Assert.Equal([(unit, 2023)], (await drafts.ListAsync(tenant)).Select(item => (item.UnitId, item.Year)));
        Assert.Empty(await drafts.ListAsync(tenant, [new UnitId(99)]));
    }

    [Theory, MemberData(nameof(DatabaseFixture.Providers), MemberType = typeof(DatabaseFixture))]
    public async Task A_discarded_draft_is_gone_and_the_audit_trail_keeps_what_it_held(DatabaseProvider provider)
    {
        (TestDatabase database, TenantId tenant, UnitId unit) = await StartAsync(provider);
        await database.Drafts.SaveAsync(tenant, unit, 2023, Typed, 0, Person);

        Assert.True(await database.Drafts.DiscardAsync(tenant, unit, 2023, Person));
        Assert.False(await database.Drafts.DiscardAsync(tenant, unit, 2023, Person));

        Assert.Null(await database.Drafts.FindAsync(tenant, unit, 2023));
        Assert.Contains((await database.Audit.ListAsync(tenant, 0, 10)).Items,
            entry => entry.Action == "report_draft.discarded" && entry.Details.Contains("全年公开90条", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(DatabaseFixture.Providers), MemberType = typeof(DatabaseFixture))]
    public async Task A_submitted_draft_is_a_report_and_no_draft_any_more(DatabaseProvider provider)
    {
        (TestDatabase database, TenantId tenant, UnitId unit) = await StartAsync(provider);
        int version = (await database.Drafts.SaveAsync(tenant, unit, 2023, Typed, 0, Person))!.Value;

        Assert.Null(await database.Writer.WriteKeyedInAsync(tenant, Report(unit), version + 1, Person));
        Assert.Equal(1, await database.Writer.WriteKeyedInAsync(tenant, Report(unit), version, Person));

        Assert.Null(await database.Drafts.FindAsync(tenant, unit, 2023));
        StoredReport stored = (await database.Reports.FindAsync(tenant, unit, 2023))!;
        Assert.Equal((ReportOrigin.KeyedIn, null, null, (Guid?)Person), (stored.Report.Origin, stored.BatchId, stored.SourceHash, stored.CreatedBy));
        Assert.Contains((await database.Audit.ListAsync(tenant, 0, 10)).Items, entry => entry.Action == "report.keyed_in" && entry.UserId == Person);
    }

    [Theory, MemberData(nameof(DatabaseFixture.Providers), MemberType = typeof(DatabaseFixture))]
    public async Task Another_tenant_finds_no_draft_and_a_deleted_unit_takes_its_draft_along(DatabaseProvider provider)
    {
        (TestDatabase database, TenantId tenant, UnitId unit) = await StartAsync(provider);
        TenantId other = await database.TenantAsync("other");
        await database.Drafts.SaveAsync(tenant, unit, 2023, Typed, 0, Person);

        Assert.Null(await database.Drafts.FindAsync(other, unit, 2023));
        Assert.Empty(await database.Drafts.ListAsync(other));
        Assert.False(await database.Drafts.DiscardAsync(other, unit, 2023, Person));

        Assert.Equal(UnitProblem.None, (await database.Units.DeleteAsync(tenant, unit, Person)).Problem);
        Assert.Empty(await database.Drafts.ListAsync(tenant));
    }

    private static ReportToWrite Report(UnitId unit)
    {
        ReportToWrite source = Samples.ToWrite(unit, Samples.Report() with { Origin = ReportOrigin.KeyedIn });
        return new ReportToWrite { UnitId = unit, Year = source.Year, Report = source.Report, Counts = source.Counts, Findings = source.Findings };
    }

    private async Task<(TestDatabase, TenantId, UnitId)> StartAsync(DatabaseProvider provider)
    {
        TestDatabase database = await databases.CreateAsync(provider);
        TenantId tenant = await database.TenantAsync("north");
        return (database, tenant, await database.UnitAsync(tenant, "青石镇"));
    }
}
