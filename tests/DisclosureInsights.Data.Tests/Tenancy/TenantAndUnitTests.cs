using DisclosureInsights.Core.Reports;
using DisclosureInsights.Data.Audit;
using DisclosureInsights.Data.Providers;
using DisclosureInsights.Data.Tenancy;
using DisclosureInsights.Data.Tests.Bulk;
using DisclosureInsights.Data.Tests.Databases;
using DisclosureInsights.Data.Tests.Reports;
using DisclosureInsights.Data.Units;

namespace DisclosureInsights.Data.Tests.Tenancy;

public class TenantAndUnitTests(DatabaseFixture databases)
{
    [Theory, MemberData(nameof(DatabaseFixture.Providers), MemberType = typeof(DatabaseFixture))]
    public async Task A_tenant_is_found_by_code_and_keeps_its_deadline(DatabaseProvider provider)
    {
        TestDatabase database = await databases.CreateAsync(provider);
        TenantId id = await database.TenantAsync("north");
        await database.Tenants.ChangeAsync(id, "North", new AnnualDeadline(2, 20), null);

        Tenant? found = await database.Tenants.FindAsync("north");

        Assert.Equal(id, found?.Id);
        Assert.Equal("North", found?.Name);
        Assert.Equal(new DateOnly(2025, 2, 20), found?.TownshipDeadline?.For(2024));
        Assert.Equal(TestDatabase.Start, found?.CreatedAt);
        Assert.Null(await database.Tenants.FindAsync("south"));
        Assert.Equal(TenantProblem.CodeTaken, (await database.Tenants.CreateAsync("north", "Again", null)).Problem);
        Assert.Equal(TenantProblem.CodeInvalid, (await database.Tenants.CreateAsync("No Good", "x", null)).Problem);
        Assert.Equal(TenantProblem.NameEmpty, (await database.Tenants.CreateAsync("west", " ", null)).Problem);
    }

    [Fact]
    public void A_deadline_on_the_29th_of_february_is_the_28th_in_other_years()
    {
        Assert.Equal(new DateOnly(2025, 2, 28), new AnnualDeadline(2, 29).For(2024));
        Assert.Equal(new DateOnly(2024, 2, 29), new AnnualDeadline(2, 29).For(2023));
    }

    [Theory, MemberData(nameof(DatabaseFixture.Providers), MemberType = typeof(DatabaseFixture))]
    public async Task A_unit_is_added_changed_and_deleted_and_the_audit_trail_says_so(DatabaseProvider provider)
    {
        TestDatabase database = await databases.CreateAsync(provider);
        TenantId tenant = await database.TenantAsync("north");
        Guid by = Guid.NewGuid();
        UnitEdit edit = new() { Name = " 青石镇 ", Code = "", Kind = UnitKind.Town, SortOrder = 2, Aliases = ["青石", "青石镇", "青石 "] };

        Unit added = (await database.Units.AddAsync(tenant, edit, by)).Unit!;
        Assert.Equal("青石镇", added.Name);
        Assert.Null(added.Code);
        Assert.Equal(["青石"], added.Aliases);

        Unit changed = (await database.Units.ChangeAsync(
            tenant, added.Id, UnitEdit.Of(added) with { Name = "青石街道", Kind = UnitKind.StreetOffice, Aliases = ["青石镇"], Active = false }, by)).Unit!;
        Assert.Equal(["青石镇"], (await database.Units.FindAsync(tenant, added.Id))!.Aliases);
        Assert.Equal(UnitKind.StreetOffice, changed.Kind);
        Assert.Empty(await database.Units.ListAsync(tenant, includeInactive: false));
        Assert.Equal(["别名", "青石镇"], (await database.Units.AddAliasAsync(tenant, added.Id, "别名", by)).Unit!.Aliases.Order(StringComparer.Ordinal));

        Assert.Equal(UnitProblem.None, (await database.Units.DeleteAsync(tenant, added.Id, by)).Problem);
        UnitId next = await database.UnitAsync(tenant, "新镇");
        Assert.NotEqual(added.Id, next);

        Page<AuditEntry> trail = await database.Audit.ListAsync(tenant, 0, 20);
        Assert.Equal(
            ["tenant.created", "unit.added", "unit.added", "unit.changed", "unit.changed", "unit.deleted"],
            trail.Items.Select(entry => entry.Action).Order(StringComparer.Ordinal));
        Assert.Contains(trail.Items, entry => entry.Action == "unit.changed" && entry.UserId == by && entry.Details.Contains("青石街道", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(DatabaseFixture.Providers), MemberType = typeof(DatabaseFixture))]
    public async Task A_name_means_one_unit(DatabaseProvider provider)
    {
        TestDatabase database = await databases.CreateAsync(provider);
        TenantId tenant = await database.TenantAsync("north");
        await database.Units.AddAsync(tenant, new UnitEdit { Name = "甲镇", Code = "1", Aliases = ["老甲"] }, null);

        Assert.Equal(UnitProblem.NameTaken, (await database.Units.AddAsync(tenant, new UnitEdit { Name = "老甲" }, null)).Problem);
        Assert.Equal(UnitProblem.NameTaken, (await database.Units.AddAsync(tenant, new UnitEdit { Name = "甲镇" }, null)).Problem);
        Assert.Equal(UnitProblem.CodeTaken, (await database.Units.AddAsync(tenant, new UnitEdit { Name = "乙镇", Code = "1" }, null)).Problem);
        UnitOutcome alias = await database.Units.AddAsync(tenant, new UnitEdit { Name = "乙镇", Aliases = ["甲镇"] }, null);
        Assert.Equal((UnitProblem.AliasTaken, "甲镇"), (alias.Problem, alias.Conflict));
        Assert.Equal(UnitProblem.NameEmpty, (await database.Units.AddAsync(tenant, new UnitEdit { Name = " " }, null)).Problem);
        Assert.Equal(UnitProblem.NotFound, (await database.Units.ChangeAsync(tenant, new UnitId(99), new UnitEdit { Name = "x" }, null)).Problem);
        Assert.Single(await database.Units.ListAsync(tenant));
    }

    [Theory, MemberData(nameof(DatabaseFixture.Providers), MemberType = typeof(DatabaseFixture))]
    public async Task A_list_adds_and_changes_units_and_names_the_lines_it_leaves_out(DatabaseProvider provider)
    {
        TestDatabase database = await databases.CreateAsync(provider);
        TenantId tenant = await database.TenantAsync("north");
        UnitEdit[] list =
        [
            new() { Name = "甲镇", Code = "1" }, new() { Name = "乙镇", Code = "2" }, new() { Name = "" }, new() { Name = "丙镇", Aliases = ["甲镇"] },
        ];

        UnitListOutcome first = await database.Units.ImportListAsync(tenant, list, null);
        UnitListOutcome second = await database.Units.ImportListAsync(tenant, [new() { Name = "甲新镇", Code = "1" }, list[1]], null);

        Assert.Equal((2, 0, 0), (first.Added, first.Changed, first.Unchanged));
        Assert.Equal([(2, UnitProblem.NameEmpty), (3, UnitProblem.AliasTaken)], first.Problems.Select(problem => (problem.Index, problem.Problem)));
        Assert.Equal((0, 1, 1), (second.Added, second.Changed, second.Unchanged));
        Assert.Equal(["甲新镇", "乙镇"], (await database.Units.ListAsync(tenant)).Select(unit => unit.Name));
    }

    [Theory, MemberData(nameof(DatabaseFixture.Providers), MemberType = typeof(DatabaseFixture))]
    public async Task A_unit_with_reports_is_not_deleted(DatabaseProvider provider)
    {
        TestDatabase database = await databases.CreateAsync(provider);
        TenantId tenant = await database.TenantAsync("north");
        UnitId unit = await database.UnitAsync(tenant, "甲镇");
        await Chunks.ImportAsync(database, tenant, Samples.ToWrite(unit, Samples.Report()));

        Assert.Equal(UnitProblem.InUse, (await database.Units.DeleteAsync(tenant, unit, null)).Problem);
    }
}
