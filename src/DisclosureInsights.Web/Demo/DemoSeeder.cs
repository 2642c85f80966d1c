using System.Text.Json;
using DisclosureInsights.Application.Importing;
using DisclosureInsights.Application.Units;
using DisclosureInsights.Data.Imports;
using DisclosureInsights.Data.Tenancy;
using DisclosureInsights.Data.Units;
using DisclosureInsights.Data.Users;
using DisclosureInsights.Web.Jobs;
using DisclosureInsights.Web.Options;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace DisclosureInsights.Web.Demo;

/// <summary>
/// Sets up the made-up districts of the demo mode at start: tenants, units and accounts at once, their reports through
/// the same import jobs as everybody's. What is there already is left as it is.
/// </summary>
public sealed class DemoSeeder(
    IOptions<DemoOptions> options,
    IServiceScopeFactory scopes,
    TenantStore tenants,
    UnitStore units,
    MembershipStore memberships,
    ImportBatchStore batches,
    ImportQueue queue,
    ILogger<DemoSeeder> logger) : IHostedService
{
    private static readonly string Samples = Path.Combine(AppContext.BaseDirectory, "samples");

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!options.Value.IsEnabled)
        {
            return;
        }

        string list = Path.Combine(Samples, "districts.json");
        if (!File.Exists(list))
        {
            logger.LogWarning("The demo is on, but its sample districts are missing at {Path}", list);
            return;
        }

        await using FileStream stream = File.OpenRead(list);
        List<DemoDistrict> districts = await JsonSerializer.DeserializeAsync<List<DemoDistrict>>(stream, cancellationToken: cancellationToken) ?? [];
        foreach (DemoDistrict district in districts)
        {
            await SeedAsync(district, cancellationToken);
        }

        await AddAccountsAsync(null, null, cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task SeedAsync(DemoDistrict district, CancellationToken cancellationToken)
    {
        Tenant tenant = await tenants.FindAsync(district.Code, cancellationToken)
            ?? (await tenants.CreateAsync(district.Code, district.Name, null, cancellationToken)).Tenant
            ?? throw new InvalidOperationException($"The sample district {district.Code} could not be made.");
        string folder = Path.Combine(Samples, district.Folder);
        if ((await units.ListAsync(tenant.Id, includeInactive: true, cancellationToken)).Count == 0)
        {
            UnitList list = UnitListFile.Read(await File.ReadAllBytesAsync(Path.Combine(folder, district.Units), cancellationToken));
            await units.ImportListAsync(tenant.Id, list.Units, null, cancellationToken);
        }

        IReadOnlyList<Unit> active = await units.ListAsync(tenant.Id, includeInactive: false, cancellationToken);
        await AddAccountsAsync(tenant, active.Count > 0 ? active[0].Id : null, cancellationToken);
        if (!await batches.AnyAsync(tenant.Id, cancellationToken))
        {
            List<(string, byte[])> files = [];
            foreach (string file in district.Files)
            {
                files.Add((file, await File.ReadAllBytesAsync(Path.Combine(folder, file), cancellationToken)));
            }

            ImportBatch batch = await batches.CreateAsync(
                tenant.Id, UploadReader.Read(files).Files, ImportPipeline.CatalogueVersion, null, cancellationToken);
            await queue.EnqueueAsync(tenant.Id, batch.Id, cancellationToken);
            logger.LogInformation("The sample district {District} is being imported ({Files} files)", district.Name, files.Count);
        }
    }

    /// <summary>Adds the missing accounts of a district, or of the platform where no district is given.</summary>
    private async Task AddAccountsAsync(Tenant? tenant, UnitId? reporterUnit, CancellationToken cancellationToken)
    {
        await using AsyncServiceScope scope = scopes.CreateAsyncScope();
        UserManager<User> users = scope.ServiceProvider.GetRequiredService<UserManager<User>>();
        foreach (DemoAccount account in DemoAccounts.All.Where(account => account.District == tenant?.Code))
        {
            User? user = await users.FindByNameAsync(account.UserName);
            if (user is null)
            {
                user = new User(account.UserName) { DisplayName = account.DisplayName, PlatformAdministrator = account.District is null };
                IdentityResult made = await users.CreateAsync(user, DemoAccounts.Password);
                if (!made.Succeeded)
                {
                    throw new InvalidOperationException(
                        $"The demo account {account.UserName} could not be made: {string.Join("; ", made.Errors.Select(error => error.Description))}");
                }
            }

            if (tenant is not null
                && !(await memberships.OfUserAsync(user.Id, cancellationToken)).Any(membership => membership.Tenant.Id == tenant.Id))
            {
                bool reporter = account.Role == Role.UnitReporter;
                await memberships.SetAsync(
                    new Membership(tenant.Id, user.Id, account.Role, reporter ? reporterUnit : null), null, cancellationToken);
            }
        }
    }
}
