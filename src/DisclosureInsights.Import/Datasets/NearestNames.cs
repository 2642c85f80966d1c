namespace DisclosureInsights.Import.Datasets;

/// <summary>
/// Suggestions for the unknown names of one dataset. Each takes a comparison with the whole vocabulary, so a name is
/// looked up once, and a file of nothing but unknown names gets suggestions for its first ones.
/// </summary>
internal sealed class NearestNames
{
    /// <summary>Most names that are looked up.</summary>
    public const int Most = 50;

    /// <summary>Stands for a suggestion where none was looked for.</summary>
    public const string None = "—";

    private readonly Dictionary<string, string> known = new(StringComparer.Ordinal);

    public string Of(string name)
    {
        if (!known.TryGetValue(name, out string? nearest))
        {
            if (known.Count >= Most)
            {
                return None;
            }

            known[name] = nearest = DatasetVocabulary.Nearest(name);
        }

        return nearest;
    }
}
