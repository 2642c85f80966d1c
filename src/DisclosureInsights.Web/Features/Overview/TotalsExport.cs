using System.Globalization;
using DisclosureInsights.Application.Exporting;
using DisclosureInsights.Application.Importing;
using DisclosureInsights.Application.Texts;
using DisclosureInsights.Core.Indicators;
using DisclosureInsights.Web.Identity;
using DisclosureInsights.Web.Tenancy;
using Microsoft.Extensions.Localization;

namespace DisclosureInsights.Web.Features.Overview;

/// <summary>The district's totals over the years as a file, with the units that each one is of.</summary>
public static class TotalsExport
{
    public static void MapOverview(this IEndpointRouteBuilder endpoints)
    {
        RouteGroupBuilder exports = endpoints.MapGroup("/export").RequireAuthorization(Policies.DistrictMember);
        exports.MapGet("/totals.csv", (HttpContext context, [AsParameters] Sources sources, CancellationToken cancellation) =>
            SendAsync(context, sources, "csv", "text/csv; charset=utf-8", CsvTableWriter.WriteAsync, cancellation));
        exports.MapGet("/totals.xlsx", (HttpContext context, [AsParameters] Sources sources, CancellationToken cancellation) => SendAsync(
            context, sources, "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", XlsxTableWriter.WriteAsync, cancellation));
    }

    private static async Task<IResult> SendAsync(
        HttpContext context, Sources sources, string extension, string contentType, Writer write, CancellationToken cancellation)
    {
        string indicator = context.Request.Query["indicator"].ToString();
        if (await sources.CurrentTenant.FindAsync(context.User, cancellation) is not { } tenant
            || (await sources.Reader.ReadAsync(tenant, null, cancellation)).View is not { } view
            || Find(view, indicator) is not ({ } definition, { } totals))
        {
            return Results.NotFound();
        }

        CultureInfo culture = CultureInfo.CurrentUICulture;
        string name = sources.Texts["totals.title", IndicatorTexts.Name(definition.Id, culture)];

        // A unit reporter's sums are of the own unit alone; the file must not pass for the district's.
        string filters = tenant.UnitId is null ? name : string.Join(sources.Texts["separator"], [.. view.Coverage.Rows.Select(row => row.Unit.Name), name]);
        ExportStamp stamp = new(
            tenant.Name, filters, sources.Clock.GetLocalNow(), ImportPipeline.CatalogueVersion,
            $"{context.Request.Scheme}://{context.Request.Host}{context.Request.PathBase}/");
        MemoryStream file = new();
        await write(Table(definition, totals, name, culture, sources.Texts), stamp, culture, file, cancellation);
        file.Position = 0;
        return Results.File(file, contentType, $"{tenant.Name}-{name}.{extension}");
    }

    private static (IndicatorDefinition Definition, IReadOnlyList<YearTotal> Totals)? Find(OverviewView view, string indicator) => indicator switch
    {
        _ when indicator == OverviewView.VolumeIndicator.Id => (OverviewView.VolumeIndicator, view.Volumes),
        _ when indicator == OverviewView.RequestsIndicator.Id => (OverviewView.RequestsIndicator, view.RequestsByYear),
        _ => null,
    };

    private static ExportTable Table(
        IndicatorDefinition definition, IReadOnlyList<YearTotal> totals, string name, CultureInfo culture, IStringLocalizer<OverviewTexts> texts)
    {
        ExportColumn[] columns =
        [
            new(texts["year"], ExportColumnKind.Year, 8),
            new(texts["totals.sum", IndicatorTexts.Unit(definition, culture)], ExportColumnKind.Number),
            new(texts["totals.stating"], ExportColumnKind.Number),
            new(texts["totals.units"], ExportColumnKind.Number),
            new(texts["totals.without"], Width: 60),
        ];
        return new ExportTable(name, columns, totals.Select(total => (IReadOnlyList<object?>)
            [(decimal)total.Year, total.Total.Sum, (decimal)total.Total.Stating, (decimal)total.Total.Units, string.Join(texts["separator"], total.Without)])
            .ToAsyncEnumerable());
    }

    private delegate Task Writer(ExportTable table, ExportStamp stamp, CultureInfo culture, Stream destination, CancellationToken cancellation);

    /// <summary>What an export is made from; <c>[AsParameters]</c> takes each from the services.</summary>
    internal sealed record Sources(
        CurrentTenant CurrentTenant, OverviewReader Reader, TimeProvider Clock, IStringLocalizer<OverviewTexts> Texts);
}
