namespace DisclosureInsights.Core.Prose;

/// <summary>Counts of reviews and litigation.</summary>
internal static class DisputeReader
{
    /// <summary>The kinds that the number counts, none where it counts no dispute.</summary>
    public static IReadOnlyList<FactKind> Read(Surroundings words, SentenceState state)
    {
        if (words.Number.Unit is not (CountUnit.Piece or CountUnit.Item))
        {
            return [];
        }

        bool review = words.LeftHas(TermKind.Review);
        bool litigation = words.LeftHas(TermKind.Litigation);
        bool both = words.LeftHas(TermKind.Dispute);
        if (!review && !litigation && !both)
        {
            review = words.RightHas(TermKind.Review);
            litigation = words.RightHas(TermKind.Litigation);
        }

        if (!review && !litigation && !both)
        {
            return [];
        }

        state.Subject = Subject.Disputes;
        if (words.Nearest(TermKind.Publish, TermKind.Review, TermKind.Litigation, TermKind.Dispute, TermKind.Information) is
            { Kind: TermKind.Publish or TermKind.Information })
        {
            // 公开行政复议信息3条 is a topic.
            state.Subject = Subject.Publication;
            return [];
        }

        if (both || (review && litigation && !words.LeftHas(TermKind.Each)))
        {
            return [FactKind.DisputesTotal];
        }

        return review && litigation ? [FactKind.ReviewTotal, FactKind.LitigationTotal]
            : review ? [FactKind.ReviewTotal] : [FactKind.LitigationTotal];
    }
}
