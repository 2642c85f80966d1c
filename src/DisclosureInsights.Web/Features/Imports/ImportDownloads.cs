using System.Globalization;
using DisclosureInsights.Application.Exporting;
using DisclosureInsights.Application.Texts;
using DisclosureInsights.Data.Imports;
using DisclosureInsights.Web.Exports;
using DisclosureInsights.Web.Identity;
using DisclosureInsights.Web.Tenancy;
using Microsoft.Extensions.Localization;

namespace DisclosureInsights.Web.Features.Imports;

/// <summary><c>/imports/{id}/lines.csv</c> and <c>.xlsx</c>: the lines of an import, narrowed as its page is.</summary>
public static class ImportDownloads
{
    public static void MapImportDownloads(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/imports/{id:guid}/lines.{format}", LinesAsync).RequireAuthorization(Policies.CanSeeDistrict).ExcludeFromDescription();

    private static async Task<IResult> LinesAsync(
        Guid id, string format, string? outcome, Caller caller, HttpRequest request, ImportBatchStore batches, ImportLinesTable table,
        IStringLocalizer<ImportPageTexts> texts, TimeProvider time, CancellationToken cancellation)
    {
        if (await batches.FindAsync(caller.Tenant.TenantId, id, cancellation) is not { } batch)
        {
            return Results.NotFound();
        }

        ImportOutcome? narrowed = OutcomeFilter.Find(outcome);
        string filters = narrowed is { } one ? texts["lines.filtered", ImportTexts.Outcome(one, CultureInfo.CurrentUICulture)] : "";
        string link = $"{request.Scheme}://{request.Host}/imports/{id}" + (narrowed is { } named ? $"?outcome={named.Id()}" : "");
        DateTimeOffset now = time.GetLocalNow();
        return await ExportAnswer.OfAsync(
            table.Of(caller.Tenant.TenantId, id, narrowed),
            new ExportStamp(caller.Tenant.Name, filters, now, batch.CatalogueVersion, link),
            format,
            string.Create(CultureInfo.InvariantCulture, $"{caller.Tenant.Name} {texts["lines.fileName"]} {now:yyyyMMdd-HHmm}"),
            cancellation);
    }
}
