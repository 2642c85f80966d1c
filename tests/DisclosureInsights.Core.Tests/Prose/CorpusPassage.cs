using System.Globalization;
using DisclosureInsights.Core.Prose;
using DisclosureInsights.Core.Publication;
using DisclosureInsights.Core.Reports;

namespace DisclosureInsights.Core.Tests.Prose;

/// <summary>One fact as the corpus writes it: what it counts, its value, and what it is a part of.</summary>
/// <param name="What">Kind or channel codes, with the outcome where there is one.</param>
/// <param name="Value">Value with the mark of its qualifier.</param>
/// <param name="Whole">What it is a part of, written like a fact; empty where it is a part of nothing.</param>
/// <param name="Scope">Its scope, empty where it has none.</param>
public sealed record CorpusFact(string What, string Value, string Whole, string Scope)
{
    public string Words => $"{What} {Value}";

    public override string ToString() => Words + (Whole.Length > 0 ? $" < {Whole}" : "") + Scope;
}

/// <summary>A passage of the corpus with the facts that a careful reader finds in it.</summary>
public sealed record CorpusPassage(string File, int Line, string Shape, string Note, int Year, string Text, IReadOnlyList<CorpusFact> Expected)
{
    public IReadOnlyList<CorpusFact> Read()
    {
        IReadOnlyList<ProseFact> facts = ProseReader.Read([new NarrativeSection("一", "", Text)], Year);
        return [.. facts.Select(fact => FactOf(fact, facts))];
    }

    public static IReadOnlyList<CorpusPassage> All { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Prose", "corpus"), "*.txt")
            .OrderBy(path => path, StringComparer.Ordinal)
            .SelectMany(ReadFile),
    ];

    private static IEnumerable<CorpusPassage> ReadFile(string path)
    {
        string[] lines = System.IO.File.ReadAllLines(path);
        for (int i = 0; i + 2 < lines.Length; i += 3)
        {
            if (!lines[i].StartsWith("# ", StringComparison.Ordinal) || !lines[i + 2].StartsWith("=> ", StringComparison.Ordinal))
            {
                throw new InvalidDataException($"{Path.GetFileName(path)}:{i + 1}: a passage is three lines, # text =>.");
            }

            string[] head = lines[i][2..].Split('|', StringSplitOptions.TrimEntries);
            string? year = head.FirstOrDefault(part => part.StartsWith("year=", StringComparison.Ordinal));
            yield return new CorpusPassage(
                Path.GetFileName(path), i + 1, head[0], head.Length > 1 ? head[1] : "",
                year is null ? 2021 : int.Parse(year[5..], CultureInfo.InvariantCulture),
                lines[i + 1].Replace('⏎', '\n'), ReadFacts(lines[i + 2][3..]));
        }
    }

    private static List<CorpusFact> ReadFacts(string line)
    {
        List<CorpusFact> facts = [];
        if (line.Trim() == "-")
        {
            return facts;
        }

        string[] parts = line.Split(';', StringSplitOptions.TrimEntries);
        List<int> wholes = [];
        foreach (string part in parts)
        {
            string[] words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            string outcome = words.FirstOrDefault(word => word.StartsWith('(')) ?? "";
            string? whole = words.FirstOrDefault(word => word.StartsWith('<'));
            wholes.Add(whole is null ? 0 : int.Parse(whole[1..], CultureInfo.InvariantCulture));
            facts.Add(new CorpusFact(words[0] + outcome, words[1], "", words.FirstOrDefault(word => word.StartsWith('@')) ?? ""));
        }

        return [.. facts.Select((fact, index) => wholes[index] == 0 ? fact : fact with { Whole = facts[wholes[index] - 1].Words })];
    }

    public static CorpusFact FactOf(ProseFact fact, IReadOnlyList<ProseFact> all)
    {
        CorpusFact own = new(What(fact), Value(fact), "", fact.Scope switch
        {
            FactScope.OwnOffice => "@own",
            FactScope.WholeArea => "@area",
            _ => "",
        });
        return fact.PartOf is { } whole ? own with { Whole = $"{What(all[whole - 1])} {Value(all[whole - 1])}" } : own;
    }

    private static string What(ProseFact fact)
    {
        string channels = string.Join('+', fact.Channels.Select(channel => channel.Code()));
        return fact.Kind switch
        {
            FactKind.Channel => channels,
            FactKind.Followers => $"followers:{channels}",
            FactKind.RequestsOutcome => $"outcome({fact.Outcome})",
            _ => fact.Kind.Id(),
        };
    }

    private static string Value(ProseFact fact) => fact.Value.ToString("0.##", CultureInfo.InvariantCulture) + fact.Qualifier switch
    {
        FactQualifier.AtLeast => "+",
        FactQualifier.About => "~",
        FactQualifier.Negated => "!",
        _ => "",
    };
}
