using System.CommandLine;
using DisclosureInsights.Data.Tenancy;
using DisclosureInsights.Data.Users;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace DisclosureInsights.Cli.Commands;

/// <summary><c>admin create-tenant CODE NAME</c> and <c>admin create-user NAME</c>: the first steps on an empty database.</summary>
internal static class AdminCommand
{
    public static Command Create() => new("admin", "Creates districts and accounts.") { CreateTenant(), CreateUser() };

    private static Command CreateTenant()
    {
        Argument<string> code = new("CODE") { Description = "Lower-case letters, digits and hyphens." };
        Argument<string> name = new("NAME") { Description = "The district's name." };
        Command command = new("create-tenant", "Creates a district.") { code, name };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using IHost host = await CommandHost.StartAsync(cancellationToken);
            TenantOutcome outcome = await host.Services.GetRequiredService<TenantStore>().CreateAsync(
                parsed.GetValue(code)!, parsed.GetValue(name)!, null, cancellationToken);
            if (outcome.Tenant is null)
            {
                await Console.Error.WriteLineAsync(outcome.Problem switch
                {
                    TenantProblem.CodeInvalid => "The code must be 1 to 64 lower-case letters, digits and hyphens, beginning with a letter.",
                    TenantProblem.CodeTaken => "There is a district with this code already.",
                    _ => "The name is empty.",
                });
                return ExitCodes.WrongUsage;
            }

            await Console.Out.WriteLineAsync($"{outcome.Tenant.Code}: {outcome.Tenant.Name}");
            return ExitCodes.Success;
        });
        return command;
    }

    private static Command CreateUser()
    {
        Argument<string> name = new("NAME") { Description = "Name to sign in with." };
        Option<string?> tenant = new("--tenant") { Description = "Code of the district the account belongs to." };
        Option<string> role = new("--role") { Description = "administrator, analyst or viewer.", DefaultValueFactory = _ => "administrator" };
        role.AcceptOnlyFromAmong("administrator", "analyst", "viewer");
        Option<bool> platform = new("--platform-administrator") { Description = "Keeps districts and jobs; sees no district's reports." };
        Command command = new("create-user", "Creates an account; its password is read from standard input.") { name, tenant, role, platform };
        command.SetAction((parsed, cancellationToken) => CreateUserAsync(
            parsed.GetValue(name)!, parsed.GetValue(tenant), parsed.GetValue(role)!, parsed.GetValue(platform), cancellationToken));
        return command;
    }

    private static async Task<int> CreateUserAsync(
        string name, string? tenantCode, string role, bool platform, CancellationToken cancellationToken)
    {
        using IHost host = await CommandHost.StartAsync(cancellationToken);
        Tenant? tenant = null;
        if (tenantCode is not null && (tenant = await host.FindTenantAsync(tenantCode, cancellationToken)) is null)
        {
            return ExitCodes.WrongUsage;
        }

        if (!Console.IsInputRedirected)
        {
            await Console.Error.WriteAsync("Password: ");
        }

        string password = await Console.In.ReadLineAsync(cancellationToken) ?? "";
        await using AsyncServiceScope scope = host.Services.CreateAsyncScope();
        UserManager<User> users = scope.ServiceProvider.GetRequiredService<UserManager<User>>();
        User user = new(name) { DisplayName = name, PlatformAdministrator = platform };
        IdentityResult made = await users.CreateAsync(user, password);
        if (!made.Succeeded)
        {
            await Console.Error.WriteLineAsync(string.Join(Environment.NewLine, made.Errors.Select(error => error.Description)));
            return ExitCodes.WrongUsage;
        }

        if (tenant is not null)
        {
            Role membership = role switch
            {
                "analyst" => Role.DistrictAnalyst,
                "viewer" => Role.Viewer,
                _ => Role.DistrictAdministrator,
            };
            await host.Services.GetRequiredService<MembershipStore>().SetAsync(
                new Membership(tenant.Id, user.Id, membership, null), null, cancellationToken);
        }

        await Console.Out.WriteLineAsync($"{name}: created");
        return ExitCodes.Success;
    }
}
