using System.Globalization;
using DisclosureInsights.Application.Exporting;
using DisclosureInsights.Application.Importing;
using DisclosureInsights.Web.Identity;
using DisclosureInsights.Web.Tenancy;
using Microsoft.Extensions.Localization;

namespace DisclosureInsights.Web.Features.Compare;

/// <summary>The comparison's table as a file, under the page's own query string.</summary>
public static class CompareExport
{
    public static void MapCompare(this IEndpointRouteBuilder endpoints)
    {
        RouteGroupBuilder exports = endpoints.MapGroup("/export").RequireAuthorization(Policies.CanSeeDistrict);
        exports.MapGet("/compare.csv", (HttpContext context, [AsParameters] Sources sources, CancellationToken cancellation) =>
            SendAsync(context, sources, "csv", "text/csv; charset=utf-8", CsvTableWriter.WriteAsync, cancellation));
        exports.MapGet("/compare.xlsx", (HttpContext context, [AsParameters] Sources sources, CancellationToken cancellation) => SendAsync(
            context, sources, "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", XlsxTableWriter.WriteAsync, cancellation));
    }

    private static async Task<IResult> SendAsync(
        HttpContext context, Sources sources, string extension, string contentType, Writer write, CancellationToken cancellation)
    {
        if (await sources.CurrentTenant.FindAsync(context.User, cancellation) is not { } tenant
            || await sources.Reader.ReadAsync(tenant.TenantId, CompareAddress.Read(name => context.Request.Query[name]), cancellation)
                is not { Comparison: { } comparison } view)
        {
            return Results.NotFound();
        }

        CultureInfo culture = CultureInfo.CurrentUICulture;
        DateTimeOffset now = sources.Clock.GetLocalNow();
        ExportStamp stamp = new(
            tenant.Name,
            string.Join(sources.Texts["separator"], CompareWords.Filters(view.Address, sources.Texts)),
            now,
            ImportPipeline.CatalogueVersion,
            $"{context.Request.Scheme}://{context.Request.Host}{context.Request.PathBase}{view.Address}");

        // A table of one district's units fits into memory; it is whole before its first byte is sent.
        MemoryStream file = new();
        await write(ComparisonTable.Create(comparison, unit => CompareWords.Kind(unit.Kind, sources.Texts), culture), stamp, culture, file, cancellation);
        file.Position = 0;
        return Results.File(file, contentType, $"{FileName(tenant.Name, view.Address, sources.Texts)}.{extension}");
    }

    /// <summary>Name of the files and pictures of a view, without extension.</summary>
    public static string FileName(string district, CompareAddress address, IStringLocalizer<CompareTexts> texts)
    {
        string[] forbidden = ["/", "\\", ":", "*", "?", "\"", "<", ">", "|"];
        string name = string.Join('-', [district, .. CompareWords.Filters(address, texts)]);
        return forbidden.Aggregate(name, (text, sign) => text.Replace(sign, "", StringComparison.Ordinal));
    }

    private delegate Task Writer(ExportTable table, ExportStamp stamp, CultureInfo culture, Stream destination, CancellationToken cancellation);

    /// <summary>What an export is made from; <c>[AsParameters]</c> takes each from the services.</summary>
    internal sealed record Sources(
        CurrentTenant CurrentTenant, CompareReader Reader, TimeProvider Clock, IStringLocalizer<CompareTexts> Texts);
}
