namespace DisclosureInsights.Cli;

/// <summary>What the command line answers to the shell.</summary>
internal static class ExitCodes
{
    public const int Success = 0;

    /// <summary>Some error-level finding.</summary>
    public const int FoundErrors = 1;

    /// <summary>A file could not be read; beats <see cref="FoundErrors"/>.</summary>
    public const int NotReadable = 2;

    public const int WrongUsage = 64;
}
