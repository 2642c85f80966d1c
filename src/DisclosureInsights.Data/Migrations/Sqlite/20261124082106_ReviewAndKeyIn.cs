using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DisclosureInsights.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ReviewAndKeyIn : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "unread",
                table: "reading",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "correction",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_id = table.Column<int>(type: "INTEGER", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    source_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    source_part = table.Column<string>(type: "TEXT", nullable: true),
                    kind = table.Column<byte>(type: "INTEGER", nullable: false),
                    subject = table.Column<string>(type: "TEXT", nullable: false),
                    before = table.Column<string>(type: "TEXT", nullable: false),
                    after = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false)
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
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    unit_id = table.Column<int>(type: "INTEGER", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    saved_at = table.Column<long>(type: "INTEGER", nullable: false),
                    saved_by = table.Column<Guid>(type: "TEXT", nullable: false)
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
