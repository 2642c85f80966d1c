using DisclosureInsights.Data.Units;
using DisclosureInsights.Web.Features.Reports.Review;
using DisclosureInsights.Web.Identity;
using DisclosureInsights.Web.Tenancy;

namespace DisclosureInsights.Web.Features.Reports;

/// <summary>Services and endpoints of the report pages.</summary>
public static class ReportsRegistration
{
    public static IServiceCollection AddReports(this IServiceCollection services) => services.AddSingleton<ReportViews>().AddSingleton<ReviewReader>();

    public static void MapReports(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/reports/{unitId:int}/{year:int}/source", SendSourceAsync).RequireAuthorization(Policies.DistrictMember);

    /// <summary>
    /// The original file, always as an attachment of no particular type: whatever was uploaded, a browser saves it and
    /// never draws or runs it within this origin.
    /// </summary>
    private static async Task<IResult> SendSourceAsync(
        int unitId, int year, int? revision, HttpContext context, CurrentTenant currentTenant, ReportViews views, CancellationToken cancellation)
    {
        if (await currentTenant.FindAsync(context.User, cancellation) is not { } tenant
            || await views.SourceAsync(tenant, new UnitId(unitId), year, revision, cancellation) is not { } file)
        {
            return Results.NotFound();
        }

        context.Response.Headers.XContentTypeOptions = "nosniff";
        return Results.File(file.Content, "application/octet-stream", file.Name);
    }
}
