using DisclosureInsights.Core.Prose;
using DisclosureInsights.Core.Reports;

namespace DisclosureInsights.Core.Publication;

/// <summary>Publication volume out of the facts of the prose.</summary>
internal static class ProseVolume
{
    public static PublicationVolume Of(Narrative narrative)
    {
        IReadOnlyList<ProseFact> facts = narrative.Facts;
        ProseFact? total = Total(facts);
        Dictionary<Channel, decimal> channels = [];
        foreach (Channel channel in Channels.All)
        {
            if (Figure(narrative, total, facts.Where(fact => fact.Kind == FactKind.Channel && fact.Channels is [var only] && only == channel)) is { } value)
            {
                channels.Add(channel, value);
            }
        }

        // A figure that several channels share belongs to the sum, under no channel of its own.
        decimal? shared = Figure(narrative, total, facts.Where(fact => fact is { Kind: FactKind.Channel, Channels.Count: > 1 }));
        decimal? sum = PublicationVolume.Sum(channels) is { } own ? own + (shared ?? 0) : shared;
        return new PublicationVolume
        {
            Total = total?.Value ?? sum,
            TotalIsSum = total is null && sum is not null,
            ByChannel = channels,
            PolicyInterpretations = Whole(narrative, facts, FactKind.PolicyInterpretations),
            ResponsesToConcerns = Whole(narrative, facts, FactKind.ResponsesToConcerns),
            FollowersWechat = Figure(narrative, null, facts.Where(fact => fact.Kind == FactKind.Followers && fact.Channels.Contains(Channel.Wechat))),
        };
    }

    /// <summary>The total that is given parts, else the largest that speaks for the whole unit.</summary>
    private static ProseFact? Total(IReadOnlyList<ProseFact> facts)
    {
        ILookup<int, ProseFact> parts = facts.Where(fact => fact.PartOf is not null).ToLookup(fact => fact.PartOf!.Value);
        return facts.Where(fact => fact is { Kind: FactKind.PublishedTotal, PartOf: null })
            .OrderBy(fact => fact.Scope == FactScope.OwnOffice)
            .ThenByDescending(fact => parts[fact.Id].Any(part => part.Kind == FactKind.Channel))
            .ThenByDescending(fact => parts[fact.Id].Any())
            .ThenByDescending(fact => fact.Value)
            .FirstOrDefault();
    }

    private static decimal? Whole(Narrative narrative, IReadOnlyList<ProseFact> facts, FactKind kind)
    {
        HashSet<int> ids = [.. facts.Where(fact => fact.Kind == kind).Select(fact => fact.Id)];
        return Figure(narrative, null, facts.Where(fact => fact.Kind == kind && !(fact.PartOf is { } whole && ids.Contains(whole))));
    }

    /// <summary>
    /// One figure out of all that are stated for a thing. Figures under one whole, or in one sentence, add up (two
    /// accounts); figures of different sentences are statements of the same thing, of which the largest counts.
    /// </summary>
    private static decimal? Figure(Narrative narrative, ProseFact? total, IEnumerable<ProseFact> stated)
    {
        List<ProseFact> facts = [.. stated];
        if (facts.Exists(fact => fact.Scope != FactScope.OwnOffice))
        {
            facts.RemoveAll(fact => fact.Scope == FactScope.OwnOffice);
        }

        if (total is not null && facts.Exists(fact => fact.PartOf == total.Id))
        {
            return facts.Where(fact => fact.PartOf == total.Id).Sum(fact => fact.Value);
        }

        decimal? largest = null;
        decimal sum = 0;
        ProseFact? before = null;
        foreach (ProseFact fact in facts)
        {
            sum = before is not null && AreOneStatement(narrative, before, fact)
                ? fact.PartOf is null && fact.Value == before.Value ? sum : sum + fact.Value
                : fact.Value;
            largest = Math.Max(largest ?? sum, sum);
            before = fact;
        }

        return largest;
    }

    private static bool AreOneStatement(Narrative narrative, ProseFact first, ProseFact second)
    {
        if (first.PartOf != second.PartOf || first.Section != second.Section)
        {
            return false;
        }

        return first.PartOf is not null
            || (narrative[first.Section] is { } section && first.End <= second.Start && second.Start <= section.Text.Length
                && section.Text.AsSpan(first.End, second.Start - first.End).IndexOfAny('。', '\n') < 0);
    }
}
