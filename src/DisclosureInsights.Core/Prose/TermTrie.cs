namespace DisclosureInsights.Core.Prose;

/// <summary>Finds the longest listed word at a place, in time bounded by the longest word.</summary>
internal sealed class TermTrie
{
    private readonly List<Dictionary<char, int>> children = [[]];
    private readonly List<int> values = [-1];

    /// <summary>One bit a character that begins some word: most characters begin none, and are done with at once.</summary>
    private readonly ulong[] begins = new ulong[(char.MaxValue + 1) / 64];

    public void Add(string word, int value)
    {
        int node = 0;
        begins[word[0] / 64] |= 1UL << (word[0] % 64);
        foreach (char c in word)
        {
            if (!children[node].TryGetValue(c, out int next))
            {
                next = children.Count;
                children.Add([]);
                values.Add(-1);
                children[node].Add(c, next);
            }

            node = next;
        }

        if (values[node] >= 0 && values[node] != value)
        {
            throw new ArgumentException($"{word} is listed twice with different meanings.", nameof(word));
        }

        values[node] = value;
    }

    /// <summary>The longest word that begins at the index; -1 and length 0 where none does.</summary>
    public int Longest(string text, int index, out int length)
    {
        int node = 0;
        int found = -1;
        length = 0;
        if (index >= text.Length || (begins[text[index] / 64] & (1UL << (text[index] % 64))) == 0)
        {
            return -1;
        }

        for (int i = index; i < text.Length && children[node].TryGetValue(text[i], out node); i++)
        {
            if (values[node] >= 0)
            {
                found = values[node];
                length = i + 1 - index;
            }
        }

        return found;
    }
}
