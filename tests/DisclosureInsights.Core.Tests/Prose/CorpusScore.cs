namespace DisclosureInsights.Core.Tests.Prose;

/// <summary>How the facts read out of a set of passages compare with those written down.</summary>
public sealed class CorpusScore
{
    private readonly List<string> misses = [];

    public int Passages { get; private set; }

    /// <summary>Facts found that are written down.</summary>
    public int Right { get; private set; }

    public int Found { get; private set; }

    public int Written { get; private set; }

    /// <summary>Passages whose every part belongs to the whole that is written down.</summary>
    public int RightStructures { get; private set; }

    public IReadOnlyList<string> Misses => misses;

    public double Precision => Found == 0 ? 1 : (double)Right / Found;

    public double Recall => Written == 0 ? 1 : (double)Right / Written;

    public double Structure => Passages == 0 ? 1 : (double)RightStructures / Passages;

    public static CorpusScore Of(IEnumerable<CorpusPassage> passages)
    {
        CorpusScore score = new();
        foreach (CorpusPassage passage in passages)
        {
            score.Add(passage);
        }

        return score;
    }

    public override string ToString() =>
        FormattableString.Invariant($"{Passages} passages, {Written} facts: precision {Precision:0.000}, recall {Recall:0.000}, structure {Structure:0.000}");

    private void Add(CorpusPassage passage)
    {
        IReadOnlyList<CorpusFact> read = passage.Read();
        List<CorpusFact> left = [.. passage.Expected];
        int right = 0;
        foreach (CorpusFact fact in read)
        {
            int index = left.FindIndex(other => other == fact);
            index = index >= 0 ? index : left.FindIndex(other => other.Words == fact.Words);
            if (index >= 0)
            {
                left.RemoveAt(index);
                right++;
            }
        }

        bool structure = passage.Expected.Select(fact => fact.ToString()).Order(StringComparer.Ordinal)
            .SequenceEqual(read.Select(fact => fact.ToString()).Order(StringComparer.Ordinal));
        Passages++;
        Right += right;
        Found += read.Count;
        Written += passage.Expected.Count;
        RightStructures += structure ? 1 : 0;
        if (!structure)
        {
            misses.Add($"{passage.File}:{passage.Line} {passage.Shape} | {passage.Note}\n  {passage.Text.Replace('\n', '⏎')}\n"
                + $"  written: {string.Join("; ", passage.Expected)}\n  read:    {string.Join("; ", read)}");
        }
    }
}
