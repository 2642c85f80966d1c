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
    /// <param name="arguments">
    /// <c>--reports N</c> a combination (8), <c>--first N</c> from which on (0), <c>--kind K</c> or a style's name,
    /// <c>--damage D</c>, <c>--markdown</c> for the tables of docs/reading.md, <c>--unread</c>, <c>--show</c> to print what
    /// is read.
    /// </param>
    public static int Run(string[] arguments)
    {
        int reports = int.Parse(Option(arguments, "--reports") ?? "8", CultureInfo.InvariantCulture);
        int first = int.Parse(Option(arguments, "--first") ?? "0", CultureInfo.InvariantCulture);
        string? kind = Option(arguments, "--kind"), only = Option(arguments, "--damage");
        bool showUnread = arguments.Contains("--unread"), show = arguments.Contains("--show");
        Dictionary<ReadingCase, ReadingTally> tallies = [];
        foreach (HouseStyle style in HouseStyles.All.Where(style => kind is null || style.Kind == kind || style.Name == kind))
        {
            foreach ((Edition edition, Damage damage) in Combinations(style, only))
            {
                ReadingCase of = new(style.Kind, edition, damage, style.Tells(damage));
                if (!tallies.TryGetValue(of, out ReadingTally? tally))
                {
                    tallies[of] = tally = new ReadingTally();
                }

                for (int seed = first; seed < reports; seed++)
                {
                    double gaps = seed % 2 == 0 ? 0 : 0.1;
                    if (show && style.Kind is "text" or "markdown" or "html")
                    {
                        Console.WriteLine(Encoding.UTF8.GetString(ReadingHarness.Render(style, edition, damage, seed, gaps).File));
                    }

                    ReadingHarness.Run(tally, style, edition, damage, seed, gaps);
                }
            }
        }

        if (arguments.Contains("--markdown"))
        {
            ReadingMarkdown.Print(tallies);
        }
        else
        {
            Print(tallies, showUnread);
        }

        bool missed = tallies.Any(tally => !tally.Key.Holds(tally.Value));
        Console.WriteLine($"{(arguments.Contains("--markdown") ? "\n" : "")}{tallies.Values.Sum(tally => tally.Reports)} renderings; {(missed ? "figures MISSED" : "all figures hold")}");
        return missed ? 1 : 0;
    }

    private static IEnumerable<(Edition Edition, Damage Damage)> Combinations(HouseStyle style, string? only) =>
        from edition in Enum.GetValues<Edition>()
        from damage in Enum.GetValues<Damage>()
        where (only is null || damage.ToString() == only) && ReadingHarness.Meets(damage, edition) && style.Meets(damage)
        select (edition, damage);

    private static void Print(Dictionary<ReadingCase, ReadingTally> tallies, bool showUnread)
    {
        Console.WriteLine("kind       edition damage                    reports   cells   right% doubtful%  unread% wrong zero invented other");
        foreach ((ReadingCase of, ReadingTally tally) in tallies.OrderBy(t => t.Key.Kind, StringComparer.Ordinal).ThenBy(t => t.Key.Damage).ThenBy(t => t.Key.Edition))
        {
            double cells = Math.Max(1, tally.Cells);
            bool fails = !of.Holds(tally);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{of.Kind,-10} {of.Year,-7} {of.Damage,-25} {tally.Reports,7} {tally.Cells,7} {100 * tally.Right / cells,8:0.00} {100 * tally.Doubtful / cells,9:0.00} {100 * tally.Unread / cells,8:0.00} {tally.Wrong,5} {tally.ZeroFromNothing,4} {tally.Invented,8} {tally.OtherFaults,5}{(fails ? "  <<<" : of.Tells ? "" : "  (places are not told)")}"));
            foreach (string fault in fails || showUnread ? tally.Faults.Take(4).Concat(tally.UnreadExamples.Take(showUnread ? 8 : 2)) : [])
            {
                Console.WriteLine("      " + fault);
            }
        }
    }

    private static string? Option(string[] arguments, string name)
    {
        int at = Array.IndexOf(arguments, name);
        return at >= 0 && at + 1 < arguments.Length ? arguments[at + 1] : null;
    }
}
