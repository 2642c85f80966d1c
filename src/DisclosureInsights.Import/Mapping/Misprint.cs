namespace DisclosureInsights.Import.Mapping;

/// <summary>Whether two labels differ by a few letters only.</summary>
internal static class Misprint
{
    /// <summary>Whether at most so many insertions, deletions and replacements make one text of the other.</summary>
    public static bool Within(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int allowed)
    {
        Span<int> previous = stackalloc int[right.Length + 1];
        Span<int> current = stackalloc int[right.Length + 1];
        for (int j = 0; j <= right.Length; j++)
        {
            previous[j] = j;
        }

        for (int i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            int best = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int replaced = previous[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                current[j] = Math.Min(replaced, Math.Min(previous[j], current[j - 1]) + 1);
                best = Math.Min(best, current[j]);
            }

            if (best > allowed)
            {
                return false;
            }

            Span<int> swap = previous;
            previous = current;
            current = swap;
        }

        return previous[right.Length] <= allowed;
    }
}
