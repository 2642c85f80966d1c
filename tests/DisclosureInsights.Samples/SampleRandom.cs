namespace DisclosureInsights.Samples;

/// <summary>
/// Numbers that look random and are the same on every machine and every runtime (SplitMix64), so that the sample files
/// can be made again byte for byte. Each unit and year has a sequence of its own: a change to one leaves the others.
/// </summary>
public sealed class SampleRandom
{
    private ulong state;

    /// <summary>The sequence of a name.</summary>
    public SampleRandom(params IReadOnlyList<object> name)
    {
        // FNV-1a, since string.GetHashCode differs from run to run.
        state = 14695981039346656037;
        foreach (char c in string.Join('|', name.Select(part => FormattableString.Invariant($"{part}"))))
        {
            state = (state ^ c) * 1099511628211;
        }
    }

    /// <summary>A fraction in [0, 1).</summary>
    public double Fraction() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A whole number in [0, <paramref name="limit"/>).</summary>
    public int Below(int limit) => (int)(Fraction() * limit);

    /// <summary>A whole number from the first to the last, both included.</summary>
    public int Between(int first, int last) => first + Below(last - first + 1);

    public bool Chance(double probability) => Fraction() < probability;

    /// <summary>A count near a mean: off by at most the given share of it, rounded up or down at random.</summary>
    public int Near(double mean, double share) =>
        Math.Max(0, (int)Math.Floor((mean * (1 + (share * ((2 * Fraction()) - 1)))) + Fraction()));

    public T Pick<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];

    /// <summary>A choice by weight.</summary>
    public T Pick<T>(IReadOnlyList<(T Choice, int Weight)> choices)
    {
        int rest = Below(choices.Sum(choice => choice.Weight));
        foreach ((T choice, int weight) in choices)
        {
            rest -= weight;
            if (rest < 0)
            {
                return choice;
            }
        }

        return choices[^1].Choice;
    }

    private ulong Next()
    {
        state += 0x9E3779B97F4A7C15;
        ulong z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
