using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DisclosureInsights.Data.Migrations.Sqlite
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
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    display_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    platform_administrator = table.Column<bool>(type: "INTEGER", nullable: false),
                    disabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 16, nullable: true),
                    user_name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    normalized_user_name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    normalized_email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    email_confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    password_hash = table.Column<string>(type: "TEXT", nullable: true),
                    security_stamp = table.Column<string>(type: "TEXT", nullable: true),
                    concurrency_stamp = table.Column<string>(type: "TEXT", nullable: true),
                    phone_number = table.Column<string>(type: "TEXT", nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    lockout_end = table.Column<long>(type: "INTEGER", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    access_failed_count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "tenant",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    township_deadline_month = table.Column<int>(type: "INTEGER", nullable: true),
                    township_deadline_day = table.Column<int>(type: "INTEGER", nullable: true),
                    last_unit_id = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_tenant", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "account_claim",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    claim_type = table.Column<string>(type: "TEXT", nullable: true),
                    claim_value = table.Column<string>(type: "TEXT", nullable: true)
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
                    login_provider = table.Column<string>(type: "TEXT", nullable: false),
                    provider_key = table.Column<string>(type: "TEXT", nullable: false),
                    provider_display_name = table.Column<string>(type: "TEXT", nullable: true),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false)
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
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    login_provider = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: true)
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
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    action = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    subject = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    details = table.Column<string>(type: "TEXT", nullable: false)
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
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    state = table.Column<byte>(type: "INTEGER", nullable: false),
                    job_id = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    created_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    started_at = table.Column<long>(type: "INTEGER", nullable: true),
                    finished_at = table.Column<long>(type: "INTEGER", nullable: true),
                    total_files = table.Column<int>(type: "INTEGER", nullable: false),
                    processed_files = table.Column<int>(type: "INTEGER", nullable: false),
                    total_reports = table.Column<int>(type: "INTEGER", nullable: true),
                    next_ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    @new = table.Column<int>(name: "new", type: "INTEGER", nullable: false),
                    revised = table.Column<int>(type: "INTEGER", nullable: false),
                    unchanged = table.Column<int>(type: "INTEGER", nullable: false),
                    failed = table.Column<int>(type: "INTEGER", nullable: false),
                    waiting = table.Column<int>(type: "INTEGER", nullable: false),
                    catalogue_version = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    cancel_requested = table.Column<bool>(type: "INTEGER", nullable: false),
                    error = table.Column<string>(type: "TEXT", nullable: true)
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
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 16, nullable: true),
                    size = table.Column<long>(type: "INTEGER", nullable: false),
                    content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    uploaded_at = table.Column<long>(type: "INTEGER", nullable: false),
                    uploaded_by = table.Column<Guid>(type: "TEXT", nullable: true)
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
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    kind = table.Column<byte>(type: "INTEGER", nullable: false),
                    active = table.Column<bool>(type: "INTEGER", nullable: false),
                    sort_order = table.Column<int>(type: "INTEGER", nullable: false)
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
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    batch_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    file_ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    part = table.Column<string>(type: "TEXT", nullable: true),
                    line = table.Column<int>(type: "INTEGER", nullable: true),
                    outcome = table.Column<byte>(type: "INTEGER", nullable: false),
                    organisation = table.Column<string>(type: "TEXT", nullable: true),
                    unit_id = table.Column<int>(type: "INTEGER", nullable: true),
                    year = table.Column<int>(type: "INTEGER", nullable: true),
                    revision = table.Column<int>(type: "INTEGER", nullable: true),
                    code = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    arguments = table.Column<string>(type: "TEXT", nullable: true)
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
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    batch_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    file_name = table.Column<string>(type: "TEXT", nullable: false),
                    source_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    state = table.Column<byte>(type: "INTEGER", nullable: false),
                    @new = table.Column<int>(name: "new", type: "INTEGER", nullable: false),
                    revised = table.Column<int>(type: "INTEGER", nullable: false),
                    unchanged = table.Column<int>(type: "INTEGER", nullable: false),
                    failed = table.Column<int>(type: "INTEGER", nullable: false),
                    waiting = table.Column<int>(type: "INTEGER", nullable: false)
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
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    unit_id = table.Column<int>(type: "INTEGER", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    rule_id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    rule_version = table.Column<int>(type: "INTEGER", nullable: false),
                    severity = table.Column<byte>(type: "INTEGER", nullable: false),
                    difference = table.Column<double>(type: "REAL", nullable: true),
                    payload = table.Column<string>(type: "TEXT", nullable: false),
                    first_seen_at = table.Column<long>(type: "INTEGER", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false)
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
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    unit_id = table.Column<int>(type: "INTEGER", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    statistics_edition = table.Column<byte>(type: "INTEGER", nullable: true),
                    proactive_edition = table.Column<byte>(type: "INTEGER", nullable: true),
                    requests_edition = table.Column<byte>(type: "INTEGER", nullable: true),
                    disputes_edition = table.Column<byte>(type: "INTEGER", nullable: true),
                    findings_error = table.Column<int>(type: "INTEGER", nullable: false),
                    findings_warning = table.Column<int>(type: "INTEGER", nullable: false),
                    cells_of_form = table.Column<double>(type: "REAL", nullable: true),
                    cells_with_number = table.Column<double>(type: "REAL", nullable: true),
                    coercion_decisions = table.Column<double>(type: "REAL", nullable: true),
                    documents_in_force = table.Column<double>(type: "REAL", nullable: true),
                    documents_made = table.Column<double>(type: "REAL", nullable: true),
                    documents_repealed = table.Column<double>(type: "REAL", nullable: true),
                    fees_amount = table.Column<double>(type: "REAL", nullable: true),
                    followers_wechat = table.Column<double>(type: "REAL", nullable: true),
                    licensing_decisions = table.Column<double>(type: "REAL", nullable: true),
                    litigation_after_review_corrected = table.Column<double>(type: "REAL", nullable: true),
                    litigation_after_review_pending = table.Column<double>(type: "REAL", nullable: true),
                    litigation_after_review_total = table.Column<double>(type: "REAL", nullable: true),
                    litigation_direct_corrected = table.Column<double>(type: "REAL", nullable: true),
                    litigation_direct_pending = table.Column<double>(type: "REAL", nullable: true),
                    litigation_direct_total = table.Column<double>(type: "REAL", nullable: true),
                    litigation_total = table.Column<double>(type: "REAL", nullable: true),
                    outcome_granted = table.Column<double>(type: "REAL", nullable: true),
                    outcome_not_processed = table.Column<double>(type: "REAL", nullable: true),
                    outcome_other = table.Column<double>(type: "REAL", nullable: true),
                    outcome_partly_granted = table.Column<double>(type: "REAL", nullable: true),
                    outcome_refused = table.Column<double>(type: "REAL", nullable: true),
                    outcome_unavailable = table.Column<double>(type: "REAL", nullable: true),
                    penalty_decisions = table.Column<double>(type: "REAL", nullable: true),
                    policy_interpretations = table.Column<double>(type: "REAL", nullable: true),
                    published_app = table.Column<double>(type: "REAL", nullable: true),
                    published_broadcast = table.Column<double>(type: "REAL", nullable: true),
                    published_brochure = table.Column<double>(type: "REAL", nullable: true),
                    published_bulletin_board = table.Column<double>(type: "REAL", nullable: true),
                    published_disclosure_platform = table.Column<double>(type: "REAL", nullable: true),
                    published_gazette = table.Column<double>(type: "REAL", nullable: true),
                    published_gov_website = table.Column<double>(type: "REAL", nullable: true),
                    published_led_screen = table.Column<double>(type: "REAL", nullable: true),
                    published_new_media = table.Column<double>(type: "REAL", nullable: true),
                    published_news_media = table.Column<double>(type: "REAL", nullable: true),
                    published_other = table.Column<double>(type: "REAL", nullable: true),
                    published_press_conference = table.Column<double>(type: "REAL", nullable: true),
                    published_short_video = table.Column<double>(type: "REAL", nullable: true),
                    published_total = table.Column<double>(type: "REAL", nullable: true),
                    published_total_derived = table.Column<double>(type: "REAL", nullable: true),
                    published_traditional = table.Column<double>(type: "REAL", nullable: true),
                    published_wechat = table.Column<double>(type: "REAL", nullable: true),
                    published_weibo = table.Column<double>(type: "REAL", nullable: true),
                    requests_carried_in = table.Column<double>(type: "REAL", nullable: true),
                    requests_carried_out = table.Column<double>(type: "REAL", nullable: true),
                    requests_handled = table.Column<double>(type: "REAL", nullable: true),
                    requests_new = table.Column<double>(type: "REAL", nullable: true),
                    requests_new_natural_person = table.Column<double>(type: "REAL", nullable: true),
                    responses_to_concerns = table.Column<double>(type: "REAL", nullable: true),
                    review_corrected = table.Column<double>(type: "REAL", nullable: true),
                    review_pending = table.Column<double>(type: "REAL", nullable: true),
                    review_total = table.Column<double>(type: "REAL", nullable: true),
                    rules_in_force = table.Column<double>(type: "REAL", nullable: true)
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
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    role = table.Column<byte>(type: "INTEGER", nullable: false),
                    unit_id = table.Column<int>(type: "INTEGER", nullable: true)
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
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    unit_id = table.Column<int>(type: "INTEGER", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    current = table.Column<bool>(type: "INTEGER", nullable: false),
                    origin = table.Column<byte>(type: "INTEGER", nullable: false),
                    statistics_edition = table.Column<byte>(type: "INTEGER", nullable: true),
                    proactive_edition = table.Column<byte>(type: "INTEGER", nullable: true),
                    requests_edition = table.Column<byte>(type: "INTEGER", nullable: true),
                    disputes_edition = table.Column<byte>(type: "INTEGER", nullable: true),
                    organisation = table.Column<string>(type: "TEXT", nullable: true),
                    index_number = table.Column<string>(type: "TEXT", nullable: true),
                    written_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    published_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    publisher = table.Column<string>(type: "TEXT", nullable: true),
                    period_start = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    period_end = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    title = table.Column<string>(type: "TEXT", nullable: true),
                    cells = table.Column<byte[]>(type: "BLOB", nullable: false),
                    content_hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    source_hash = table.Column<string>(type: "TEXT", nullable: true),
                    source_part = table.Column<string>(type: "TEXT", nullable: true),
                    batch_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    created_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    doubtful_cells = table.Column<int>(type: "INTEGER", nullable: false)
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
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    alias = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    unit_id = table.Column<int>(type: "INTEGER", nullable: false)
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
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    unit_id = table.Column<int>(type: "INTEGER", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    format = table.Column<int>(type: "INTEGER", nullable: false),
                    sections = table.Column<string>(type: "TEXT", nullable: false),
                    facts = table.Column<string>(type: "TEXT", nullable: false)
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
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    unit_id = table.Column<int>(type: "INTEGER", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    cells = table.Column<byte[]>(type: "BLOB", nullable: false)
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
