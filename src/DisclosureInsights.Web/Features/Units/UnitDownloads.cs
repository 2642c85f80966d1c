using System.Globalization;
using DisclosureInsights.Application.Units;
using DisclosureInsights.Data.Units;
using DisclosureInsights.Web.Identity;
using DisclosureInsights.Web.Tenancy;
using Microsoft.Extensions.Localization;

namespace DisclosureInsights.Web.Features.Units;

/// <summary><c>/units/list.csv</c>: the list of units in the form in which it can be uploaded again.</summary>
public static class UnitDownloads
{
    public static void MapUnitDownloads(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/units/list.csv", ListAsync).RequireAuthorization(Policies.CanSeeDistrict).ExcludeFromDescription();

    private static async Task<IResult> ListAsync(
        Caller caller, UnitStore units, IStringLocalizer<UnitTexts> texts, CancellationToken cancellation)
    {
        IReadOnlyList<Unit> list = await units.ListAsync(caller.Tenant.TenantId, includeInactive: true, cancellation);
        byte[] content = await UnitListWriter.WriteAsync(list, CultureInfo.CurrentUICulture, cancellation);
        return Results.File(content, "text/csv; charset=utf-8", $"{caller.Tenant.Name} {texts["fileName"]}.csv");
    }
}
