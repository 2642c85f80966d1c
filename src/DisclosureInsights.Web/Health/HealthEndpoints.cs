using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace DisclosureInsights.Web.Health;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: it can work. Both say one word and no detail.</summary>
public static class HealthEndpoints
{
    private const string Ready = "ready";

    public static void AddHealth(this WebApplicationBuilder builder) =>
        builder.Services.AddHealthChecks().AddCheck<DatabaseCheck>("database", tags: [Ready]);

    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        endpoints.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready) }).AllowAnonymous();
    }
}
