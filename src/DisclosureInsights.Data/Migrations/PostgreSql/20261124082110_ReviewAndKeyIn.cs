using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DisclosureInsights.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class ReviewAndKeyIn : Migration
    {
        private const string Tenant = "tenant_id = nullif(current_setting('app.tenant_id', true), '')::integer";

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "unread",
                table: "reading",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "correction",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "integer", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<int>(type: "integer", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    source_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    source_part = table.Column<string>(type: "text", nullable: true),
                    kind = table.Column<byte>(type: "smallint", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false),
                    before = table.Column<string>(type: "text", nullable: false),
                    after = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_correction", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_correction_source_file_tenant_id_source_hash",
                        columns: x => new { x.tenant_id, x.source_hash },
                        principalTable: "source_file",
                        principalColumns: new[] { "tenant_id", "hash" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_correction_unit_tenant_id_unit_id",
                        columns: x => new { x.tenant_id, x.unit_id },
                        principalTable: "unit",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "report_draft",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "integer", nullable: false),
                    unit_id = table.Column<int>(type: "integer", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    content = table.Column<string>(type: "text", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    saved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    saved_by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_draft", x => new { x.tenant_id, x.unit_id, x.year });
                    table.ForeignKey(
                        name: "fk_report_draft_unit_tenant_id_unit_id",
                        columns: x => new { x.tenant_id, x.unit_id },
                        principalTable: "unit",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_correction_tenant_id_source_hash",
                table: "correction",
                columns: new[] { "tenant_id", "source_hash" });

            migrationBuilder.CreateIndex(
                name: "ix_correction_tenant_id_unit_id_year",
                table: "correction",
                columns: new[] { "tenant_id", "unit_id", "year" });

            // As every table of a tenant; corrections are read and added to, never changed.
            foreach (string table in new[] { "correction", "report_draft" })
            {
                migrationBuilder.Sql($"alter table {table} enable row level security; alter table {table} force row level security");
            }

            migrationBuilder.Sql($"create policy tenant_read on correction for select using ({Tenant})");
            migrationBuilder.Sql($"create policy tenant_add on correction for insert with check ({Tenant})");
            migrationBuilder.Sql($"create policy tenant on report_draft using ({Tenant}) with check ({Tenant})");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "correction");

            migrationBuilder.DropTable(
                name: "report_draft");

            migrationBuilder.DropColumn(
                name: "unread",
                table: "reading");
        }
    }
}
