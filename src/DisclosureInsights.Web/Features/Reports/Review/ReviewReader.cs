using DisclosureInsights.Application.Reviewing;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Data;
using DisclosureInsights.Data.Imports;
using DisclosureInsights.Data.Queries;
using DisclosureInsights.Data.Units;
using DisclosureInsights.Data.Users;
using DisclosureInsights.Import;
using DisclosureInsights.Import.Documents;
using DisclosureInsights.Web.Tenancy;

namespace DisclosureInsights.Web.Features.Reports.Review;

/// <summary>Gathers what the review page shows, within what the person may see.</summary>
public sealed partial class ReviewReader(
    ReportReviewer reviewer, ReportViews views, ReportListQuery lists, UnitStore units, UserDirectory users, ILogger<ReviewReader> logger)
{
    /// <summary>The report and its source; null where the district, or the unit of a unit reporter, has none such.</summary>
    public async Task<ReviewView?> FindAsync(TenantContext tenant, UnitId unitId, int year, CancellationToken cancellation)
    {
        if (!ReportingPeriod.IsPlausible(year)
            || (tenant.UnitId is { } own && own != unitId)
            || await units.FindAsync(tenant.TenantId, unitId, cancellation) is not { } unit
            || await reviewer.FindAsync(tenant.TenantId, unitId, year, cancellation) is not { } report)
        {
            return null;
        }

        SourceFile? file = await views.SourceAsync(tenant, unitId, year, null, cancellation);
        return new ReviewView(
            unit,
            report,
            file is null ? null : DocumentOf(file, report.Stored.SourcePart, cancellation),
            file?.Name,
            await NamesAsync(report, cancellation),
            await NextAsync(tenant, unitId, year, cancellation));
    }

    /// <summary>Who the people in the history of a report are.</summary>
    public Task<IReadOnlyDictionary<Guid, string>> NamesAsync(ReviewedReport report, CancellationToken cancellation) =>
        users.NamesAsync([.. report.History.Entries.Select(entry => entry.By).Distinct()], cancellation);

    /// <summary>
    /// The document as the readers of imports see it: blocks of text, whatever the file would run or load. A file that
    /// breaks its reader is not shown; the reading beside it can still be verified.
    /// </summary>
    private SourceDocument? DocumentOf(SourceFile file, string? part, CancellationToken cancellation)
    {
        try
        {
            IReadOnlyList<SourceDocument> documents = SourceReader.Read(file.Content, file.Name, null, cancellation).Documents;
            return documents.FirstOrDefault(document => document.Part == part) ?? (documents.Count == 1 ? documents[0] : null);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            LogReaderBroke(logger, problem, file.Name, file.Hash);
            return null;
        }
    }

    private async Task<ReportItem?> NextAsync(TenantContext tenant, UnitId unit, int year, CancellationToken cancellation)
    {
        ReportFilter waiting = new() { Units = tenant.UnitId is { } own ? [own] : null, ToConfirm = true };
        Page<ReportItem> found = await lists.PageAsync(tenant.TenantId, waiting, 0, 2, cancellation);
        return found.Items.FirstOrDefault(report => report.UnitId != unit || report.Year != year);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The reader broke on {File} ({Hash}) at its review")]
    private static partial void LogReaderBroke(ILogger logger, Exception problem, string file, string hash);
}
