using DisclosureInsights.Application;
using DisclosureInsights.Application.Reading;
using DisclosureInsights.Data;
using DisclosureInsights.Data.Tenancy;
using DisclosureInsights.Data.Users;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DisclosureInsights.Cli.Commands;

/// <summary>
/// The services of the commands that need the database, on the database that the configuration names: appsettings.json
/// in the working folder, then the environment.
/// </summary>
internal static class CommandHost
{
    public static async Task<IHost> StartAsync(CancellationToken cancellationToken)
    {
        HostApplicationBuilder builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders().AddSimpleConsole();
        builder.Logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddData(builder.Configuration);
        builder.Services.AddApplication();
        builder.Services.AddIsolatedReading(builder.Configuration, typeof(CommandHost).Assembly);
        builder.Services.AddIdentityCore<User>(identity =>
        {
            identity.Password.RequiredLength = 10;
            identity.Password.RequireDigit = false;
            identity.Password.RequireLowercase = false;
            identity.Password.RequireUppercase = false;
            identity.Password.RequireNonAlphanumeric = false;
            identity.User.AllowedUserNameCharacters = "";
        }).AddEntityFrameworkStores<DisclosureContext>();
        IHost host = builder.Build();
        await host.Services.GetRequiredService<DatabaseMigrator>().MigrateAsync(cancellationToken);
        return host;
    }

    /// <summary>The tenant with this code; null after a message on standard error where there is none.</summary>
    public static async Task<Tenant?> FindTenantAsync(this IHost host, string code, CancellationToken cancellationToken)
    {
        Tenant? tenant = await host.Services.GetRequiredService<TenantStore>().FindAsync(code, cancellationToken);
        if (tenant is null)
        {
            await Console.Error.WriteLineAsync($"There is no district with the code {code}. Create it: disclosure admin create-tenant {code} NAME");
        }

        return tenant;
    }
}
