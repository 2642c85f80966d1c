using DisclosureInsights.Core.Forms;

namespace DisclosureInsights.Core.Consistency;

/// <summary>
/// Published totals against the channels they are stated to be made of. Only a whole that the prose itself gives a list
/// of channels is compared; a figure that merely stands beside a total never accuses it.
/// </summary>
/// <remarks>
/// Unit: 条. Sources: facts of the prose, or the columns <c>published_total</c> and <c>channel.&lt;code&gt;</c> of a
/// dataset. The 2014 statistics table has a rule of its own.
/// </remarks>
public static class ChannelRules
{
    /// <summary>Variant of a message where a figure is rounded or hedged.</summary>
    public const string Approximate = "approximate";

    /// <summary>Variant of a message where a channel of the list has no figure.</summary>
    public const string Incomplete = "incomplete";

    private static readonly IReadOnlyList<Edition> AllEditions = [Edition.Form2014, Edition.Form2019, Edition.Form2021];

    /// <summary>The total exceeds every plausible sum of its channels.</summary>
    /// <remarks>A warning where a channel of the list has no figure or a number is approximate.</remarks>
    public static readonly ConsistencyRule ChannelsBelowTotal = Rule(
        "channels-below-total", Severity.Error, "各渠道公开数之和 ≥ 公开总数", EvaluateBelow);

    /// <summary>The sum of the channels exceeds the total: perhaps the same item on several channels, counted once.</summary>
    public static readonly ConsistencyRule ChannelsAboveTotal = Rule(
        "channels-above-total", Severity.Warning, "各渠道公开数之和 ≤ 公开总数", EvaluateAbove);

    /// <summary>One channel that is stated as part of a total exceeds it; counting an item once cannot explain that.</summary>
    public static readonly ConsistencyRule ChannelExceedsTotal = Rule(
        "channel-exceeds-total", Severity.Error, "任一渠道公开数 ≤ 公开总数", EvaluateExceeds);

    public static IReadOnlyList<ConsistencyRule> All { get; } = [ChannelsBelowTotal, ChannelsAboveTotal, ChannelExceedsTotal];

    private static ConsistencyRule Rule(string id, Severity severity, string formula, RuleEvaluator evaluate) =>
        new(id, 1, severity, RuleGroup.Channels, AllEditions, RuleScope.WithinReport, formula, evaluate);

    private static void EvaluateBelow(ConsistencyRule rule, CheckSubject subject, RuleSink sink)
    {
        bool evaluated = false;
        foreach (PublicationWhole whole in Wholes(subject).Where(whole => whole.IsGeneral))
        {
            evaluated |= EvaluateBelow(rule, whole, sink);
        }

        ReportNothing(rule, subject, sink, evaluated);
    }

    private static bool EvaluateBelow(ConsistencyRule rule, PublicationWhole whole, RuleSink sink)
    {
        // 其中微信50条 alone names an example; a total is said to be made of channels where the list has two or more.
        if (whole.Channels.Count + whole.Blanks.Count < 2)
        {
            return false;
        }

        if (whole.Blanks.Count > 0)
        {
            sink.NotEvaluated(rule, NotEvaluatedReason.OperandBlank, whole.Blanks);
            return true;
        }

        IReadOnlyList<PlausibleSum> sums = PlausibleSum.LargestOf(whole);
        PlausibleSum largest = sums[0];
        if (whole.Total.Low <= largest.High)
        {
            sink.Passed(rule, whole.Cells);
            return true;
        }

        bool approximate = whole.Total.IsApproximate || largest.IsApproximate;
        sink.Failed(rule, new Finding
        {
            RuleId = rule.Id,
            RuleVersion = rule.Version,
            Severity = approximate || whole.HasGaps ? Severity.Warning : rule.Severity,
            Variant = whole.HasGaps ? Incomplete : approximate ? Approximate : "",
            Cells = whole.Cells,
            Expected = whole.Total.Value,
            Actual = largest.Value,
            Operands = largest.Values,
            Alternatives = [.. sums.Skip(1).Select(sum => new AlternativeSum(sum.Value, sum.Values))],
            Evidence = whole.EvidenceOf(largest.Operands),
        });
        return true;
    }

    private static void EvaluateAbove(ConsistencyRule rule, CheckSubject subject, RuleSink sink)
    {
        bool evaluated = false;
        foreach (PublicationWhole whole in Wholes(subject).Where(whole => whole.Channels.Count >= 2))
        {
            evaluated = true;
            PlausibleSum smallest = PlausibleSum.SmallestOf(whole);
            if (Exceeding(whole).Count > 0)
            {
                // One channel alone exceeds the total: that is the finding, and this would be its consequence.
                continue;
            }

            if (smallest.Low <= whole.Total.High)
            {
                sink.Passed(rule, whole.Cells);
                continue;
            }

            sink.Failed(rule, new Finding
            {
                RuleId = rule.Id,
                RuleVersion = rule.Version,
                Severity = rule.Severity,
                Variant = whole.Total.IsApproximate || smallest.IsApproximate ? Approximate : "",
                Cells = whole.Cells,
                Expected = whole.Total.Value,
                Actual = smallest.Value,
                Operands = smallest.Values,
                Evidence = whole.EvidenceOf(smallest.Operands),
            });
        }

        ReportNothing(rule, subject, sink, evaluated);
    }

    private static void EvaluateExceeds(ConsistencyRule rule, CheckSubject subject, RuleSink sink)
    {
        bool evaluated = false;
        foreach (PublicationWhole whole in Wholes(subject).Where(whole => whole.Channels.Count > 0))
        {
            evaluated = true;
            IReadOnlyList<PublicationFigure> exceeding = Exceeding(whole);
            if (exceeding.Count == 0)
            {
                sink.Passed(rule, whole.Cells);
                continue;
            }

            PublicationFigure largest = exceeding.MaxBy(figure => figure.Value)!;
            bool sumFailsToo = PlausibleSum.SmallestOf(whole).Low > whole.Total.High;
            sink.Failed(rule, new Finding
            {
                RuleId = rule.Id,
                RuleVersion = rule.Version,
                Severity = rule.Severity,
                Variant = whole.Total.IsApproximate || largest.IsApproximate ? Approximate : "",
                Cells = [.. new[] { whole.Total }.Concat(exceeding).Select(figure => figure.Column).OfType<CellReference>()],
                Expected = whole.Total.Value,
                Actual = largest.Value,
                Operands = [.. exceeding.Select(figure => figure.Value)],
                Consequences = whole.Channels.Count >= 2 && sumFailsToo ? [ChannelsAboveTotal.Id] : [],
                Evidence = whole.EvidenceOf(exceeding),
            });
        }

        ReportNothing(rule, subject, sink, evaluated);
    }

    private static IReadOnlyList<PublicationFigure> Exceeding(PublicationWhole whole) =>
        [.. whole.Channels.Where(figure => figure.Low > whole.Total.High)];

    private static IReadOnlyList<PublicationWhole> Wholes(CheckSubject subject) =>
        PublicationWholes.Of(subject.Report, out _);

    private static void ReportNothing(ConsistencyRule rule, CheckSubject subject, RuleSink sink, bool evaluated)
    {
        if (!evaluated)
        {
            PublicationWholes.Of(subject.Report, out NotEvaluatedReason reason);
            sink.NotEvaluated(rule, reason == NotEvaluatedReason.None ? NotEvaluatedReason.NothingStated : reason);
        }
    }
}
