namespace DisclosureInsights.Core.Prose;

/// <summary>Counts of policy interpretations, responses to concerns and normative documents, and fees for information.</summary>
internal static class ServiceReader
{
    /// <summary>The kind that the number counts; null where it is none of these.</summary>
    public static FactKind? Read(Surroundings words, SentenceState state)
    {
        if (words.Number.Unit == CountUnit.Yuan)
        {
            bool isFee = words.WideLeftHas(TermKind.Fee) && words.Nearest(TermKind.NoCountNoun) is null
                && words.WideLeftHas(TermKind.Collect, TermKind.Fee);
            return isFee && !Waived(words) ? FactKind.FeesCollected : null;
        }

        if (words.Number.Unit is not (CountUnit.Item or CountUnit.Piece))
        {
            return null;
        }

        Token? nearest = words.Nearest(TermKind.Interpretation, TermKind.Response, TermKind.NormativeDocument, TermKind.NoCountNoun,
            TermKind.NoCountVerb, TermKind.Request, TermKind.Enumeration, TermKind.Channel);
        TermKind? kind = nearest?.Kind;
        if (kind is null or TermKind.Channel)
        {
            kind = words.RightHas(TermKind.Interpretation) ? TermKind.Interpretation
                : words.RightHas(TermKind.NormativeDocument) ? TermKind.NormativeDocument : kind;
        }

        if (state.Previous?.Kind is FactKind.DocumentsMade or FactKind.DocumentsRepealed or FactKind.DocumentsInForce
            && words.LeftHas(TermKind.MakeDocument, TermKind.RepealDocument, TermKind.InForceDocument))
        {
            // 制定规范性文件3件,废止1件: the documents go on being spoken of.
            return Document(words, state);
        }

        return kind switch
        {
            TermKind.Interpretation when !IsOneOfSeveral(words, nearest) => FactKind.PolicyInterpretations,
            TermKind.Response when !state.InList || !IsOneOfSeveral(words, nearest) => FactKind.ResponsesToConcerns,
            TermKind.NormativeDocument => Document(words, state),
            _ => null,
        };
    }

    /// <summary>法规文件及解读2条 and 政策解读、回应关切合计35条 are topics.</summary>
    private static bool IsOneOfSeveral(Surroundings words, Token? named) =>
        named is { } token && words.Left.Any(other => other.Kind is TermKind.Enumeration or TermKind.Conjunction
            && (other.End == token.Start || other.Start == token.End));

    private static FactKind? Document(Surroundings words, SentenceState state)
    {
        if (words.OwnHas(TermKind.RepealDocument))
        {
            return FactKind.DocumentsRepealed;
        }

        if (words.OwnHas(TermKind.InForceDocument))
        {
            return FactKind.DocumentsInForce;
        }

        return words.OwnHas(TermKind.MakeDocument) || (words.OwnHas(TermKind.Publish) && !state.InList && state.Link != Link.Part)
            ? FactKind.DocumentsMade
            : null;
    }

    private static bool Waived(Surroundings words) =>
        words.Nearest(TermKind.Collect) is { } collect && words.Text.AsSpan(collect.Start, collect.End - collect.Start) is "减免" or "免收";
}
