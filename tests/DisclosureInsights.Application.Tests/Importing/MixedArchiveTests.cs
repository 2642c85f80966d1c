using System.Globalization;
using System.Text;
using DisclosureInsights.Application.Importing;
using DisclosureInsights.Application.Reading;
using DisclosureInsights.Application.Texts;
using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Data;
using DisclosureInsights.Data.Imports;
using DisclosureInsights.Data.Providers;
using DisclosureInsights.Data.Reports;
using DisclosureInsights.Data.Tenancy;
using DisclosureInsights.Data.Units;
using DisclosureInsights.Import.Datasets;
using DisclosureInsights.Tests.Shared;
using DisclosureInsights.Tests.Shared.Archives;
using DisclosureInsights.Tests.Shared.Files;
using DisclosureInsights.Tests.Shared.Processes;
using DisclosureInsights.Tests.Shared.Rendering;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Xunit;

[assembly: AssemblyFixture(typeof(PostgreSqlFixture))]

namespace DisclosureInsights.Application.Tests.Importing;

/// <summary>What an official does in January: the townships' files, of every kind, in one archive.</summary>
public sealed class MixedArchiveTests : IDisposable
{
    private const int Files = 40;

    private readonly string folder = Directory.CreateTempSubdirectory("disclosure-archive-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Archive_of_forty_mixed_reports_is_one_import_and_bad_files_spoil_nothing(DatabaseProvider provider)
    {
        Dictionary<string, AnnualReport> reports = Reports(Files - 3);
        byte[] noise = new byte[20_000];
        new Random(5).NextBytes(noise);
        HandMadeZip archive = Pack(reports)
            .With("坏文件.html", noise)
            .With("空文件.txt", [])
            .With("照片.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. noise]);
        Upload upload = UploadReader.Read([("全区.zip", archive.Build())]);
        Assert.Empty(upload.Errors);

        await using ServiceProvider services = await ServicesAsync(provider);
        TenantId tenant = (await services.GetRequiredService<TenantStore>().CreateAsync("yunxiu", "云岫区", null, Cancellation)).Tenant!.Id;
        await services.GetRequiredService<UnitStore>().ImportListAsync(
            tenant, [.. reports.Keys.Select(name => new UnitEdit { Name = name, Kind = UnitKind.Town })], null, Cancellation);
        ImportBatchStore batches = services.GetRequiredService<ImportBatchStore>();
        ImportBatch batch = await batches.CreateAsync(tenant, upload.Files, ImportPipeline.CatalogueVersion, null, Cancellation);
        await services.GetRequiredService<ImportPipeline>().RunAsync(tenant, batch.Id, Cancellation);

        batch = (await batches.FindAsync(tenant, batch.Id, Cancellation))!;
        IReadOnlyList<ImportFile> files = await batches.FilesAsync(tenant, batch.Id, Cancellation);
        IReadOnlyList<ImportItem> items = (await batches.ItemsAsync(tenant, batch.Id, 0, 100, null, Cancellation)).Items;
        Assert.Equal(ImportState.Completed, batch.State);
        Assert.Equal(Files, files.Count);
        Assert.Equal(Files, items.Count);
        Assert.Equal(
            ["全区.zip/坏文件.html wrong_kind", "全区.zip/照片.png no_text", "全区.zip/空文件.txt empty_file"],
            items.Where(item => item.Outcome == ImportOutcome.Failed).Select(item => $"{files[item.FileOrdinal].FileName} {item.Code}").Order(StringComparer.Ordinal));
        Assert.All(items.Where(item => item.Outcome == ImportOutcome.Failed), item =>
            Assert.Contains(files[item.FileOrdinal].FileName, ImportTexts.Message(item, Languages.Chinese), StringComparison.Ordinal));
        Assert.All(items.Where(item => item.Outcome != ImportOutcome.Failed), item => Assert.Equal((ImportOutcome.New, null), (item.Outcome, item.Code)));
        Assert.Equal(reports.Keys.Order(StringComparer.Ordinal), items.Where(item => item.UnitId is not null).Select(item => item.Organisation!).Order(StringComparer.Ordinal));

        UnitId[] units = [.. items.Select(item => item.UnitId).OfType<UnitId>()];
        await foreach (StoredReport stored in services.GetRequiredService<ReportStore>().LoadCurrentAsync(tenant, units, null, withNarrative: false, Cancellation))
        {
            AnnualReport report = reports[stored.Report.Organisation!];
            Assert.Equal(report.Period, stored.Report.Period);
            Assert.True(report.Cells.SameAs(stored.Report.Cells), report.Organisation);
        }
    }

    /// <summary>Reports of as many towns, of every edition.</summary>
    private static Dictionary<string, AnnualReport> Reports(int count)
    {
        Edition[] editions = Enum.GetValues<Edition>();
        return "东西南北上下前后".SelectMany(_ => "溪山湖桥坪", (first, second) => $"{first}{second}镇").Take(count).Select((unit, index) =>
        {
            AnnualReport report = RandomReports.Next(new Random(index), editions[index % editions.Length]);
            return report with
            {
                Organisation = unit,
                UnitKind = UnitKind.Town,
                Metadata = report.Metadata with { Title = $"{unit}{report.Period}年政府信息公开工作年度报告" },
            };
        }).ToDictionary(report => report.Organisation!);
    }

    /// <summary>The reports in every kind of file by turns, some in a folder, some in an archive of their own.</summary>
    private static HandMadeZip Pack(Dictionary<string, AnnualReport> reports)
    {
        HandMadeZip archive = new(), inner = new();
        HouseStyle[] styles = [.. HouseStyles.All.DistinctBy(style => style.Kind)];
        int index = 0;
        foreach ((string unit, AnnualReport report) in reports)
        {
            int kind = index % (styles.Length + 1);
            (string extension, byte[] content) = kind == styles.Length
                ? (".csv", Dataset(report))
                : (styles[kind].Extension, styles[kind].Print(PrintedReport.Of(report)));
            (index % 5 == 4 ? inner : archive).With(index % 3 == 0 ? $"乡镇/{unit}{extension}" : $"{unit}{extension}", content);
            index++;
        }

        return archive.With("分包.zip", inner.Build());
    }

    private static byte[] Dataset(AnnualReport report)
    {
        using StringWriter table = new(CultureInfo.InvariantCulture);
        DatasetWriter.WriteWide(table, [new DatasetRow(report, null, null)]);
        return Encoding.UTF8.GetBytes(table.ToString());
    }

    private async Task<ServiceProvider> ServicesAsync(DatabaseProvider provider)
    {
        Dictionary<string, string?> settings = new() { ["ConnectionStrings:Disclosure"] = $"Data Source={Path.Combine(folder, "test.db")};Pooling=False" };
        if (provider == DatabaseProvider.PostgreSql)
        {
            PostgreSqlDatabase database = await (await PostgreSqlFixture.ServerAsync()).CreateDatabaseAsync();
            settings = new()
            {
                ["Database:Provider"] = "PostgreSql",
                ["ConnectionStrings:Disclosure"] = database.ConnectionString,
                ["ConnectionStrings:DisclosureOwner"] = database.OwnerConnectionString,
            };
        }

        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        IServiceCollection services = new ServiceCollection().AddLogging().AddData(configuration).AddApplication()
            .AddIsolatedReading(configuration, typeof(IsolatedReader).Assembly);
        services.Replace(ServiceDescriptor.Singleton(ReaderCommand.Of(typeof(IsolatedReader).Assembly) with { Arguments = [DisclosureCommand.Program, ReadWorker.Argument] }));
        ServiceProvider built = services.BuildServiceProvider();
        await built.GetRequiredService<DatabaseMigrator>().MigrateAsync(Cancellation);
        return built;
    }
}
