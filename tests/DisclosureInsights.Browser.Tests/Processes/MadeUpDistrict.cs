using System.Text;
using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Data;
using DisclosureInsights.Data.Tenancy;
using DisclosureInsights.Data.Units;
using DisclosureInsights.Import.Datasets;
using DisclosureInsights.Tests.Shared.Processes;
using DisclosureInsights.Tests.Shared.Rendering;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace DisclosureInsights.Browser.Tests.Processes;

/// <summary>A district of made-up towns with twelve years of reports, large enough that its import takes a while.</summary>
internal static class MadeUpDistrict
{
    public const string Code = "lanting";
    public const string Analyst = "lanting-analyst";
    public const string Password = "a long enough password";

    private const string First = "青白云东柳松石南兰梅";
    private const string Second = "溪岭湖桥坪塘浦亭洲湾";
    private const int Seed = 20_26;

    /// <summary>100 units, 12 years.</summary>
    public const int Reports = 100 * 12;

    private static IReadOnlyList<string> Units { get; } = [.. First.SelectMany(a => Second.Select(b => $"{a}{b}镇"))];

    /// <summary>The reports as three datasets, the newest years first: so the older ones give many a report its year before.</summary>
    public static IReadOnlyList<(string Name, byte[] Content)> Files { get; } = MakeFiles();

    /// <summary>Sets the district, its units and an analyst up on the database that the settings name.</summary>
    public static async Task SetUpAsync(string folder, IReadOnlyDictionary<string, string> settings, CancellationToken cancellation)
    {
        DisclosureCommand command = new(folder, settings);
        CommandResult tenant = await command.RunAsync("admin", "create-tenant", Code, "兰汀区");
        Assert.True(tenant.ExitCode == 0, tenant.Errors);
        CommandResult user = await command.RunAsync(Password + "\n", ["admin", "create-user", Analyst, "--tenant", Code, "--role", "analyst"]);
        Assert.True(user.ExitCode == 0, user.Errors);

        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(settings!).Build();
        await using ServiceProvider services = new ServiceCollection().AddData(configuration).BuildServiceProvider();
        Tenant? district = await services.GetRequiredService<TenantStore>().FindAsync(Code, cancellation);
        UnitListOutcome units = await services.GetRequiredService<UnitStore>().ImportListAsync(
            district!.Id, [.. Units.Select(name => new UnitEdit { Name = name, Kind = UnitKind.Town })], null, cancellation);
        Assert.Equal(Units.Count, units.Added);
    }

    private static (string, byte[])[] MakeFiles()
    {
        Random random = new(Seed);
        return [.. ((int[])[2022, 2018, 2014]).Select(from => ($"{from}-{from + 3}.csv", Dataset(random, from, from + 3)))];
    }

    private static byte[] Dataset(Random random, int from, int to)
    {
        List<DatasetRow> rows = [];
        foreach (string unit in Units)
        {
            for (int year = from; year <= to; year++)
            {
                rows.Add(new DatasetRow(RandomReports.Next(random, EditionOf(year)) with
                {
                    Organisation = unit,
                    Period = new ReportingPeriod(year),
                    Metadata = new ReportMetadata { WrittenOn = new DateOnly(year + 1, 1, 20) },
                }));
            }
        }

        StringWriter text = new();
        DatasetWriter.WriteWide(text, rows);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static Edition EditionOf(int year) => year switch
    {
        < 2019 => Edition.Form2014,
        < 2021 => Edition.Form2019,
        _ => Edition.Form2021,
    };
}
