using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace DisclosureInsights.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "account",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    display_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    platform_administrator = table.Column<bool>(type: "boolean", nullable: false),
                    disabled = table.Column<bool>(type: "boolean", nullable: false),
                    language = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    email_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    password_hash = table.Column<string>(type: "text", nullable: true),
                    security_stamp = table.Column<string>(type: "text", nullable: true),
                    concurrency_stamp = table.Column<string>(type: "text", nullable: true),
                    phone_number = table.Column<string>(type: "text", nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    lockout_end = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    access_failed_count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "tenant",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    township_deadline_month = table.Column<int>(type: "integer", nullable: true),
                    township_deadline_day = table.Column<int>(type: "integer", nullable: true),
                    last_unit_id = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_tenant", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "account_claim",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    claim_type = table.Column<string>(type: "text", nullable: true),
                    claim_value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_claim", x => x.id);
                    table.ForeignKey(
                        name: "fk_account_claim_account_user_id",
                        column: x => x.user_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "account_login",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "text", nullable: false),
                    provider_key = table.Column<string>(type: "text", nullable: false),
                    provider_display_name = table.Column<string>(type: "text", nullable: true),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_login", x => new { x.login_provider, x.provider_key });
                    table.ForeignKey(
                        name: "fk_account_login_account_user_id",
                        column: x => x.user_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "account_token",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    login_provider = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_token", x => new { x.user_id, x.login_provider, x.name });
                    table.ForeignKey(
                        name: "fk_account_token_account_user_id",
                        column: x => x.user_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "audit_entry",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "integer", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: true),
                    action = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    subject = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    details = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_entry", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_audit_entry_tenant_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenant",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "import_batch",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "integer", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<byte>(type: "smallint", nullable: false),
                    job_id = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    created_by = table.Column<Guid>(type: "uuid", nullable: true),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    finished_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    total_files = table.Column<int>(type: "integer", nullable: false),
                    processed_files = table.Column<int>(type: "integer", nullable: false),
                    total_reports = table.Column<int>(type: "integer", nullable: true),
                    next_ordinal = table.Column<int>(type: "integer", nullable: false),
                    @new = table.Column<int>(name: "new", type: "integer", nullable: false),
                    revised = table.Column<int>(type: "integer", nullable: false),
                    unchanged = table.Column<int>(type: "integer", nullable: false),
                    failed = table.Column<int>(type: "integer", nullable: false),
                    waiting = table.Column<int>(type: "integer", nullable: false),
                    catalogue_version = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    cancel_requested = table.Column<bool>(type: "boolean", nullable: false),
                    error = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_batch", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_import_batch_tenant_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenant",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "source_file",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "integer", nullable: false),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    size = table.Column<long>(type: "bigint", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
                    uploaded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    uploaded_by = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_source_file", x => new { x.tenant_id, x.hash });
                    table.ForeignKey(
                        name: "fk_source_file_tenant_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenant",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "unit",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "integer", nullable: false),
                    id = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    kind = table.Column<byte>(type: "smallint", nullable: false),
                    active = table.Column<bool>(type: "boolean", nullable: false),
                    sort_order = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_unit", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_unit_tenant_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenant",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "import_item",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "integer", nullable: false),
                    batch_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    file_ordinal = table.Column<int>(type: "integer", nullable: false),
                    part = table.Column<string>(type: "text", nullable: true),
                    line = table.Column<int>(type: "integer", nullable: true),
                    outcome = table.Column<byte>(type: "smallint", nullable: false),
                    organisation = table.Column<string>(type: "text", nullable: true),
                    unit_id = table.Column<int>(type: "integer", nullable: true),
                    year = table.Column<int>(type: "integer", nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: true),
                    code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    arguments = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_item", x => new { x.tenant_id, x.batch_id, x.ordinal });
                    table.ForeignKey(
                        name: "fk_import_item_import_batch_tenant_id_batch_id",
                        columns: x => new { x.tenant_id, x.batch_id },
                        principalTable: "import_batch",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "import_file",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "integer", nullable: false),
                    batch_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    file_name = table.Column<string>(type: "text", nullable: false),
                    source_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    state = table.Column<byte>(type: "smallint", nullable: false),
                    @new = table.Column<int>(name: "new", type: "integer", nullable: false),
                    revised = table.Column<int>(type: "integer", nullable: false),
                    unchanged = table.Column<int>(type: "integer", nullable: false),
                    failed = table.Column<int>(type: "integer", nullable: false),
                    waiting = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_file", x => new { x.tenant_id, x.batch_id, x.ordinal });
                    table.ForeignKey(
                        name: "fk_import_file_import_batch_tenant_id_batch_id",
                        columns: x => new { x.tenant_id, x.batch_id },
                        principalTable: "import_batch",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_import_file_source_file_tenant_id_source_hash",
                        columns: x => new { x.tenant_id, x.source_hash },
                        principalTable: "source_file",
                        principalColumns: new[] { "tenant_id", "hash" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "finding",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "integer", nullable: false),
                    unit_id = table.Column<int>(type: "integer", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    id = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    rule_id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    rule_version = table.Column<int>(type: "integer", nullable: false),
                    severity = table.Column<byte>(type: "smallint", nullable: false),
                    difference = table.Column<decimal>(type: "numeric", nullable: true),
                    payload = table.Column<string>(type: "text", nullable: false),
                    first_seen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_finding", x => new { x.tenant_id, x.unit_id, x.year, x.id });
                    table.ForeignKey(
                        name: "fk_finding_unit_tenant_id_unit_id",
                        columns: x => new { x.tenant_id, x.unit_id },
                        principalTable: "unit",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "indicator",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "integer", nullable: false),
                    unit_id = table.Column<int>(type: "integer", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    statistics_edition = table.Column<byte>(type: "smallint", nullable: true),
                    proactive_edition = table.Column<byte>(type: "smallint", nullable: true),
                    requests_edition = table.Column<byte>(type: "smallint", nullable: true),
                    disputes_edition = table.Column<byte>(type: "smallint", nullable: true),
                    findings_error = table.Column<int>(type: "integer", nullable: false),
                    findings_warning = table.Column<int>(type: "integer", nullable: false),
                    cells_of_form = table.Column<decimal>(type: "numeric", nullable: true),
                    cells_with_number = table.Column<decimal>(type: "numeric", nullable: true),
                    coercion_decisions = table.Column<decimal>(type: "numeric", nullable: true),
                    documents_in_force = table.Column<decimal>(type: "numeric", nullable: true),
                    documents_made = table.Column<decimal>(type: "numeric", nullable: true),
                    documents_repealed = table.Column<decimal>(type: "numeric", nullable: true),
                    fees_amount = table.Column<decimal>(type: "numeric", nullable: true),
                    followers_wechat = table.Column<decimal>(type: "numeric", nullable: true),
                    licensing_decisions = table.Column<decimal>(type: "numeric", nullable: true),
                    litigation_after_review_corrected = table.Column<decimal>(type: "numeric", nullable: true),
                    litigation_after_review_pending = table.Column<decimal>(type: "numeric", nullable: true),
                    litigation_after_review_total = table.Column<decimal>(type: "numeric", nullable: true),
                    litigation_direct_corrected = table.Column<decimal>(type: "numeric", nullable: true),
                    litigation_direct_pending = table.Column<decimal>(type: "numeric", nullable: true),
                    litigation_direct_total = table.Column<decimal>(type: "numeric", nullable: true),
                    litigation_total = table.Column<decimal>(type: "numeric", nullable: true),
                    outcome_granted = table.Column<decimal>(type: "numeric", nullable: true),
                    outcome_not_processed = table.Column<decimal>(type: "numeric", nullable: true),
                    outcome_other = table.Column<decimal>(type: "numeric", nullable: true),
                    outcome_partly_granted = table.Column<decimal>(type: "numeric", nullable: true),
                    outcome_refused = table.Column<decimal>(type: "numeric", nullable: true),
                    outcome_unavailable = table.Column<decimal>(type: "numeric", nullable: true),
                    penalty_decisions = table.Column<decimal>(type: "numeric", nullable: true),
                    policy_interpretations = table.Column<decimal>(type: "numeric", nullable: true),
                    published_app = table.Column<decimal>(type: "numeric", nullable: true),
                    published_broadcast = table.Column<decimal>(type: "numeric", nullable: true),
                    published_brochure = table.Column<decimal>(type: "numeric", nullable: true),
                    published_bulletin_board = table.Column<decimal>(type: "numeric", nullable: true),
                    published_disclosure_platform = table.Column<decimal>(type: "numeric", nullable: true),
                    published_gazette = table.Column<decimal>(type: "numeric", nullable: true),
                    published_gov_website = table.Column<decimal>(type: "numeric", nullable: true),
                    published_led_screen = table.Column<decimal>(type: "numeric", nullable: true),
                    published_new_media = table.Column<decimal>(type: "numeric", nullable: true),
                    published_news_media = table.Column<decimal>(type: "numeric", nullable: true),
                    published_other = table.Column<decimal>(type: "numeric", nullable: true),
                    published_press_conference = table.Column<decimal>(type: "numeric", nullable: true),
                    published_short_video = table.Column<decimal>(type: "numeric", nullable: true),
                    published_total = table.Column<decimal>(type: "numeric", nullable: true),
                    published_total_derived = table.Column<decimal>(type: "numeric", nullable: true),
                    published_traditional = table.Column<decimal>(type: "numeric", nullable: true),
                    published_wechat = table.Column<decimal>(type: "numeric", nullable: true),
                    published_weibo = table.Column<decimal>(type: "numeric", nullable: true),
                    requests_carried_in = table.Column<decimal>(type: "numeric", nullable: true),
                    requests_carried_out = table.Column<decimal>(type: "numeric", nullable: true),
                    requests_handled = table.Column<decimal>(type: "numeric", nullable: true),
                    requests_new = table.Column<decimal>(type: "numeric", nullable: true),
                    requests_new_natural_person = table.Column<decimal>(type: "numeric", nullable: true),
                    responses_to_concerns = table.Column<decimal>(type: "numeric", nullable: true),
                    review_corrected = table.Column<decimal>(type: "numeric", nullable: true),
                    review_pending = table.Column<decimal>(type: "numeric", nullable: true),
                    review_total = table.Column<decimal>(type: "numeric", nullable: true),
                    rules_in_force = table.Column<decimal>(type: "numeric", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_indicator", x => new { x.tenant_id, x.unit_id, x.year });
                    table.ForeignKey(
                        name: "fk_indicator_unit_tenant_id_unit_id",
                        columns: x => new { x.tenant_id, x.unit_id },
                        principalTable: "unit",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "membership",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "integer", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    role = table.Column<byte>(type: "smallint", nullable: false),
                    unit_id = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_membership", x => new { x.tenant_id, x.user_id });
                    table.ForeignKey(
                        name: "fk_membership_account_user_id",
                        column: x => x.user_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_membership_tenant_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenant",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_membership_unit_tenant_id_unit_id",
                        columns: x => new { x.tenant_id, x.unit_id },
                        principalTable: "unit",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "report",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "integer", nullable: false),
                    unit_id = table.Column<int>(type: "integer", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    current = table.Column<bool>(type: "boolean", nullable: false),
                    origin = table.Column<byte>(type: "smallint", nullable: false),
                    statistics_edition = table.Column<byte>(type: "smallint", nullable: true),
                    proactive_edition = table.Column<byte>(type: "smallint", nullable: true),
                    requests_edition = table.Column<byte>(type: "smallint", nullable: true),
                    disputes_edition = table.Column<byte>(type: "smallint", nullable: true),
                    organisation = table.Column<string>(type: "text", nullable: true),
                    index_number = table.Column<string>(type: "text", nullable: true),
                    written_on = table.Column<DateOnly>(type: "date", nullable: true),
                    published_on = table.Column<DateOnly>(type: "date", nullable: true),
                    publisher = table.Column<string>(type: "text", nullable: true),
                    period_start = table.Column<DateOnly>(type: "date", nullable: true),
                    period_end = table.Column<DateOnly>(type: "date", nullable: true),
                    title = table.Column<string>(type: "text", nullable: true),
                    cells = table.Column<byte[]>(type: "bytea", nullable: false),
                    content_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    source_hash = table.Column<string>(type: "character varying(64)", nullable: true),
                    source_part = table.Column<string>(type: "text", nullable: true),
                    batch_id = table.Column<Guid>(type: "uuid", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    created_by = table.Column<Guid>(type: "uuid", nullable: true),
                    doubtful_cells = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report", x => new { x.tenant_id, x.unit_id, x.year, x.revision });
                    table.ForeignKey(
                        name: "fk_report_source_file_tenant_id_source_hash",
                        columns: x => new { x.tenant_id, x.source_hash },
                        principalTable: "source_file",
                        principalColumns: new[] { "tenant_id", "hash" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_report_unit_tenant_id_unit_id",
                        columns: x => new { x.tenant_id, x.unit_id },
                        principalTable: "unit",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "unit_alias",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "integer", nullable: false),
                    alias = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    unit_id = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_unit_alias", x => new { x.tenant_id, x.alias });
                    table.ForeignKey(
                        name: "fk_unit_alias_unit_tenant_id_unit_id",
                        columns: x => new { x.tenant_id, x.unit_id },
                        principalTable: "unit",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "narrative",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "integer", nullable: false),
                    unit_id = table.Column<int>(type: "integer", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    format = table.Column<int>(type: "integer", nullable: false),
                    sections = table.Column<string>(type: "text", nullable: false),
                    facts = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_narrative", x => new { x.tenant_id, x.unit_id, x.year, x.revision });
                    table.ForeignKey(
                        name: "fk_narrative_report_tenant_id_unit_id_year_revision",
                        columns: x => new { x.tenant_id, x.unit_id, x.year, x.revision },
                        principalTable: "report",
                        principalColumns: new[] { "tenant_id", "unit_id", "year", "revision" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "reading",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "integer", nullable: false),
                    unit_id = table.Column<int>(type: "integer", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    cells = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reading", x => new { x.tenant_id, x.unit_id, x.year, x.revision });
                    table.ForeignKey(
                        name: "fk_reading_report_tenant_id_unit_id_year_revision",
                        columns: x => new { x.tenant_id, x.unit_id, x.year, x.revision },
                        principalTable: "report",
                        principalColumns: new[] { "tenant_id", "unit_id", "year", "revision" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_account_normalized_email",
                table: "account",
                column: "normalized_email");

            migrationBuilder.CreateIndex(
                name: "ix_account_normalized_user_name",
                table: "account",
                column: "normalized_user_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_account_claim_user_id",
                table: "account_claim",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_account_login_user_id",
                table: "account_login",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_audit_entry_tenant_id_at",
                table: "audit_entry",
                columns: new[] { "tenant_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_finding_tenant_id_year_rule_id",
                table: "finding",
                columns: new[] { "tenant_id", "year", "rule_id" });

            migrationBuilder.CreateIndex(
                name: "ix_import_batch_tenant_id_created_at",
                table: "import_batch",
                columns: new[] { "tenant_id", "created_at" });

            migrationBuilder.CreateIndex(
                name: "ix_import_batch_tenant_id_state",
                table: "import_batch",
                columns: new[] { "tenant_id", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_import_file_tenant_id_source_hash",
                table: "import_file",
                columns: new[] { "tenant_id", "source_hash" });

            migrationBuilder.CreateIndex(
                name: "ix_indicator_tenant_id_year",
                table: "indicator",
                columns: new[] { "tenant_id", "year" });

            migrationBuilder.CreateIndex(
                name: "ix_membership_tenant_id_unit_id",
                table: "membership",
                columns: new[] { "tenant_id", "unit_id" });

            migrationBuilder.CreateIndex(
                name: "ix_membership_user_id",
                table: "membership",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_report_tenant_id_source_hash",
                table: "report",
                columns: new[] { "tenant_id", "source_hash" });

            migrationBuilder.CreateIndex(
                name: "ix_report_tenant_id_unit_id_year",
                table: "report",
                columns: new[] { "tenant_id", "unit_id", "year" },
                unique: true,
                filter: "\"current\"");

            migrationBuilder.CreateIndex(
                name: "ix_tenant_code",
                table: "tenant",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_unit_tenant_id_code",
                table: "unit",
                columns: new[] { "tenant_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_unit_tenant_id_name",
                table: "unit",
                columns: new[] { "tenant_id", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_unit_alias_tenant_id_unit_id",
                table: "unit_alias",
                columns: new[] { "tenant_id", "unit_id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "account_claim");

            migrationBuilder.DropTable(
                name: "account_login");

            migrationBuilder.DropTable(
                name: "account_token");

            migrationBuilder.DropTable(
                name: "audit_entry");

            migrationBuilder.DropTable(
                name: "finding");

            migrationBuilder.DropTable(
                name: "import_file");

            migrationBuilder.DropTable(
                name: "import_item");

            migrationBuilder.DropTable(
                name: "indicator");

            migrationBuilder.DropTable(
                name: "membership");

            migrationBuilder.DropTable(
                name: "narrative");

            migrationBuilder.DropTable(
                name: "reading");

            migrationBuilder.DropTable(
                name: "unit_alias");

            migrationBuilder.DropTable(
                name: "import_batch");

            migrationBuilder.DropTable(
                name: "account");

            migrationBuilder.DropTable(
                name: "report");

            migrationBuilder.DropTable(
                name: "source_file");

            migrationBuilder.DropTable(
                name: "unit");

            migrationBuilder.DropTable(
                name: "tenant");
        }
    }
}
