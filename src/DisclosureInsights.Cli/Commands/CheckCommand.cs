using System.CommandLine;
using System.Globalization;
using DisclosureInsights.Application.Checking;
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
        List<(string, ReadResult)> results = [];
        foreach (string file in files)
        {
            results.Add((file, await ReadAsync(file, cancellationToken)));
        }

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

    private static async Task<ReadResult> ReadAsync(string file, CancellationToken cancellationToken)
    {
        try
        {
            FileInfo info = new(file);
            if (info.Exists && info.Length > ReadLimits.Default.MaximumBytes)
            {
                // Never load a file only to say that it is too large.
                return new ReadResult(null, [], [ReportReader.TooLarge(file, ReadLimits.Default)]);
            }

            return ReportReader.Read(await File.ReadAllBytesAsync(file, cancellationToken), file, null, cancellationToken);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return new ReadResult(null, [], [new ReadError(ReadErrorCode.NotReadable, null, null, file, problem.Message)]);
        }
    }
}
