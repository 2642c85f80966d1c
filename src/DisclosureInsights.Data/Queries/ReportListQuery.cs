using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Data.Imports;
using DisclosureInsights.Data.Indicators;
using DisclosureInsights.Data.Reports;
using DisclosureInsights.Data.Tenancy;
using DisclosureInsights.Data.Units;
using Microsoft.EntityFrameworkCore;

namespace DisclosureInsights.Data.Queries;

/// <summary>Which reports; null or empty does not narrow.</summary>
public sealed record ReportFilter
{
    public static readonly ReportFilter All = new();

    public IReadOnlyCollection<UnitId>? Units { get; init; }

    public IReadOnlyCollection<int>? Years { get; init; }

    /// <summary>Only reports with findings of severity error (true), or without (false).</summary>
    public bool? WithErrors { get; init; }

    /// <summary>Only reports with cells that a person has to confirm (true), or without (false).</summary>
    public bool? ToConfirm { get; init; }

    /// <summary>Part of the unit's name or of the report's title.</summary>
    public string? Text { get; init; }
}

/// <summary>A current report in a list.</summary>
public sealed record ReportItem
{
    public required UnitId UnitId { get; init; }

    public required string UnitName { get; init; }

    public required UnitKind UnitKind { get; init; }

    public required int Year { get; init; }

    public required int Revision { get; init; }

    public required ReportOrigin Origin { get; init; }

    public required IReadOnlyDictionary<FormSection, Edition> Editions { get; init; }

    public string? Title { get; init; }

    public DateOnly? WrittenOn { get; init; }

    public DateOnly? PublishedOn { get; init; }

    public required int DoubtfulCells { get; init; }

    public required int Errors { get; init; }

    public required int Warnings { get; init; }

    /// <summary>Name of the original file.</summary>
    public string? SourceName { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}

/// <summary>The current reports of a tenant.</summary>
public sealed class ReportListQuery(DisclosureContextFactory contexts)
{
    /// <summary>Newest year first, units as in their list.</summary>
    public async Task<Page<ReportItem>> PageAsync(
        TenantId tenant, ReportFilter filter, int skip, int take, CancellationToken cancellationToken = default)
    {
        await using DisclosureContext context = contexts.Create(tenant);
        IQueryable<ReportRow> reports = context.Set<ReportRow>().AsNoTracking().Where(row => row.Current);
        reports = filter.Units is { Count: > 0 } units ? reports.Where(row => units.Contains(row.UnitId)) : reports;
        reports = filter.Years is { Count: > 0 } years ? reports.Where(row => years.Contains(row.Year)) : reports;
        reports = filter.ToConfirm is { } toConfirm ? reports.Where(row => row.DoubtfulCells > 0 == toConfirm) : reports;
        string text = filter.Text?.Trim() ?? "";
        bool? withErrors = filter.WithErrors;
        var found =
            from report in reports
            join unit in context.Set<UnitRow>() on new { report.TenantId, report.UnitId } equals new { unit.TenantId, UnitId = unit.Id }
            join indicator in context.Set<IndicatorRow>()
                on new { report.TenantId, report.UnitId, report.Year } equals new { indicator.TenantId, indicator.UnitId, indicator.Year }
            join file in context.Set<SourceFileRow>()
                on new { report.TenantId, Hash = report.SourceHash! } equals new { file.TenantId, file.Hash } into files
            from source in files.DefaultIfEmpty()
            where withErrors == null || indicator.FindingsError > 0 == withErrors
            where text == "" || unit.Name.Contains(text) || report.Title!.Contains(text)
            orderby report.Year descending, unit.SortOrder, report.UnitId
            select new
            {
                report.UnitId,
                unit.Name,
                unit.Kind,
                report.Year,
                report.Revision,
                report.Origin,
                report.StatisticsEdition,
                report.ProactiveEdition,
                report.RequestsEdition,
                report.DisputesEdition,
                report.Title,
                report.WrittenOn,
                report.PublishedOn,
                report.DoubtfulCells,
                indicator.FindingsError,
                indicator.FindingsWarning,
                SourceName = source == null ? null : source.Name,
                report.CreatedAt,
            };
        int total = await found.CountAsync(cancellationToken);
        var rows = await found.Skip(skip).Take(take).ToListAsync(cancellationToken);
        return new Page<ReportItem>(total,
        [
            .. rows.Select(row => new ReportItem
            {
                UnitId = row.UnitId,
                UnitName = row.Name,
                UnitKind = row.Kind,
                Year = row.Year,
                Revision = row.Revision,
                Origin = row.Origin,
                Editions = ReportMapping.Editions(row.StatisticsEdition, row.ProactiveEdition, row.RequestsEdition, row.DisputesEdition),
                Title = row.Title,
                WrittenOn = row.WrittenOn,
                PublishedOn = row.PublishedOn,
                DoubtfulCells = row.DoubtfulCells,
                Errors = row.FindingsError,
                Warnings = row.FindingsWarning,
                SourceName = row.SourceName,
                CreatedAt = row.CreatedAt,
            }),
        ]);
    }
}
