using System.CommandLine;
using System.Globalization;
using DisclosureInsights.Application.Importing;
using DisclosureInsights.Application.Texts;
using DisclosureInsights.Data;
using DisclosureInsights.Data.Imports;
using DisclosureInsights.Data.Tenancy;
using DisclosureInsights.Import;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Spectre.Console;

namespace DisclosureInsights.Cli.Commands;

/// <summary><c>import --tenant CODE FILE|DIRECTORY|ZIP...</c>: imports into the database, as the pages do.</summary>
internal static class ImportCommand
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(250);

    public static Command Create()
    {
        Option<string> tenant = new("--tenant") { Required = true, Description = "Code of the district." };
        Option<string> language = LanguageOption.Create();
        Argument<string[]> paths = PathArgument.Create("FILE|DIRECTORY|ZIP", "Reports, datasets, folders or archives of these.");
        Command command = new("import", "Imports reports and datasets into the database.") { tenant, language, paths };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            parsed.GetValue(tenant)!,
            parsed.GetValue(paths)!,
            Languages.Find(parsed.GetValue(language)) ?? Languages.Chinese,
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string code, string[] paths, CultureInfo culture, CancellationToken cancellationToken)
    {
        bool refused = false;
        List<(string, byte[])> contents = [];
        foreach (string path in paths.SelectMany(Expand))
        {
            (byte[]? content, ReadError? error) = await LocalFile.ReadAsync(path, cancellationToken);
            if (content is not null)
            {
                contents.Add((path, content));
            }
            else
            {
                refused = true;
                await Console.Error.WriteLineAsync(ReadErrorTexts.Message(error!, culture));
            }
        }

        Upload upload = UploadReader.Read(contents);
        foreach ((string _, ReadError error) in upload.Errors)
        {
            refused = true;
            await Console.Error.WriteLineAsync(ReadErrorTexts.Message(error, culture));
        }

        if (upload.Files.Count == 0)
        {
            return ExitCodes.NotReadable;
        }

        using IHost host = await CommandHost.StartAsync(cancellationToken);
        if (await host.FindTenantAsync(code, cancellationToken) is not { } tenant)
        {
            return ExitCodes.WrongUsage;
        }

        ImportBatchStore batches = host.Services.GetRequiredService<ImportBatchStore>();
        ImportBatch batch = await batches.CreateAsync(tenant.Id, upload.Files, ImportPipeline.CatalogueVersion, null, cancellationToken);
        Task work = host.Services.GetRequiredService<ImportPipeline>().RunAsync(tenant.Id, batch.Id, cancellationToken);
        await ShowProgressAsync(batches, batch, work, cancellationToken);
        await work;
        return await PrintAsync(batches, tenant.Id, batch.Id, culture, cancellationToken) && !refused
            ? ExitCodes.Success
            : ExitCodes.NotReadable;
    }

    private static IEnumerable<string> Expand(string path) => Directory.Exists(path)
        ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Where(file => !Path.GetFileName(file).StartsWith('.')).Order(StringComparer.Ordinal)
        : [path];

    private static async Task ShowProgressAsync(ImportBatchStore batches, ImportBatch batch, Task work, CancellationToken cancellationToken)
    {
        if (Console.IsErrorRedirected || !AnsiConsole.Profile.Capabilities.Interactive)
        {
            return;
        }

        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        await console.Progress().StartAsync(async progress =>
        {
            ProgressTask bar = progress.AddTask("import", maxValue: batch.TotalFiles);
            using PeriodicTimer timer = new(Poll);
            while (!work.IsCompleted && await timer.WaitForNextTickAsync(cancellationToken))
            {
                bar.Value = (await batches.FindAsync(batch.TenantId, batch.Id, cancellationToken))?.ProcessedFiles ?? 0;
            }

            bar.Value = batch.TotalFiles;
        });
    }

    /// <summary>Prints the counts and every line that needs attention; false where something was not imported.</summary>
    private static async Task<bool> PrintAsync(
        ImportBatchStore batches, TenantId tenant, Guid id, CultureInfo culture, CancellationToken cancellationToken)
    {
        ImportBatch batch = await batches.FindAsync(tenant, id, cancellationToken) ?? throw new InvalidOperationException($"Import {id} is gone.");
        IReadOnlyList<ImportFile> files = await batches.FilesAsync(tenant, id, cancellationToken);
        ImportCounts counts = batch.Counts;
        await Console.Out.WriteLineAsync(Languages.IsEnglish(culture)
            ? $"{files.Count} files: {counts.New} new, {counts.Revised} revised, {counts.Unchanged} unchanged, {counts.Failed} not imported, {counts.Waiting} waiting for their unit"
            : $"{files.Count} 个文件：新增 {counts.New}，修订 {counts.Revised}，未变 {counts.Unchanged}，未导入 {counts.Failed}，待匹配单位 {counts.Waiting}");
        const int take = 500;
        for (int skip = 0; ; skip += take)
        {
            Page<ImportItem> page = await batches.ItemsAsync(tenant, id, skip, take, null, cancellationToken);
            foreach (ImportItem item in page.Items.Where(item => item.Code is not null))
            {
                string part = item.Part is { } name ? $" [{name}]" : "";
                await Console.Out.WriteLineAsync(
                    $"  {files[item.FileOrdinal].FileName}{part}: {ImportTexts.Outcome(item.Outcome, culture)}: {ImportTexts.Message(item, culture)}");
            }

            if (page.Items.Count < take)
            {
                return counts is { Failed: 0, Waiting: 0 };
            }
        }
    }
}
