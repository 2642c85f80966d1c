using DisclosureInsights.Data.Audit;
using DisclosureInsights.Data.Bulk;
using DisclosureInsights.Data.Findings;
using DisclosureInsights.Data.Imports;
using DisclosureInsights.Data.Indicators;
using DisclosureInsights.Data.Providers;
using DisclosureInsights.Data.Queries;
using DisclosureInsights.Data.Reports;
using DisclosureInsights.Data.Tenancy;
using DisclosureInsights.Data.Tests.Bulk;
using DisclosureInsights.Data.Tests.Databases;
using DisclosureInsights.Data.Tests.Reports;
using DisclosureInsights.Data.Units;
using DisclosureInsights.Data.Users;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace DisclosureInsights.Data.Tests.Tenancy;

public class IsolationTests(DatabaseFixture databases)
{
    [Theory, MemberData(nameof(DatabaseFixture.Providers), MemberType = typeof(DatabaseFixture))]
    public async Task A_tenant_finds_nothing_of_another(DatabaseProvider provider)
    {
        (TestDatabase database, TenantId full, TenantId other, UnitId unit, Guid batch) = await FilledAsync(provider);
        string hash = (await database.Batches.FilesAsync(full, batch))[0].SourceHash;

        Assert.NotNull(await database.Reports.FindAsync(full, unit, 2023));
        Assert.Null(await database.Reports.FindAsync(other, unit, 2023));
        Assert.Empty(await database.Reports.RevisionsAsync(other, unit, 2023));
        Assert.Empty(await database.Reports.LoadCurrentAsync(other).ToListAsync());
        Assert.Null(await database.Units.FindAsync(other, unit));
        Assert.Null(await database.Batches.FindAsync(other, batch));
        Assert.NotNull(await database.Batches.ReadFileAsync(full, hash));
        Assert.Null(await database.Batches.ReadFileAsync(other, hash));
        Assert.Empty((await database.Batches.ItemsAsync(other, batch, 0, 10)).Items);
        Assert.Equal(0, await new FindingsQuery(database.Contexts).CountAsync(other, FindingFilter.All));
        Assert.Empty((await new ImportListQuery(database.Contexts).PageAsync(other, 0, 10)).Items);
        Assert.Empty((await new ReportListQuery(database.Contexts).PageAsync(other, ReportFilter.All, 0, 10)).Items);
        Assert.Empty(await new OverviewQuery(database.Contexts).SeriesAsync(other));
        Assert.Empty((await new CompareQuery(database.Contexts).RunAsync(other, 2023)).Rows);
        Assert.Single((await database.Audit.ListAsync(other, 0, 100)).Items);
    }

    [Theory, MemberData(nameof(DatabaseFixture.Providers), MemberType = typeof(DatabaseFixture))]
    public async Task A_context_without_a_tenant_sees_no_rows_of_any(DatabaseProvider provider)
    {
        (TestDatabase database, _, _, _, _) = await FilledAsync(provider);
        await using DisclosureContext context = database.Contexts.Create(null);

        Assert.Equal(0, await context.Set<UnitRow>().CountAsync());
        Assert.Equal(0, await context.Set<ReportRow>().CountAsync());
        Assert.Equal(0, await context.Set<NarrativeRow>().CountAsync());
        Assert.Equal(0, await context.Set<IndicatorRow>().CountAsync());
        Assert.Equal(0, await context.Set<FindingRow>().CountAsync());
        Assert.Equal(0, await context.Set<SourceFileRow>().CountAsync());
        Assert.Equal(0, await context.Set<AuditEntryRow>().CountAsync());
        Assert.Equal(0, await context.Set<MembershipRow>().CountAsync());
    }

    [Theory, MemberData(nameof(DatabaseFixture.Providers), MemberType = typeof(DatabaseFixture))]
    public async Task A_row_of_another_tenant_is_not_saved(DatabaseProvider provider)
    {
        (TestDatabase database, TenantId full, TenantId other, UnitId unit, Guid batch) = await FilledAsync(provider);
        await using DisclosureContext context = database.Contexts.Create(other);
        context.Add(new UnitRow { TenantId = full, Id = new UnitId(77), Name = "foreign" });
        await Assert.ThrowsAsync<InvalidOperationException>(() => context.SaveChangesAsync());

        await using DisclosureContext none = database.Contexts.Create(null);
        none.Add(new UnitRow { TenantId = full, Id = new UnitId(77), Name = "foreign" });
        await Assert.ThrowsAsync<InvalidOperationException>(() => none.SaveChangesAsync());

        ImportChunk chunk = Chunks.Of(batch, 1, Chunks.Entry(1, Samples.ToWrite(unit, Samples.Report(2022))));
        await Assert.ThrowsAsync<InvalidOperationException>(() => database.Writer.WriteAsync(other, chunk));
    }

    [Theory, MemberData(nameof(DatabaseFixture.Providers), MemberType = typeof(DatabaseFixture))]
    public async Task The_audit_trail_cannot_be_changed(DatabaseProvider provider)
    {
        (TestDatabase database, TenantId full, _, _, _) = await FilledAsync(provider);
        await using DisclosureContext context = database.Contexts.Create(full);
        AuditEntryRow entry = await context.Set<AuditEntryRow>().FirstAsync();
        entry.Action = "forged";
        await Assert.ThrowsAsync<InvalidOperationException>(() => context.SaveChangesAsync());

        context.Entry(entry).State = EntityState.Deleted;
        await Assert.ThrowsAsync<InvalidOperationException>(() => context.SaveChangesAsync());
    }

    [Theory, MemberData(nameof(DatabaseFixture.Providers), MemberType = typeof(DatabaseFixture))]
    public async Task A_user_finds_its_own_memberships_before_a_tenant_is_known(DatabaseProvider provider)
    {
        (TestDatabase database, TenantId full, TenantId other, UnitId unit, _) = await FilledAsync(provider);
        Guid user = await database.UserAsync("analyst");
        Guid second = await database.UserAsync("reporter");
        await database.Memberships.SetAsync(new Membership(full, user, Role.DistrictAnalyst, null), null);
        await database.Memberships.SetAsync(new Membership(other, user, Role.Viewer, null), null);
        await database.Memberships.SetAsync(new Membership(full, second, Role.UnitReporter, unit), null);

        Assert.Equal(["full", "other"], (await database.Memberships.OfUserAsync(user)).Select(found => found.Tenant.Code));
        Assert.Equal([new Membership(full, second, Role.UnitReporter, unit)], (await database.Memberships.OfUserAsync(second)).Select(found => found.Membership));
        Assert.Equal(["analyst", "reporter"], (await database.Memberships.OfTenantAsync(full)).Select(member => member.UserName));
        Assert.Equal(["analyst"], (await database.Memberships.OfTenantAsync(other)).Select(member => member.UserName));

        Assert.True(await database.Memberships.RemoveAsync(full, user, null));
        Assert.Equal(["other"], (await database.Memberships.OfUserAsync(user)).Select(found => found.Tenant.Code));
        await Assert.ThrowsAsync<ArgumentException>(() => database.Memberships.SetAsync(new Membership(full, user, Role.UnitReporter, null), null));
    }

    [Fact]
    public async Task Every_tenant_owned_table_of_PostgreSql_has_forced_row_security()
    {
        TestDatabase database = await databases.CreateAsync(DatabaseProvider.PostgreSql);
        await using DisclosureContext context = database.Contexts.Create(null);
        string[] owned =
        [
            .. context.Model.GetEntityTypes().Where(entity => typeof(ITenantOwned).IsAssignableFrom(entity.ClrType))
                .Select(entity => entity.GetTableName()!).Order(StringComparer.Ordinal),
        ];

        string[] secured = await ColumnAsync(
            database,
            "select relname from pg_class c where relrowsecurity and relforcerowsecurity "
            + "and exists (select from pg_policy p where p.polrelid = c.oid) order by relname collate \"C\"");

        Assert.Equal(owned, secured);
    }

    [Fact]
    public async Task Raw_statements_see_the_rows_of_the_sessions_tenant_only()
    {
        (TestDatabase database, TenantId full, TenantId other, _, _) = await FilledAsync(DatabaseProvider.PostgreSql);

        Assert.Equal(["0"], await ColumnAsync(database, "select count(*)::text from report"));
        Assert.Equal(["0"], await ColumnAsync(database, "select set_config('app.tenant_id', '', false); select count(*)::text from report"));
        Assert.Equal(["1"], await ColumnAsync(database, "select count(*)::text from report", full));
        Assert.Equal(["0"], await ColumnAsync(database, "select count(*)::text from report", other));
        Assert.Equal(["0"], await ColumnAsync(database, "with gone as (delete from finding returning 1) select count(*)::text from gone", other));
        Assert.Equal(["0"], await ColumnAsync(database, "with gone as (delete from audit_entry returning 1) select count(*)::text from gone", full));
        Assert.Equal(["0"], await ColumnAsync(database, "with late as (update audit_entry set action = 'x' returning 1) select count(*)::text from late", full));
        Assert.Equal(["0"], await ColumnAsync(database, "with late as (update correction set subject = 'x' returning 1) select count(*)::text from late", full));
        await Assert.ThrowsAsync<PostgresException>(() => ColumnAsync(
            database, $"insert into unit (tenant_id, id, name, kind, active, sort_order) values ({full}, 99, 'x', 0, true, 0)", other));
    }

    [Fact]
    public async Task A_pooled_connection_does_not_carry_a_tenant_over()
    {
        (TestDatabase database, TenantId full, TenantId other, _, _) = await FilledAsync(DatabaseProvider.PostgreSql);
        DisclosureContextFactory one = new(new DatabaseOptions
        {
            Provider = DatabaseProvider.PostgreSql,
            ConnectionString = database.Options.ConnectionString.Replace("Pool Size=20", "Pool Size=2", StringComparison.Ordinal),
        });

        await Parallel.ForEachAsync(Enumerable.Range(0, 200), new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (i, stop) =>
        {
            TenantId? tenant = (i % 3) switch { 0 => full, 1 => other, _ => null };
            await using DisclosureContext context = one.Create(tenant);
            int seen = await context.Set<ReportRow>().IgnoreQueryFilters().CountAsync(stop);
            Assert.Equal(tenant == full ? 1 : 0, seen);
        });
    }

    private async Task<(TestDatabase, TenantId Full, TenantId Other, UnitId Unit, Guid Batch)> FilledAsync(DatabaseProvider provider)
    {
        TestDatabase database = await databases.CreateAsync(provider);
        TenantId full = await database.TenantAsync("full");
        TenantId other = await database.TenantAsync("other");
        UnitId unit = await database.UnitAsync(full, "青石镇");
        ImportBatch batch = await database.Batches.CreateAsync(full, [new FileToImport("a.txt", [1, 2, 3])], "1", null);
        await database.Writer.WriteAsync(full, Chunks.Of(batch.Id, 1, Chunks.Entry(0, Samples.ToWrite(unit, Samples.Report()))));
        return (database, full, other, unit, batch.Id);
    }

    private static async Task<string[]> ColumnAsync(TestDatabase database, string sql, TenantId? tenant = null)
    {
        await using NpgsqlConnection connection = new(database.Options.ConnectionString);
        await connection.OpenAsync();
        if (tenant is { } id)
        {
            await using NpgsqlCommand set = new($"select set_config('app.tenant_id', '{id}', false)", connection);
            await set.ExecuteNonQueryAsync();
        }

        await using NpgsqlCommand command = new(sql, connection);
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync();
        List<string> values = [];
        do
        {
            values.Clear();
            while (await reader.ReadAsync())
            {
                values.Add(reader.GetString(0));
            }
        }
        while (await reader.NextResultAsync());
        return [.. values];
    }
}
