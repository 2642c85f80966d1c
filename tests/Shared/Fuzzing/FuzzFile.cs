namespace DisclosureInsights.Tests.Shared.Fuzzing;

/// <summary>A mutated file.</summary>
/// <param name="Number">Its number in the run: with the run's seed it gives the same file again.</param>
/// <param name="Kind">Kind of the file that it was made of.</param>
/// <param name="Name">Its name.</param>
/// <param name="Content">Its bytes.</param>
public sealed record FuzzFile(int Number, string Kind, string Name, byte[] Content)
{
    private static readonly string[] Packages = ["docx", "xlsx", "zip"];

    /// <summary>Makes a file.</summary>
    /// <param name="seeds">Files to start from; the kinds take turns, whatever the number of files of each.</param>
    /// <param name="seed">The run's seed.</param>
    /// <param name="number">The file's number.</param>
    public static FuzzFile Make(IReadOnlyList<FuzzSeed> seeds, int seed, int number)
    {
        Random random = new(unchecked((seed * 1_000_003) + number));
        string[] kinds = [.. seeds.Select(file => file.Kind).Distinct()];
        string kind = kinds[number % kinds.Length];
        FuzzSeed[] ofKind = [.. seeds.Where(file => file.Kind == kind)];
        FuzzSeed start = ofKind[random.Next(ofKind.Length)];
        byte[] other = (random.Next(4) == 0 ? seeds[random.Next(seeds.Count)] : ofKind[random.Next(ofKind.Length)]).Content;
        byte[] content = Packages.Contains(kind) && random.Next(4) != 0
            ? PackageMutator.Mutate(random, start.Content, other, kind == "zip" ? "html" : "xml")
            : Mutator.Mutate(random, kind, start.Content, other);
        return new FuzzFile(number, kind, start.Name, content);
    }
}
