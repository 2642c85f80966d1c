namespace DisclosureInsights.Tests.Shared.Processes;

/// <summary>What a command left behind.</summary>
/// <param name="ExitCode">Its exit status.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Errors">Standard error.</param>
public sealed record CommandResult(int ExitCode, string Output, string Errors)
{
    /// <summary>The lines of standard output.</summary>
    public IReadOnlyList<string> Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
