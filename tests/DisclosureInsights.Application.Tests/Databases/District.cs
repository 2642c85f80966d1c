using System.Text;
using DisclosureInsights.Application.Importing;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Data;
using DisclosureInsights.Data.Imports;
using DisclosureInsights.Data.Tenancy;
using DisclosureInsights.Data.Units;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace DisclosureInsights.Application.Tests.Databases;

/// <summary>A district with one unit on a SQLite database of its own, and the product's services on it.</summary>
public sealed class District : IAsyncDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 1, 20, 9, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo folder;
    private readonly ServiceProvider services;

    private District(DirectoryInfo folder, ServiceProvider services, FakeTimeProvider clock)
    {
        this.folder = folder;
        this.services = services;
        Clock = clock;
    }

    public FakeTimeProvider Clock { get; }

    public TenantId Tenant { get; private set; }

    public Unit Unit { get; private set; } = null!;

    public static Guid Person { get; } = Guid.NewGuid();

    public static async Task<District> OpenAsync(string unit = "青溪镇")
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("disclosure-application-");
        FakeTimeProvider clock = new(Start);
        ServiceCollection services = new();
        services.AddSingleton<TimeProvider>(clock);
        services.AddLogging();
        services.AddData(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ConnectionStrings:Disclosure"] = $"Data Source={Path.Combine(folder.FullName, "test.db")}",
        }).Build());
        services.AddApplication();
        District district = new(folder, services.BuildServiceProvider(), clock);
        await district.Get<DatabaseMigrator>().MigrateAsync();
        district.Tenant = (await district.Get<TenantStore>().CreateAsync("lanting", "兰汀区", null)).Tenant!.Id;
        district.Unit = (await district.Get<UnitStore>().AddAsync(district.Tenant, new UnitEdit { Name = unit, Kind = UnitKind.Town }, null)).Unit!;
        return district;
    }

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>Imports one file and gives its lines.</summary>
    public async Task<IReadOnlyList<ImportItem>> ImportAsync(string name, string text)
    {
        ImportBatchStore batches = Get<ImportBatchStore>();
        ImportBatch batch = await batches.CreateAsync(
            Tenant, [new FileToImport(name, Encoding.UTF8.GetBytes(text))], ImportPipeline.CatalogueVersion, Person);
        await Get<ImportPipeline>().RunAsync(Tenant, batch.Id, CancellationToken.None);
        return (await batches.ItemsAsync(Tenant, batch.Id, 0, 100)).Items;
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }
}
