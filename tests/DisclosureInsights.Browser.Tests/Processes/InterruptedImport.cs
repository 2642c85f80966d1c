using DisclosureInsights.Browser.Tests.Servers;
using DisclosureInsights.Data.Imports;
using Xunit;

namespace DisclosureInsights.Browser.Tests.Processes;

/// <summary>
/// The made-up district on a fresh database, for every test a copy of its own; and what an import that nobody disturbed
/// writes into it.
/// </summary>
public sealed class InterruptedImport : IAsyncLifetime
{
    /// <summary>No demo: the only import is the test's.</summary>
    public static readonly IReadOnlyDictionary<string, string> Settings = new Dictionary<string, string> { ["Demo:Enabled"] = "false" };

    private string template = "";

    /// <summary>The rows of an undisturbed import.</summary>
    public IReadOnlyList<string> Undisturbed { get; private set; } = [];

    public static string Database(string folder) => Path.Combine(folder, "disclosure.db");

    public async ValueTask InitializeAsync()
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        template = ServerProcess.NewFolder();
        await MadeUpDistrict.SetUpAsync(
            template, new Dictionary<string, string> { ["ConnectionStrings:Disclosure"] = $"Data Source={Database(template)};Pooling=False" }, cancellation);
        string folder = NewFolder();
        await using ServerProcess server = await ServerProcess.StartAsync(folder, Settings);
        await UploadAsync(server, cancellation);
        WaitForEnd(folder, cancellation);
        using ImportedRows rows = new(Database(folder));
        Undisturbed = rows.All();
        Assert.True(rows.Count("select count(*) from finding where rule_id = 'carry-over'") > 0, "Nothing depends on the year before.");
    }

    /// <summary>A folder with the district and no reports.</summary>
    public string NewFolder()
    {
        string folder = ServerProcess.NewFolder();
        foreach (string file in Directory.GetFiles(template, "disclosure.db*"))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        return folder;
    }

    public static async Task UploadAsync(ServerProcess server, CancellationToken cancellation)
    {
        using ServerSession session = await ServerSession.SignInAsync(server, MadeUpDistrict.Analyst, MadeUpDistrict.Password, cancellation);
        await session.UploadAsync(MadeUpDistrict.Files, cancellation);
    }

    /// <summary>Looks at the import until it has come so far; without a pause, since the moment passes quickly.</summary>
    public static void WaitFor(string folder, KillMoment moment, CancellationToken cancellation)
    {
        int reports = moment switch
        {
            KillMoment.Accepted => 0,
            KillMoment.FirstChunk => 1,
            KillMoment.Middle => MadeUpDistrict.Reports / 2,
            KillMoment.NearEnd => MadeUpDistrict.Reports * 5 / 6,
            _ => MadeUpDistrict.Reports,
        };
        Watch(folder, (_, next) => next >= reports, cancellation);
    }

    /// <summary>Looks at the import until it is closed as completed.</summary>
    public static void WaitForEnd(string folder, CancellationToken cancellation) =>
        Watch(folder, (state, _) => (ImportState)state is not (ImportState.Queued or ImportState.Running), cancellation);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static void Watch(string folder, Func<int, int, bool> reached, CancellationToken cancellation)
    {
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(TimeSpan.FromMinutes(3));
        using ImportedRows rows = new(Database(folder));
        while (true)
        {
            limit.Token.ThrowIfCancellationRequested();
            (int state, int next) = rows.Progress();
            if (reached(state, next))
            {
                return;
            }
        }
    }
}
