using System.CommandLine;
using System.Globalization;
using DisclosureInsights.Application.Exporting;
using DisclosureInsights.Application.Texts;
using DisclosureInsights.Core.Consistency;
using DisclosureInsights.Data.Queries;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace DisclosureInsights.Cli.Commands;

/// <summary><c>export findings --tenant CODE --format csv|xlsx --out FILE</c>: the list of flagged issues.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        Option<string> tenant = new("--tenant") { Required = true, Description = "Code of the district." };
        Option<string> format = new("--format") { Description = "csv or xlsx.", DefaultValueFactory = _ => "csv" };
        format.AcceptOnlyFromAmong("csv", "xlsx");
        Option<FileInfo> output = new("--out") { Required = true, Description = "File to write." };
        Option<string> language = LanguageOption.Create();
        Argument<string> what = new("WHAT") { Description = "findings" };
        what.AcceptOnlyFromAmong("findings");
        Command command = new("export", "Writes a list from the database.") { what, tenant, format, output, language };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            parsed.GetValue(tenant)!,
            parsed.GetValue(format)!,
            parsed.GetValue(output)!,
            Languages.Find(parsed.GetValue(language)) ?? Languages.Chinese,
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        string code, string format, FileInfo output, CultureInfo culture, CancellationToken cancellationToken)
    {
        using IHost host = await CommandHost.StartAsync(cancellationToken);
        if (await host.FindTenantAsync(code, cancellationToken) is not { } tenant)
        {
            return ExitCodes.WrongUsage;
        }

        FindingsQuery query = host.Services.GetRequiredService<FindingsQuery>();
        IAsyncEnumerable<FindingEntry> entries = query.StreamAsync(tenant.Id, FindingFilter.All, cancellationToken: cancellationToken)
            .Select(item => new FindingEntry(item.UnitName, item.Year, item.Finding));
        ExportStamp stamp = new(
            tenant.Name, "", host.Services.GetRequiredService<TimeProvider>().GetLocalNow(), RuleCatalogue.Version, null);
        ExportTable table = FindingsTable.Create(entries, culture);

        // Written beside and moved: whoever waits for the file never sees half of it.
        string temporary = output.FullName + ".part";
        await using (FileStream stream = File.Create(temporary))
        {
            await (format == "xlsx"
                ? XlsxTableWriter.WriteAsync(table, stamp, culture, stream, cancellationToken)
                : CsvTableWriter.WriteAsync(table, stamp, culture, stream, cancellationToken));
        }

        File.Move(temporary, output.FullName, overwrite: true);
        return ExitCodes.Success;
    }
}
