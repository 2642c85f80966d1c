namespace DisclosureInsights.Core.Prose;

/// <summary>What a paragraph's heading says it is about: (二)依申请公开方面: … speaks of requests even where it does not say so again.</summary>
internal static class HeadingReader
{
    /// <summary>The subject of the heading; null where the paragraph begins without one.</summary>
    public static Subject? Read(string text, TextTokens tokens, int start, int end, int longest, out bool isWholeLine)
    {
        isWholeLine = false;
        int i = start;
        while (i < end && tokens.Tokens[i].Kind is TermKind.Open or TermKind.Close or TermKind.Enumeration)
        {
            i++;
        }

        bool publication = false;
        bool requests = false;
        bool disputes = false;
        int begin = start < tokens.Tokens.Count ? tokens.Tokens[start].Start : text.Length;
        for (; i < tokens.Tokens.Count && !tokens.Tokens[i].EndsSentence && tokens.Tokens[i].Kind is not (TermKind.Colon or TermKind.Comma); i++)
        {
            Token token = tokens.Tokens[i];
            if (token.Kind == TermKind.Number || token.End - begin > longest)
            {
                return null;
            }

            publication |= token.Kind is TermKind.Publish or TermKind.Information;
            requests |= token.Kind == TermKind.Request || IsAboutRequests(text, token);
            disputes |= token.Kind is TermKind.Review or TermKind.Litigation;
        }

        bool isHeading = i < tokens.Tokens.Count && tokens.Tokens[i].Kind is TermKind.Colon or TermKind.Stop or TermKind.Line;
        if (!isHeading)
        {
            return null;
        }

        isWholeLine = tokens.Tokens[i].Kind == TermKind.Line
            || (i + 1 < tokens.Tokens.Count && tokens.Tokens[i + 1].Kind == TermKind.Line && tokens.Tokens[i + 1].Start == tokens.Tokens[i].End);
        return requests && !publication ? Subject.Requests
            : publication && !requests ? Subject.Publication
            : disputes ? Subject.Disputes
            : Subject.Unknown;
    }

    /// <summary>依申请公开工作 and the like are guarded words, yet as a heading they announce requests.</summary>
    private static bool IsAboutRequests(string text, Token token) =>
        token.Kind == TermKind.Plain && text.AsSpan(token.Start, token.End - token.Start).Contains("依申请", StringComparison.Ordinal);
}
