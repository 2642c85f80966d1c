using DisclosureInsights.Data.Audit;
using DisclosureInsights.Data.Bulk;
using DisclosureInsights.Data.Corrections;
using DisclosureInsights.Data.Drafts;
using DisclosureInsights.Data.Imports;
using DisclosureInsights.Data.Providers;
using DisclosureInsights.Data.Queries;
using DisclosureInsights.Data.Reports;
using DisclosureInsights.Data.Tenancy;
using DisclosureInsights.Data.Units;
using DisclosureInsights.Data.Users;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace DisclosureInsights.Data;

/// <summary>Puts the database and its stores and queries among the services.</summary>
public static class DataServices
{
    /// <summary>
    /// Reads <see cref="DatabaseOptions"/> from the configuration (checked when the host starts) and adds every store and
    /// query as a singleton; a scoped <see cref="DisclosureContext"/> without a tenant serves Identity.
    /// </summary>
    public static IServiceCollection AddData(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<DatabaseOptions>().Configure(options => Read(configuration, options)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<DatabaseOptions>>(new DatabaseOptionsValidation(configuration));
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider => new DisclosureContextFactory(provider.GetRequiredService<IOptions<DatabaseOptions>>().Value));
        services.AddScoped(provider => provider.GetRequiredService<DisclosureContextFactory>().Create(null));
        services.AddSingleton<DatabaseMigrator>();
        services.AddSingleton<TenantStore>().AddSingleton<UnitStore>().AddSingleton<MembershipStore>().AddSingleton<UserDirectory>();
        services.AddSingleton<AuditTrail>().AddSingleton<ReportStore>().AddSingleton<ImportBatchStore>().AddSingleton<ImportWriter>();
        services.AddSingleton<CorrectionStore>().AddSingleton<ReportDraftStore>();
        services.AddSingleton<OverviewQuery>().AddSingleton<CompareQuery>().AddSingleton<TrendQuery>().AddSingleton<FindingsQuery>();
        services.AddSingleton<ReportListQuery>().AddSingleton<ImportListQuery>();
        return services;
    }

    private static void Read(IConfiguration configuration, DatabaseOptions options)
    {
        if (Enum.TryParse(configuration["Database:Provider"], ignoreCase: true, out DatabaseProvider provider))
        {
            options.Provider = provider;
        }

        options.ConnectionString = configuration.GetConnectionString("Disclosure")
            ?? (options.Provider == DatabaseProvider.Sqlite ? "Data Source=App_Data/disclosure.db" : "");
        options.OwnerConnectionString = configuration.GetConnectionString("DisclosureOwner");
        options.SynchronousFull = bool.TryParse(configuration["Database:SynchronousFull"], out bool full) && full;
        options.AllowBypassingRole = bool.TryParse(configuration["Database:AllowBypassingRole"], out bool allow) && allow;
    }
}
