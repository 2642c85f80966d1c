namespace DisclosureInsights.Core.Prose;

/// <summary>Numbers that count nothing the report's year published or handled: other years, sums over years, growth,
/// people, money, places.</summary>
internal static class NoCountReader
{
    public static bool IsNoCount(Surroundings words, SentenceState state)
    {
        if (words.Number.Unit is CountUnit.People or CountUnit.Other)
        {
            return true;
        }

        if (words.LeftHas(TermKind.CarriedIn))
        {
            return false;
        }

        return state.IsOtherYear || state.IsCumulative || IsGrowth(words) || IsNegated(words) || IsComparedYear(words);
    }

    /// <summary>同比增加29条; but 增加到本年的350条 is this year's.</summary>
    public static bool IsGrowth(Surroundings words)
    {
        Token? growth = words.Nearest(TermKind.Increment);
        return growth is { } token
            && !(words.Nearest(TermKind.ThisYear) is { } now && now.Start > token.Start)
            && !(words.Nearest(TermKind.Publish) is { } publish && publish.Start > token.Start);
    }

    /// <summary>较上年的300条: another year's figure within the sentence.</summary>
    private static bool IsComparedYear(Surroundings words) =>
        words.Nearest(TermKind.Comparison) is { } comparison
        && words.Nearest(TermKind.OtherYear, TermKind.Year) is { } year && year.Start > comparison.Start
        && !words.LeftHas(TermKind.Publish, TermKind.Receive);

    /// <summary>未发生一起行政复议: the zero is read from the negation.</summary>
    private static bool IsNegated(Surroundings words) => words.LeftHas(TermKind.Negator);
}
