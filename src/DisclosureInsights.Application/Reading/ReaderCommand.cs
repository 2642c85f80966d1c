using System.Reflection;
using System.Runtime.InteropServices;

namespace DisclosureInsights.Application.Reading;

/// <summary>The command that starts a reading process.</summary>
/// <param name="FileName">Full path of the program.</param>
/// <param name="Arguments">Its arguments.</param>
public sealed record ReaderCommand(string FileName, IReadOnlyList<string> Arguments)
{
    /// <summary>
    /// The command that starts this program again as a reader. The program is named by its assembly, since in a test
    /// the running executable is the test's, which must never start itself.
    /// </summary>
    /// <param name="program">The assembly whose entry point calls <see cref="ReadWorker.Run()"/> for <see cref="ReadWorker.Argument"/>.</param>
    public static ReaderCommand Of(Assembly program)
    {
        string library = program.Location;
        string shared = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        string dotnet = Path.Combine(shared, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");

        // Published with its own runtime, or as a single file, there is no shared runtime to start it with.
        return library.Length > 0 && File.Exists(dotnet)
            ? new ReaderCommand(dotnet, [library, ReadWorker.Argument])
            : new ReaderCommand(Environment.ProcessPath ?? "", [ReadWorker.Argument]);
    }
}
