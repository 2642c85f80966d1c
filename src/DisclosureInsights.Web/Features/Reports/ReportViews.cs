using DisclosureInsights.Core.Consistency;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Data;
using DisclosureInsights.Data.Imports;
using DisclosureInsights.Data.Queries;
using DisclosureInsights.Data.Reports;
using DisclosureInsights.Data.Units;
using DisclosureInsights.Web.Tenancy;

namespace DisclosureInsights.Web.Features.Reports;

/// <summary>Gathers what a report's page shows, within what the person may see.</summary>
public sealed class ReportViews(
    ReportStore reports, FindingsQuery findings, ReportListQuery lists, UnitStore units, ImportBatchStore batches)
{
    /// <summary>More units than a district has.</summary>
    private const int AllUnits = 2000;

    /// <summary>The report; null where the district, or the unit of a unit reporter, has none such.</summary>
    public async Task<ReportView?> FindAsync(TenantContext tenant, UnitId unitId, int year, int? revision, CancellationToken cancellation)
    {
        if (!ReportingPeriod.IsPlausible(year)
            || (tenant.UnitId is { } own && own != unitId)
            || await units.FindAsync(tenant.TenantId, unitId, cancellation) is not { } unit
            || await reports.FindAsync(tenant.TenantId, unitId, year, revision, cancellation) is not { } stored)
        {
            return null;
        }

        AnnualReport? prior = (await reports.FindAsync(tenant.TenantId, unitId, year - 1, null, cancellation))?.Report;
        Page<ReportItem> ofUnit = await lists.PageAsync(tenant.TenantId, new ReportFilter { Units = [unitId] }, 0, AllUnits, cancellation);
        Page<ReportItem> sameYear = await lists.PageAsync(
            tenant.TenantId, new ReportFilter { Years = [year], Units = tenant.UnitId is { } only ? [only] : null }, 0, AllUnits, cancellation);
        return new ReportView
        {
            Unit = unit,
            Stored = stored,
            Prior = prior,
            Findings = stored.Current ? await findings.OfReportAsync(tenant.TenantId, unitId, year, cancellation) : [],
            NotEvaluated = NotEvaluated(stored.Report, prior),
            Revisions = await reports.RevisionsAsync(tenant.TenantId, unitId, year, cancellation),
            Years = [.. ofUnit.Items.Select(item => item.Year).Order()],
            SameYear = sameYear.Items,
            SourceName = await SourceNameAsync(tenant, stored, cancellation),
        };
    }

    /// <summary>
    /// The original file of a revision; null where there is none, or where it holds other units' rows too and the person
    /// may see one unit only.
    /// </summary>
    public async Task<SourceFile?> SourceAsync(TenantContext tenant, UnitId unit, int year, int? revision, CancellationToken cancellation)
    {
        if ((tenant.UnitId is { } own && own != unit)
            || await reports.FindAsync(tenant.TenantId, unit, year, revision, cancellation) is not { SourceHash: { } hash } stored
            || !MaySeeSource(tenant, stored))
        {
            return null;
        }

        SourceFile? file = await batches.ReadFileAsync(tenant.TenantId, hash, cancellation);
        return file is null ? null : file with { Name = await SourceNameAsync(tenant, stored, cancellation) ?? file.Name };
    }

    /// <summary>A dataset holds the rows of many units: it is not for a person who may see one of them.</summary>
    public static bool MaySeeSource(TenantContext tenant, StoredReport stored) =>
        tenant.UnitId is null || stored.Report.Origin != ReportOrigin.Dataset;

    /// <summary>As it was named in the import that brought this revision; the same bytes may have come under another name before.</summary>
    private async Task<string?> SourceNameAsync(TenantContext tenant, StoredReport stored, CancellationToken cancellation) =>
        stored is { BatchId: { } batch, SourceHash: { } hash }
            ? (await batches.FilesAsync(tenant.TenantId, batch, cancellation)).FirstOrDefault(file => file.SourceHash == hash)?.FileName
            : null;

    private static (ConsistencyRule Rule, NotEvaluatedReason Reason)[] NotEvaluated(AnnualReport report, AnnualReport? prior)
    {
        IReadOnlyList<RuleEvaluation> evaluations = RuleRunner.Check(new CheckSubject(report) { Prior = prior }).Evaluations;
        return
        [
            .. evaluations.Where(evaluation => evaluation.Outcome == RuleOutcome.NotEvaluated)
                .Select(evaluation => (evaluation.Rule, evaluation.Reason)).Distinct(),
        ];
    }
}
