using System.Globalization;
using System.Text;
using DisclosureInsights.Core.Forms;
using DisclosureInsights.Tests.Shared.Files;
using DisclosureInsights.Tests.Shared.Reading;
using DisclosureInsights.Tests.Shared.Rendering;

namespace DisclosureInsights.Benchmarks.Reading;

/// <summary>
/// Prints how faithfully renderings of random reports are read, per kind of file, edition and damage. Ends with 1 where
/// a figure is missed.
/// </summary>
public static class ReadingReport
{
    /// <summary>Runs the harness.</summary>
    /// <param name="arguments"><c>--reports N</c> a combination (default 8), <c>--kind K</c>, <c>--damage D</c>, <c>--markdown</c>, <c>--unread</c>, <c>--show</c> to print what is read.</param>
    public static int Run(string[] arguments)
    {
        int reports = int.Parse(Option(arguments, "--reports") ?? "8", CultureInfo.InvariantCulture);
        int first = int.Parse(Option(arguments, "--first") ?? "0", CultureInfo.InvariantCulture);
        string? kind = Option(arguments, "--kind"), only = Option(arguments, "--damage");
        bool markdown = arguments.Contains("--markdown"), showUnread = arguments.Contains("--unread"), show = arguments.Contains("--show");
        Dictionary<(string Kind, Edition Edition, Damage Damage), ReadingTally> tallies = [];
        int renderings = 0;
        foreach (HouseStyle style in HouseStyles.All.Where(style => kind is null || style.Kind == kind || style.Name == kind))
        {
            foreach (Edition edition in Enum.GetValues<Edition>())
            {
                foreach (Damage damage in Enum.GetValues<Damage>())
                {
                    if ((only is not null && damage.ToString() != only) || !ReadingHarness.Meets(damage, edition) || !style.Meets(damage))
                    {
                        continue;
                    }

                    if (!tallies.TryGetValue((style.Kind, edition, damage), out ReadingTally? tally))
                    {
                        tallies[(style.Kind, edition, damage)] = tally = new ReadingTally();
                    }

                    for (int seed = first; seed < reports; seed++)
                    {
                        double gaps = seed % 2 == 0 ? 0 : 0.1;
                        if (show && style.Kind is "text" or "markdown" or "html")
                        {
                            Console.WriteLine(Encoding.UTF8.GetString(ReadingHarness.Render(style, edition, damage, seed, gaps).File));
                        }

                        ReadingHarness.Run(tally, style, edition, damage, seed, gaps);
                        renderings++;
                    }
                }
            }
        }

        bool missed = false;
        Console.WriteLine(markdown
            ? "| kind | edition | damage | reports | cells | right % | doubtful % | unread % | wrong, not doubtful | 0 from nothing | invented | other faults |\n|---|---|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|"
            : "kind       edition damage                    reports   cells   right% doubtful%  unread% wrong zero invented other");
        foreach (((string of, Edition edition, Damage damage), ReadingTally tally) in tallies.OrderBy(t => t.Key.Kind, StringComparer.Ordinal).ThenBy(t => t.Key.Damage).ThenBy(t => t.Key.Edition))
        {
            bool fails = !ReadingHarness.IsFaithful(tally, damage);
            missed |= fails;
            Print(of, edition, damage, tally, markdown, fails);
            foreach (string fault in fails || showUnread ? tally.Faults.Take(4).Concat(tally.UnreadExamples.Take(showUnread ? 8 : 2)) : [])
            {
                Console.WriteLine("      " + fault);
            }
        }

        Console.WriteLine($"{renderings} renderings; {(missed ? "figures MISSED" : "all figures hold")}");
        return missed ? 1 : 0;
    }

    private static void Print(string kind, Edition edition, Damage damage, ReadingTally tally, bool markdown, bool fails)
    {
        string year = edition.ToString()[4..];
        double cells = Math.Max(1, tally.Cells);
        Console.WriteLine(markdown
            ? string.Create(CultureInfo.InvariantCulture,
                $"| {kind} | {year} | {damage} | {tally.Reports} | {tally.Cells} | {100 * tally.Right / cells:0.00} | {100 * tally.Doubtful / cells:0.00} | {100 * tally.Unread / cells:0.00} | {tally.Wrong} | {tally.ZeroFromNothing} | {tally.Invented} | {tally.OtherFaults} |")
            : string.Create(CultureInfo.InvariantCulture,
                $"{kind,-10} {year,-7} {damage,-25} {tally.Reports,7} {tally.Cells,7} {100 * tally.Right / cells,8:0.00} {100 * tally.Doubtful / cells,9:0.00} {100 * tally.Unread / cells,8:0.00} {tally.Wrong,5} {tally.ZeroFromNothing,4} {tally.Invented,8} {tally.OtherFaults,5}{(fails ? "  <<<" : "")}"));
    }

    private static string? Option(string[] arguments, string name)
    {
        int at = Array.IndexOf(arguments, name);
        return at >= 0 && at + 1 < arguments.Length ? arguments[at + 1] : null;
    }
}
