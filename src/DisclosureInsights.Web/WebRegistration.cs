using DisclosureInsights.Web.Api;
using DisclosureInsights.Web.Features.Compare;
using DisclosureInsights.Web.Features.Findings;
using DisclosureInsights.Web.Features.Imports;
using DisclosureInsights.Web.Features.Overview;
using DisclosureInsights.Web.Features.Reports;
using DisclosureInsights.Web.Features.Units;
using DisclosureInsights.Web.Frame;
using DisclosureInsights.Web.Health;
using DisclosureInsights.Web.Identity;
using DisclosureInsights.Web.Jobs;
using DisclosureInsights.Web.Localization;
using DisclosureInsights.Web.Security;
using MudBlazor;
using MudBlazor.Services;

namespace DisclosureInsights.Web;

/// <summary>Pages: components, languages, and the order in which a request passes through.</summary>
public static class WebRegistration
{
    public static void AddWeb(this WebApplicationBuilder builder)
    {
        IServiceCollection services = builder.Services;
        services.AddLocalization();
        services.Configure<RequestLocalizationOptions>(Cultures.Configure);
        // A section of prose is typed as one message: 50,000 characters are up to 150 KB.
        services.AddRazorComponents().AddInteractiveServerComponents()
            .AddHubOptions(hub => hub.MaximumReceiveMessageSize = 256 * 1024);
        services.AddMudServices(mud => mud.SnackbarConfiguration.PositionClass = Defaults.Classes.Position.BottomRight);
        services.AddSingleton<OverviewReader>().AddSingleton<CompareReader>();
        services.AddTransient<MudLocalizer, ChineseMudLocalizer>();
        services.AddReports();
    }

    public static void UseWeb(this WebApplication app)
    {
        app.UseSecurityHeaders(SecurityHeaders.Policies);
        app.UseRequestLocalization();
        app.UseExceptionHandler("/status/500", createScopeForErrors: true);
        app.UseWhen(
            // The API and the dashboard answer with bare codes.
            context => !context.Request.Path.StartsWithSegments("/api") && !context.Request.Path.StartsWithSegments("/health"),
            branch => branch.UseStatusCodePagesWithReExecute("/status/{0}", createScopeForStatusCodePages: true));
        app.UseApiProblems();
        app.UseRouting();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.UseAntiforgery();
    }

    public static void MapWeb(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapHealth();
        app.MapAccount();
        app.MapJobs();
        app.MapOverview();
        app.MapCompare();
        app.MapFindings();
        app.MapReports();
        app.MapImportDownloads();
        app.MapUnitDownloads();
        app.MapApi();
        app.MapRazorComponents<App>()
            // The headers above forbid framing everywhere; Blazor's own, laxer header would stand beside them.
            .AddInteractiveServerRenderMode(server => server.ContentSecurityFrameAncestorsPolicy = null)
            .RequireAuthorization();
    }
}
