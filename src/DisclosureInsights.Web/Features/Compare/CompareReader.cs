using DisclosureInsights.Application.Comparing;
using DisclosureInsights.Data;
using DisclosureInsights.Data.Queries;
using DisclosureInsights.Data.Tenancy;

namespace DisclosureInsights.Web.Features.Compare;

/// <summary>Reads what an address of the comparison asks for; the page and the exports show the same.</summary>
public sealed class CompareReader(OverviewQuery overview, CompareQuery compare, ImportListQuery imports)
{
    /// <summary>The view, null where the address names a year that the district has no reports of.</summary>
    public async Task<CompareView?> ReadAsync(TenantId tenant, CompareAddress address, CancellationToken cancellation)
    {
        Coverage coverage = await overview.CoverageAsync(tenant, cancellationToken: cancellation);
        int[] years = [.. coverage.Rows.SelectMany(row => row.Years).OfType<CoverageCell>().Select(cell => cell.Year).Distinct().OrderDescending()];
        if (address.Year is { } asked && !years.Contains(asked))
        {
            return null;
        }

        int? year = address.Year ?? (years.Length == 0 ? null : years[0]);
        Comparison? comparison = year is { } known ? await compare.RunAsync(tenant, known, cancellationToken: cancellation) : null;
        Page<ImportListItem> latest = await imports.PageAsync(tenant, 0, 1, cancellation);
        return new CompareView
        {
            Address = address with { Year = year },
            Years = years,
            Kinds = [.. coverage.Rows.Select(row => row.Unit.Kind).Distinct().Order()],
            Comparison = comparison is null
                ? null
                : IndicatorComparison.Of(address.Indicator, comparison, address.Kind, address.Order, address.Descending),
            LatestReports = coverage.Rows.Where(row => row.Years.Any(cell => cell is not null))
                .ToDictionary(row => row.Unit.Id, row => row.Years.OfType<CoverageCell>().Max(cell => cell.Year)),
            DataAsOf = latest.Items is [{ Batch: var batch }, ..] ? batch.FinishedAt ?? batch.CreatedAt : null,
        };
    }
}
