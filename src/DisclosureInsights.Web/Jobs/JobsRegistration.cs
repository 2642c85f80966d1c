using DisclosureInsights.Application.Importing;
using DisclosureInsights.Web.Identity;
using DisclosureInsights.Web.Options;
using Hangfire;
using Hangfire.InMemory;
using Hangfire.PostgreSql;

namespace DisclosureInsights.Web.Jobs;

/// <summary>The queue. The database holds the truth about an import; Hangfire moves it.</summary>
public static class JobsRegistration
{
    public static void AddJobs(this WebApplicationBuilder builder)
    {
        JobsOptions jobs = builder.Configuration.GetSection(JobsOptions.Section).Get<JobsOptions>() ?? new JobsOptions();
        builder.Services.AddHangfire(hangfire =>
        {
            hangfire.SetDataCompatibilityLevel(CompatibilityLevel.Version_180).UseSimpleAssemblyNameTypeSerializer().UseRecommendedSerializerSettings();
            if (jobs.Storage == JobStorageKind.PostgreSql)
            {
                UsePostgreSql(hangfire, builder.Configuration.GetConnectionString("Disclosure"));
            }
            else
            {
                // Number ids begin again at 1 after a restart and would meet the ids kept in import batches.
                hangfire.UseInMemoryStorage(new InMemoryStorageOptions { IdType = InMemoryStorageIdType.Guid });
            }
        });
        builder.Services.AddHangfireServer(server => server.WorkerCount = jobs.Workers);
        builder.Services.AddSingleton<ImportWork>(services => services.GetRequiredService<ImportPipeline>().RunAsync);
        builder.Services.AddSingleton<ImportQueue>();
        builder.Services.AddHostedService<BatchRequeuer>();
    }

    /// <summary>Hangfire's own pages, for platform administrators.</summary>
    public static void MapJobs(this IEndpointRouteBuilder endpoints) =>
        // The empty list removes Hangfire's own filter, which lets in who comes from this machine.
        endpoints.MapHangfireDashboard("/jobs", new DashboardOptions { Authorization = [], DisplayStorageConnectionString = false })
            .RequireAuthorization(Policies.PlatformAdmin);

    private static void UsePostgreSql(IGlobalConfiguration hangfire, string? connection) => hangfire.UsePostgreSqlStorage(
        bootstrap => bootstrap.UseNpgsqlConnection(
            connection ?? throw new InvalidOperationException("Jobs:Storage is PostgreSql, but ConnectionStrings:Disclosure is missing.")),
        new PostgreSqlStorageOptions
        {
            SchemaName = "hangfire",
            QueuePollInterval = TimeSpan.FromSeconds(1),
            // Sliding: a fixed timeout hands a long job that is still running to a second worker.
            InvisibilityTimeout = TimeSpan.FromSeconds(30),
            UseSlidingInvisibilityTimeout = true,
        });
}
