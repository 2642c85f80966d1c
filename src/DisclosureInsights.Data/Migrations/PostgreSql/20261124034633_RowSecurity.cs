using Microsoft.EntityFrameworkCore.Migrations;

namespace DisclosureInsights.Data.Migrations.PostgreSql;

/// <summary>
/// Row-level security on every table that a tenant owns, the owner of the tables included: the session's tenant sees and
/// writes its rows, a session without a tenant none. A user also sees the memberships of its own; the audit trail can be
/// read and added to, not changed.
/// </summary>
public partial class RowSecurity : Migration
{
    private const string Tenant = "tenant_id = nullif(current_setting('app.tenant_id', true), '')::integer";
    private const string User = "user_id = nullif(current_setting('app.user_id', true), '')::uuid";

    private static readonly string[] Tables =
    [
        "unit", "unit_alias", "membership", "report", "narrative", "reading", "indicator", "finding", "source_file",
        "import_batch", "import_file", "import_item",
    ];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (string table in Tables)
        {
            Enable(migrationBuilder, table);
            migrationBuilder.Sql($"create policy tenant on {table} using ({Tenant}) with check ({Tenant})");
        }

        migrationBuilder.Sql($"create policy own on membership for select using ({User})");

        Enable(migrationBuilder, "audit_entry");
        migrationBuilder.Sql($"create policy tenant_read on audit_entry for select using ({Tenant})");
        migrationBuilder.Sql($"create policy tenant_add on audit_entry for insert with check ({Tenant})");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("drop policy tenant_add on audit_entry");
        migrationBuilder.Sql("drop policy tenant_read on audit_entry");
        Disable(migrationBuilder, "audit_entry");
        migrationBuilder.Sql("drop policy own on membership");
        foreach (string table in Tables)
        {
            migrationBuilder.Sql($"drop policy tenant on {table}");
            Disable(migrationBuilder, table);
        }
    }

    private static void Enable(MigrationBuilder migrationBuilder, string table) =>
        migrationBuilder.Sql($"alter table {table} enable row level security; alter table {table} force row level security");

    private static void Disable(MigrationBuilder migrationBuilder, string table) =>
        migrationBuilder.Sql($"alter table {table} no force row level security; alter table {table} disable row level security");
}
