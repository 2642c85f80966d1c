using System.Threading.Channels;
using DisclosureInsights.Data.Tenancy;
using DisclosureInsights.Data.Units;
using DisclosureInsights.Data.Users;
using DisclosureInsights.Web.Jobs;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;

namespace DisclosureInsights.Web.Tests.Server;

/// <summary>The whole application on a database of its own, with a clock that tests move.</summary>
public class WebServer : WebApplicationFactory<Program>
{
    public const string Password = "long enough 1";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("disclosure-web-");
    private int accounts;

    public FakeTimeProvider Clock { get; } = new(TimeProvider.System.GetUtcNow());

    /// <summary>The imports that the queue ran.</summary>
    public Channel<(TenantId Tenant, Guid Batch)> Imported { get; } = Channel.CreateUnbounded<(TenantId, Guid)>();

    protected virtual IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>();

    /// <summary>A browser: it keeps cookies and shows redirects instead of following them.</summary>
    public Browser Open() => new(CreateDefaultClient(new Microsoft.AspNetCore.Mvc.Testing.Handlers.CookieContainerHandler()));

    public async Task<Tenant> TenantAsync(string name)
    {
        string code = "t" + Guid.NewGuid().ToString("N");
        return (await Services.GetRequiredService<TenantStore>().CreateAsync(code, name, null)).Tenant!;
    }

    /// <summary>An account that is a member of the tenants given.</summary>
    public async Task<User> AccountAsync(Role? role = null, bool platform = false, params Tenant[] tenants)
    {
        User user = new("user" + Interlocked.Increment(ref accounts)) { DisplayName = "王芳", PlatformAdministrator = platform };
        await using AsyncServiceScope scope = Services.CreateAsyncScope();
        IdentityResult created = await scope.ServiceProvider.GetRequiredService<UserManager<User>>().CreateAsync(user, Password);
        Assert.True(created.Succeeded, string.Join(", ", created.Errors.Select(error => error.Code)));
        foreach (Tenant tenant in tenants)
        {
            UnitId? unit = role == Role.UnitReporter ? await UnitAsync(tenant.Id) : null;
            await Services.GetRequiredService<MembershipStore>().SetAsync(new Membership(tenant.Id, user.Id, role ?? Role.Viewer, unit), null);
        }

        return user;
    }

    public async Task ChangeAsync(User user, Action<User> change)
    {
        await using AsyncServiceScope scope = Services.CreateAsyncScope();
        UserManager<User> users = scope.ServiceProvider.GetRequiredService<UserManager<User>>();
        User stored = (await users.FindByIdAsync(user.Id.ToString()))!;
        change(stored);
        Assert.True((await users.UpdateAsync(stored)).Succeeded);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("ConnectionStrings:Disclosure", $"Data Source={Path.Combine(folder.FullName, "disclosure.db")}");
        builder.UseSetting("Account:KeysFolder", Path.Combine(folder.FullName, "keys"));
        builder.UseSetting("Account:AttemptsPerMinute", "10000");
        builder.UseSetting("Demo:Enabled", "false");
        foreach ((string key, string value) in Settings)
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(Clock);
            services.AddSingleton<ImportWork>((tenant, batch, cancellation) => Imported.Writer.WriteAsync((tenant, batch), cancellation).AsTask());
        });
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        // Called by both ways of disposing.
        if (disposing && Directory.Exists(folder.FullName))
        {
            SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    private async Task<UnitId> UnitAsync(TenantId tenant)
    {
        UnitEdit edit = new() { Name = "清溪镇", Kind = Core.Reports.UnitKind.Town };
        return (await Services.GetRequiredService<UnitStore>().AddAsync(tenant, edit, null)).Unit!.Id;
    }
}
