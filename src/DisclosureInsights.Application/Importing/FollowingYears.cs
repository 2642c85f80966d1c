using DisclosureInsights.Core.Consistency;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Data;
using DisclosureInsights.Data.Bulk;
using DisclosureInsights.Data.Imports;
using DisclosureInsights.Data.Reports;
using DisclosureInsights.Data.Tenancy;
using DisclosureInsights.Data.Units;

namespace DisclosureInsights.Application.Importing;

/// <summary>
/// Checks the reports again whose year before was imported: a carry-over can begin or cease to fail without a change of
/// the report itself.
/// </summary>
public sealed class FollowingYears(ImportBatchStore batches, ReportStore reports, ImportWriter writer)
{
    private const int PageSize = 1000;
    private const int UnitsAtOnce = 50;

    private static readonly ImportOutcome[] Written = [ImportOutcome.New, ImportOutcome.Revised];

    public async Task CheckAsync(TenantId tenant, Guid batchId, CancellationToken cancellationToken)
    {
        HashSet<(UnitId Unit, int Year)> written = [];
        Page<ImportItem> page;
        int read = 0;
        do
        {
            page = await batches.ItemsAsync(tenant, batchId, read, PageSize, Written, cancellationToken);
            written.UnionWith(page.Items.Where(item => item is { UnitId: not null, Year: not null }).Select(item => (item.UnitId!.Value, item.Year!.Value)));
            read += page.Items.Count;
        }
        while (page.Items.Count > 0 && read < page.Total);

        foreach (UnitId[] units in written.Select(key => key.Unit).Distinct().Chunk(UnitsAtOnce))
        {
            await CheckAsync(tenant, units, written, cancellationToken);
        }
    }

    /// <summary>Checks the report on the year after a changed one, where there is any.</summary>
    public Task CheckAsync(TenantId tenant, UnitId unit, int changedYear, CancellationToken cancellationToken) =>
        CheckAsync(tenant, [unit], [(unit, changedYear)], cancellationToken);

    private async Task CheckAsync(
        TenantId tenant, UnitId[] units, HashSet<(UnitId Unit, int Year)> written, CancellationToken cancellationToken)
    {
        List<ReportFindings> again = [];
        StoredReport? before = null;

        // Ordered by unit and year: the report before this one is last year's, if there is one.
        await foreach (StoredReport report in reports.LoadCurrentAsync(tenant, units, null, withNarrative: true, cancellationToken))
        {
            if (written.Contains((report.UnitId, report.Year - 1)))
            {
                AnnualReport? prior = before is { } last && last.UnitId == report.UnitId && last.Year == report.Year - 1 ? last.Report : null;
                again.Add(new ReportFindings(
                    report.UnitId, report.Year, report.Revision, RuleRunner.Check(new CheckSubject(report.Report) { Prior = prior }).Findings));
            }

            before = report;
        }

        if (again.Count > 0)
        {
            await writer.ReplaceFindingsAsync(tenant, again, cancellationToken);
        }
    }
}
