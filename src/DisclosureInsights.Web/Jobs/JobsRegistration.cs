using DisclosureInsights.Application.Importing;
using DisclosureInsights.Web.Identity;
using DisclosureInsights.Web.Options;
using Hangfire;
using Hangfire.AspNetCore;
using Hangfire.InMemory;
using Hangfire.PostgreSql;
using Hangfire.PostgreSql.Factories;
using Microsoft.Extensions.Options;

namespace DisclosureInsights.Web.Jobs;

/// <summary>The queue. The database holds the truth about an import; Hangfire moves it.</summary>
public static class JobsRegistration
{
    public static void AddJobs(this WebApplicationBuilder builder)
    {
        JobsOptions jobs = builder.Configuration.GetSection(JobsOptions.Section).Get<JobsOptions>() ?? new JobsOptions();
        // Both are named here, or Hangfire takes them from static properties, which two hosts in one process share.
        builder.Services.AddSingleton(_ => Storage(
            jobs.Storage,
            builder.Configuration.GetConnectionString("Disclosure"),
            builder.Configuration.GetConnectionString("DisclosureOwner")));
        builder.Services.AddSingleton<JobActivator>(services => new AspNetCoreJobActivator(services.GetRequiredService<IServiceScopeFactory>()));
        builder.Services.AddHangfire(hangfire => hangfire
            .SetDataCompatibilityLevel(CompatibilityLevel.Version_180).UseSimpleAssemblyNameTypeSerializer().UseRecommendedSerializerSettings());
        builder.Services.AddHangfireServer((services, server) =>
            server.WorkerCount = services.GetRequiredService<IOptions<JobsOptions>>().Value.Workers);
        builder.Services.AddSingleton<ImportWork>(services => services.GetRequiredService<ImportPipeline>().RunAsync);
        builder.Services.AddSingleton<ImportQueue>();
        builder.Services.AddHostedService<BatchRequeuer>();
    }

    /// <summary>Hangfire's own pages, for platform administrators.</summary>
    public static void MapJobs(this IEndpointRouteBuilder endpoints) =>
        // The empty list removes Hangfire's own filter, which lets in who comes from this machine.
        endpoints.MapHangfireDashboard("/jobs", new DashboardOptions { Authorization = [], DisplayStorageConnectionString = false })
            .RequireAuthorization(Policies.PlatformAdmin);

    private static JobStorage Storage(JobStorageKind kind, string? connection, string? owner)
    {
        if (kind == JobStorageKind.InMemory)
        {
            // Number ids begin again at 1 after a restart and would meet the ids kept in import batches.
            return new InMemoryStorage(new InMemoryStorageOptions { IdType = InMemoryStorageIdType.Guid });
        }

        if (connection is null)
        {
            throw new InvalidOperationException("Jobs:Storage is PostgreSql, but ConnectionStrings:Disclosure is missing.");
        }

        if (owner is not null)
        {
            QueueSchema.Prepare(owner, connection);
        }

        PostgreSqlStorageOptions options = new()
        {
            SchemaName = QueueSchema.Name,
            PrepareSchemaIfNecessary = owner is null,
            QueuePollInterval = TimeSpan.FromSeconds(1),
            // Sliding: a fixed timeout hands a long job that is still running to a second worker.
            InvisibilityTimeout = TimeSpan.FromSeconds(30),
            UseSlidingInvisibilityTimeout = true,
        };
        return new PostgreSqlStorage(new NpgsqlConnectionFactory(connection, options), options);
    }
}
