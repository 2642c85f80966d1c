using System.Globalization;
using System.Runtime.CompilerServices;
using DisclosureInsights.Application.Exporting;
using DisclosureInsights.Core.Consistency;
using DisclosureInsights.Data.Queries;
using DisclosureInsights.Data.Units;
using DisclosureInsights.Web.Identity;
using DisclosureInsights.Web.Tenancy;
using Microsoft.Extensions.Localization;

namespace DisclosureInsights.Web.Features.Findings;

/// <summary>
/// The filtered list as a file, under the page's own query string. The file is written in full before its first byte is
/// sent: what fails gives an error, never half a list.
/// </summary>
public static class FindingsExport
{
    public static void MapFindings(this IEndpointRouteBuilder endpoints)
    {
        RouteGroupBuilder exports = endpoints.MapGroup("/export").RequireAuthorization(Policies.DistrictMember);
        exports.MapGet("/findings.csv", (HttpContext context, [AsParameters] Sources sources, CancellationToken cancellation) =>
            SendAsync(context, sources, "csv", "text/csv; charset=utf-8", CsvTableWriter.WriteAsync, cancellation));
        exports.MapGet("/findings.xlsx", (HttpContext context, [AsParameters] Sources sources, CancellationToken cancellation) =>
            SendAsync(
                context, sources, "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", XlsxTableWriter.WriteAsync, cancellation));
    }

    private static async Task<IResult> SendAsync(
        HttpContext context, Sources sources, string extension, string contentType, Writer write, CancellationToken cancellation)
    {
        if (await sources.CurrentTenant.FindAsync(context.User, cancellation) is not { } tenant)
        {
            return Results.NotFound();
        }

        FindingsAddress address = FindingsAddress.Read(name => context.Request.Query[name]);
        IReadOnlyList<Unit> units = await sources.Units.ListAsync(tenant.TenantId, includeInactive: true, cancellation);
        if (address.Units.Any(id => (tenant.UnitId is { } own && own != id) || units.All(unit => unit.Id != id)))
        {
            return Results.NotFound();
        }

        IReadOnlyList<string> words = FilterWords.Of(address, units, sources.Texts);
        if (tenant.UnitId is { } only && address.Units.Count == 0)
        {
            words = [.. FilterWords.Of(new FindingsAddress { Units = [only] }, units, sources.Texts), .. words];
        }

        CultureInfo culture = CultureInfo.CurrentUICulture;
        DateTimeOffset now = sources.Clock.GetLocalNow();
        ExportStamp stamp = new(
            tenant.Name,
            string.Join(sources.Texts["words.separator"], words),
            now,
            RuleCatalogue.Version,
            $"{context.Request.Scheme}://{context.Request.Host}{context.Request.PathBase}{address with { Page = 1 }}");
        ExportTable table = FindingsTable.Create(
            EntriesAsync(sources.Findings, tenant, address, cancellation), culture);
        FileStream file = new(
            Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 65_536, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        try
        {
            await write(table, stamp, culture, file, cancellation);
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }

        file.Position = 0;
        string name = sources.Texts["export.name", tenant.Name, now.ToString("yyyyMMdd-HHmm", CultureInfo.InvariantCulture)];
        return Results.File(file, contentType, $"{name}.{extension}");
    }

    private static async IAsyncEnumerable<FindingEntry> EntriesAsync(
        FindingsQuery findings, TenantContext tenant, FindingsAddress address, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (FindingItem item in findings.StreamAsync(
            tenant.TenantId, address.Filter(tenant.UnitId), address.Sort, address.Descending, cancellation))
        {
            yield return new FindingEntry(item.UnitName, item.Year, item.Finding);
        }
    }

    private delegate Task Writer(ExportTable table, ExportStamp stamp, CultureInfo culture, Stream destination, CancellationToken cancellation);

    /// <summary>What an export is made from; <c>[AsParameters]</c> takes each from the services.</summary>
    internal sealed record Sources(
        CurrentTenant CurrentTenant, FindingsQuery Findings, UnitStore Units, TimeProvider Clock, IStringLocalizer<FindingsTexts> Texts);
}
