using System.CommandLine;
using System.Globalization;
using DisclosureInsights.Application.Checking;
using DisclosureInsights.Application.Importing;
using DisclosureInsights.Application.Texts;
using DisclosureInsights.Core.Consistency;
using DisclosureInsights.Import;

namespace DisclosureInsights.Cli.Commands;

/// <summary><c>check [--json] [--all] [--lang zh-CN|en] FILE...</c>: reads and checks files; needs no database.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        Option<bool> json = new("--json") { Description = "One JSON object a report, nothing else on standard output." };
        Option<bool> all = new("--all") { Description = "Adds the outcome of every rule." };
        Option<string> language = LanguageOption.Create();
        Argument<string[]> files = PathArgument.Create("FILE", "Reports of any kind that the product reads.");
        Command command = new("check", "Reads each file as a report, checks it and prints what was found.") { json, all, language, files };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            parsed.GetValue(files)!,
            parsed.GetValue(json),
            parsed.GetValue(all),
            Languages.Find(parsed.GetValue(language)) ?? Languages.Chinese,
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        string[] files, bool json, bool all, CultureInfo culture, CancellationToken cancellationToken)
    {
        IReadOnlyList<(string, ReadResult)> results = await ReadAsync(files, cancellationToken);
        IReadOnlyList<CheckedFile> checkedFiles = FileChecker.Check(results);
        foreach (CheckedFile file in checkedFiles)
        {
            foreach (string line in json ? CheckJson.Lines(file, culture, all) : CheckText.Lines(file, culture, all))
            {
                await Console.Out.WriteLineAsync(line);
            }

            foreach (ReadError error in json ? file.Errors : [])
            {
                await Console.Error.WriteLineAsync($"{file.File}: {ReadErrorTexts.Message(error, culture)}");
            }
        }

        return checkedFiles.Any(file => file.Errors.Count > 0) ? ExitCodes.NotReadable
            : checkedFiles.SelectMany(file => file.Reports).Any(report => report.Result.Count(Severity.Error) > 0) ? ExitCodes.FoundErrors
            : ExitCodes.Success;
    }

    /// <summary>Reads the files in order, the entries of an archive as parts of it.</summary>
    private static async Task<IReadOnlyList<(string File, ReadResult Result)>> ReadAsync(string[] files, CancellationToken cancellationToken)
    {
        List<(string File, UploadEntry Entry)> entries = [];
        foreach (string file in files)
        {
            (byte[]? content, ReadError? error) = await LocalFile.ReadAsync(file, cancellationToken);
            IReadOnlyList<UploadEntry> found = content is null ? [new UploadEntry(file, null, null, error)] : UploadReader.Read([(file, content)]).Entries;
            entries.AddRange(found.Select(entry => (file, entry)));
        }

        using CheckedSource source = new(isSingle: entries.Count == 1);
        List<(string, ReadResult)> results = [];
        foreach ((string file, UploadEntry entry) in entries)
        {
            results.Add((file, entry.Error is { } error
                ? new ReadResult(null, [], [error with { Part = entry.Part }])
                : OfPart(await source.ReadAsync(entry.Content!, entry.Part is null ? file : entry.Name, cancellationToken), entry.Part)));
        }

        return results;
    }

    private static ReadResult OfPart(ReadResult result, string? part) => part is null ? result : result with
    {
        Reports = [.. result.Reports.Select(report => report with { Part = Within(part, report.Part) })],
        Errors = [.. result.Errors.Select(error => error with { Part = Within(part, error.Part) })],
    };

    private static string Within(string part, string? inner) => inner is null ? part : $"{part}/{inner}";
}
