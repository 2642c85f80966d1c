using DisclosureInsights.Core.Consistency;
using DisclosureInsights.Data;
using DisclosureInsights.Data.Queries;
using DisclosureInsights.Data.Units;
using DisclosureInsights.Web.Tenancy;

namespace DisclosureInsights.Web.Features.Overview;

/// <summary>What asking for the first page came to.</summary>
/// <param name="View">Null where there is nothing to show.</param>
/// <param name="HasReports">Whether there is any report; if so, a missing view means that the year asked for has none.</param>
public sealed record OverviewAnswer(OverviewView? View, bool HasReports);

/// <summary>Reads the first page. A unit reporter's holds the own unit only.</summary>
public sealed class OverviewReader(
    OverviewQuery overview, TrendQuery trends, FindingsQuery findings, ReportListQuery reports, ImportListQuery imports)
{
    private const int ListLength = 6;

    /// <summary>Reads a year, the latest one with reports where none is named.</summary>
    public async Task<OverviewAnswer> ReadAsync(TenantContext tenant, int? asked, CancellationToken cancellation)
    {
        UnitId[]? units = tenant.UnitId is { } own ? [own] : null;
        Coverage coverage = await overview.CoverageAsync(tenant.TenantId, units: units, cancellationToken: cancellation);
        int[] years = [.. coverage.Rows.SelectMany(row => row.Years).OfType<CoverageCell>().Select(cell => cell.Year).Distinct().OrderDescending()];
        if (years.Length == 0 || YearState.Of(coverage, asked ?? years[0]) is not { } state)
        {
            return new OverviewAnswer(null, years.Length > 0);
        }

        IReadOnlyList<UnitTrend> counts = await trends.RunAsync(tenant.TenantId, units, cancellationToken: cancellation);
        Page<ImportListItem> latest = await imports.PageAsync(tenant.TenantId, 0, ListLength, cancellation);
        return new OverviewAnswer(
            new OverviewView
            {
                Coverage = coverage,
                Years = years,
                State = state,
                Prior = YearState.Of(coverage, state.Year - 1),
                Volume = YearTotal.Compare(OverviewView.VolumeIndicator, counts, state.Year),
                Requests = YearTotal.Compare(OverviewView.RequestsIndicator, counts, state.Year),
                Volumes = YearTotal.Of(OverviewView.VolumeIndicator, coverage, counts),
                RequestsByYear = YearTotal.Of(OverviewView.RequestsIndicator, coverage, counts),
                Errors = await findings.PageAsync(
                    tenant.TenantId,
                    new FindingFilter { Units = units, Years = [state.Year], Severities = [Severity.Error] },
                    FindingSort.FirstSeen, descending: true, 0, ListLength, cancellation),
                ToConfirm = await reports.PageAsync(
                    tenant.TenantId, new ReportFilter { Units = units, ToConfirm = true }, 0, ListLength, cancellation),
                Imports = tenant.UnitId is null ? latest.Items : [],
                DataAsOf = latest.Items is [{ Batch: var batch }, ..] ? batch.FinishedAt ?? batch.CreatedAt : null,
            },
            HasReports: true);
    }
}
