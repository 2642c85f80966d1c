using DisclosureInsights.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace DisclosureInsights.Web.Health;

/// <summary>Whether the database answers and has the tables of this version.</summary>
public sealed class DatabaseCheck(DisclosureContextFactory contexts) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using DisclosureContext database = contexts.Create(null);
        if (!await database.Database.CanConnectAsync(cancellationToken))
        {
            return HealthCheckResult.Unhealthy("The database does not answer.");
        }

        return (await database.Database.GetPendingMigrationsAsync(cancellationToken)).Any()
            ? HealthCheckResult.Unhealthy("The database lacks migrations.")
            : HealthCheckResult.Healthy();
    }
}
