using System.Globalization;
using DisclosureInsights.Core.Forms;
using DisclosureInsights.Tests.Shared.Reading;
using DisclosureInsights.Tests.Shared.Rendering;

namespace DisclosureInsights.Benchmarks.Reading;

/// <summary>The reading figures as the tables of docs/reading.md.</summary>
internal static class ReadingMarkdown
{
    public static void Print(Dictionary<ReadingCase, ReadingTally> tallies)
    {
        string[] kinds = [.. tallies.Keys.Select(of => of.Kind).Distinct()];
        Console.WriteLine("| kind | renderings | cells | wrong, not doubtful | 0 from nothing | invented | unit, year or header block wrong |\n|---|---:|---:|---:|---:|---:|---:|");
        foreach (string kind in kinds)
        {
            ReadingTally[] all = [.. tallies.Where(tally => tally.Key.Kind == kind).Select(tally => tally.Value)];
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {kind} | {all.Sum(t => t.Reports):N0} | {all.Sum(t => t.Cells):N0} | {all.Sum(t => t.Wrong)} | {all.Sum(t => t.ZeroFromNothing)} | {all.Sum(t => t.Invented)} | {all.Sum(t => t.OtherFaults)} |"));
        }

        PrintCells(tallies.Where(tally => tally.Key.Tells).ToDictionary(), kinds);
        PrintCells(tallies.Where(tally => !tally.Key.Tells).ToDictionary(), kinds);
    }

    private static void PrintCells(Dictionary<ReadingCase, ReadingTally> tallies, string[] kinds)
    {
        if (tallies.Count == 0)
        {
            return;
        }

        bool tells = tallies.Keys.First().Tells;
        Console.WriteLine(tells
            ? "\nCells right, in percent; behind it those doubtful:\n"
            : "\nWhere the place of a cell cannot be told, only what is read has to be right:\n");
        Console.WriteLine($"| damage | edition | {string.Join(" | ", kinds)} |\n|---|---|{string.Concat(Enumerable.Repeat("---|", kinds.Length))}");
        foreach (Damage damage in tallies.Keys.Select(of => of.Damage).Distinct().Order())
        {
            foreach (Edition edition in tallies.Keys.Where(of => of.Damage == damage).Select(of => of.Edition).Distinct().Order())
            {
                IEnumerable<string> cells = kinds.Select(kind =>
                    tallies.TryGetValue(new ReadingCase(kind, edition, damage, tells), out ReadingTally? tally) ? Cell(tally) : "");
                Console.WriteLine($"| {damage} | {edition.ToString()[4..]} | {string.Join(" | ", cells)} |");
            }
        }
    }

    private static string Cell(ReadingTally tally)
    {
        double cells = Math.Max(1, tally.Cells), right = 100 * tally.Right / cells, doubtful = 100 * tally.Doubtful / cells;

        // Rounded down: 100 is said of nothing that lacks a cell.
        return string.Create(CultureInfo.InvariantCulture,
            $"{Math.Floor(right * 100) / 100:0.##}{(tally.Doubtful == 0 ? "" : $" · {Math.Ceiling(doubtful * 100) / 100:0.##}?")}");
    }
}
