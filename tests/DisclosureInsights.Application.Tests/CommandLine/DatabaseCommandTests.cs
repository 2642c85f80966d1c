using System.IO.Compression;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Data;
using DisclosureInsights.Data.Tenancy;
using DisclosureInsights.Data.Units;
using DisclosureInsights.Tests.Shared.Processes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace DisclosureInsights.Application.Tests.CommandLine;

/// <summary><c>admin</c>, <c>import</c> and <c>export</c> as processes on a fresh SQLite database.</summary>
public sealed class DatabaseCommandTests
{
    private readonly string folder = Directory.CreateTempSubdirectory("disclosure-test-").FullName;
    private readonly Dictionary<string, string> settings;
    private readonly DisclosureCommand command;

    public DatabaseCommandTests()
    {
        settings = new Dictionary<string, string> { ["ConnectionStrings:Disclosure"] = $"Data Source={Path.Combine(folder, "test.db")};Pooling=False" };
        command = new DisclosureCommand(folder, settings);
    }

    private static string Samples => Path.Combine(RepositoryFolder.Path, "data", "samples");

    private static string Damaged => Path.Combine(RepositoryFolder.Path, "tests", "DisclosureInsights.Import.Tests", "Samples", "lost-labels.txt");

    [Fact]
    public async Task District_is_created_once_and_a_wrong_code_is_refused()
    {
        Assert.Equal(0, (await command.RunAsync("admin", "create-tenant", "lanting", "兰汀区")).ExitCode);
        CommandResult again = await command.RunAsync("admin", "create-tenant", "lanting", "兰汀区");
        Assert.Equal((64, ""), (again.ExitCode, again.Output));
        Assert.NotEmpty(again.Errors);
        Assert.Equal(64, (await command.RunAsync("admin", "create-tenant", "Lan Ting", "兰汀区")).ExitCode);
    }

    [Fact]
    public async Task Account_is_created_with_the_password_on_standard_input()
    {
        await command.RunAsync("admin", "create-tenant", "lanting", "兰汀区");
        string[] create = ["admin", "create-user", "analyst", "--tenant", "lanting", "--role", "analyst"];
        CommandResult tooShort = await command.RunAsync("short\n", create);
        Assert.Equal(64, tooShort.ExitCode);
        Assert.NotEmpty(tooShort.Errors);
        Assert.Equal(0, (await command.RunAsync("a long enough password\n", create)).ExitCode);
        Assert.Equal(64, (await command.RunAsync("a long enough password\n", create)).ExitCode);
        Assert.Equal(64, (await command.RunAsync("a long enough password\n", ["admin", "create-user", "other", "--tenant", "nowhere"])).ExitCode);
    }

    [Fact]
    public async Task Unknown_district_is_wrong_usage()
    {
        CommandResult import = await command.RunAsync("import", "--tenant", "nowhere", Damaged);
        Assert.Equal((64, ""), (import.ExitCode, import.Output));
        Assert.Contains("nowhere", import.Errors, StringComparison.Ordinal);
        Assert.Equal(64, (await command.RunAsync("export", "findings", "--tenant", "nowhere", "--out", "out.csv")).ExitCode);
        Assert.False(File.Exists(Path.Combine(folder, "out.csv")));
    }

    [Fact]
    public async Task Directory_and_archive_are_imported_once_and_unchanged_the_second_time()
    {
        await SetUpAsync("青溪镇", "云岫区枫桥湾镇", "云岫区竹筏埠镇");
        string directory = Directory.CreateDirectory(Path.Combine(folder, "reports")).FullName, archive = Path.Combine(folder, "more.zip");
        File.Copy(Damaged, Path.Combine(directory, "lost-labels.txt"));
        File.Copy(Path.Combine(Samples, "枫桥湾镇2022.txt"), Path.Combine(directory, "枫桥湾镇2022.txt"));
        await using (ZipArchive zip = await ZipFile.OpenAsync(archive, ZipArchiveMode.Create, TestContext.Current.CancellationToken))
        {
            await zip.CreateEntryFromFileAsync(Path.Combine(Samples, "竹筏埠镇2023.txt"), "竹筏埠镇2023.txt", TestContext.Current.CancellationToken);
        }

        string[] import = ["import", "--tenant", "lanting", "--lang", "en", directory, archive];
        CommandResult first = await command.RunAsync(import);
        Assert.True(first.ExitCode == 0, first.Output + first.Errors);
        Assert.StartsWith("3 files: 3 new, 0 revised, 0 unchanged, 0 not imported, 0 waiting", first.Lines[0], StringComparison.Ordinal);
        CommandResult second = await command.RunAsync(import);
        Assert.Equal(0, second.ExitCode);
        Assert.StartsWith("3 files: 0 new, 0 revised, 3 unchanged, 0 not imported, 0 waiting", second.Lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_imported_is_named_and_ends_with_status_two()
    {
        await SetUpAsync("云岫区枫桥湾镇");
        CommandResult result = await command.RunAsync(
            "import", "--tenant", "lanting", "--lang", "en", Damaged, Path.Combine(Samples, "枫桥湾镇2022.txt"), Path.Combine(folder, "missing.txt"));
        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("2 files: 1 new, 0 revised, 0 unchanged, 0 not imported, 1 waiting", result.Lines[0], StringComparison.Ordinal);
        Assert.Contains("lost-labels.txt", result.Output, StringComparison.Ordinal);
        Assert.Contains("青溪镇", result.Output, StringComparison.Ordinal);
        Assert.Contains("missing.txt", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Findings_are_exported_as_csv_and_xlsx()
    {
        await SetUpAsync("青溪镇");
        await command.RunAsync("import", "--tenant", "lanting", Damaged);
        string csv = Path.Combine(folder, "findings.csv"), xlsx = Path.Combine(folder, "findings.xlsx");
        Assert.Equal(0, (await command.RunAsync("export", "findings", "--tenant", "lanting", "--format", "csv", "--out", csv)).ExitCode);
        byte[] content = await File.ReadAllBytesAsync(csv, TestContext.Current.CancellationToken);
        Assert.Equal([0xEF, 0xBB, 0xBF], content[..3]);
        string[] lines = await File.ReadAllLinesAsync(csv, TestContext.Current.CancellationToken);
        string finding = Assert.Single(lines, line => line.Contains("channels-below-total", StringComparison.Ordinal));
        Assert.StartsWith("青溪镇,2021,", finding, StringComparison.Ordinal);
        Assert.Contains("614", finding, StringComparison.Ordinal);
        Assert.Equal(0, (await command.RunAsync("export", "findings", "--tenant", "lanting", "--format", "xlsx", "--out", xlsx)).ExitCode);
        await using ZipArchive workbook = await ZipFile.OpenReadAsync(xlsx, TestContext.Current.CancellationToken);
        Assert.Contains(workbook.Entries, entry => entry.FullName == "xl/workbook.xml");
        Assert.Empty(Directory.GetFiles(folder, "*.part"));
    }

    /// <summary>A district with these towns.</summary>
    private async Task SetUpAsync(params string[] units)
    {
        Assert.Equal(0, (await command.RunAsync("admin", "create-tenant", "lanting", "兰汀区")).ExitCode);
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(settings!).Build();
        await using ServiceProvider services = new ServiceCollection().AddData(configuration).BuildServiceProvider();
        Tenant tenant = (await services.GetRequiredService<TenantStore>().FindAsync("lanting", TestContext.Current.CancellationToken))!;
        UnitListOutcome outcome = await services.GetRequiredService<UnitStore>().ImportListAsync(
            tenant.Id, [.. units.Select(name => new UnitEdit { Name = name, Kind = UnitKind.Town })], null, TestContext.Current.CancellationToken);
        Assert.Equal(units.Length, outcome.Added);
    }
}
