using System.Diagnostics;
using System.Text;

namespace DisclosureInsights.Tests.Shared.Processes;

/// <summary>
/// The command line as a process of its own, in a folder of its own. The test project has to name the command line's
/// project as a reference, so that it is built in the same configuration.
/// </summary>
/// <param name="folder">Its working folder.</param>
/// <param name="settings">Settings of the environment, as names with colons.</param>
public sealed class DisclosureCommand(string folder, IReadOnlyDictionary<string, string>? settings = null)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Runs a command without anything on its standard input.</summary>
    public Task<CommandResult> RunAsync(params string[] arguments) => RunAsync("", arguments);

    /// <summary>Runs a command that reads from its standard input.</summary>
    public async Task<CommandResult> RunAsync(string input, IReadOnlyList<string> arguments)
    {
        ProcessStartInfo start = new("dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = Utf8,
            StandardOutputEncoding = Utf8,
            StandardErrorEncoding = Utf8,
        };
        start.ArgumentList.Add(Program);
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach ((string name, string value) in settings ?? new Dictionary<string, string>())
        {
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return new CommandResult(process.ExitCode, await output, await errors);
    }

    /// <summary>The command line's assembly.</summary>
    public static string Program
    {
        get
        {
            DirectoryInfo framework = new(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
            return Path.Combine(
                RepositoryFolder.Path, "src", "DisclosureInsights.Cli", "bin", framework.Parent!.Name, framework.Name, "disclosure.dll");
        }
    }
}
