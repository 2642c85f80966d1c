using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text;
using DisclosureInsights.Application.Reading;
using DisclosureInsights.Cli;
using DisclosureInsights.Cli.Commands;

if (args is [ReadWorker.Argument])
{
    return ReadWorker.Run();
}

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

RootCommand root = new("Reads, checks and imports annual reports on open government information (政府信息公开工作年度报告).")
{
    CheckCommand.Create(),
    ImportCommand.Create(),
    ExportCommand.Create(),
    AdminCommand.Create(),
};

ParseResult parsed = root.Parse(args);
if (parsed.Errors.Count > 0)
{
    foreach (ParseError error in parsed.Errors)
    {
        Console.Error.WriteLine(error.Message);
    }

    Console.Error.WriteLine("Try: disclosure --help");
    return ExitCodes.WrongUsage;
}

return await parsed.InvokeAsync();
