namespace DisclosureInsights.Core.Prose;

/// <summary>The words around one number: its own clause to the left and right, and what the sentence said since the
/// number before.</summary>
internal sealed class Surroundings
{
    private readonly TextTokens tokens;

    public Surroundings(string text, TextTokens tokens, int index, int leftStart, int clauseStart, int rightEnd)
    {
        Text = text;
        this.tokens = tokens;
        Index = index;
        LeftStart = leftStart;
        ClauseStart = Math.Max(clauseStart, leftStart);
        RightEnd = rightEnd;
    }

    public string Text { get; }

    /// <summary>Index of the number's token.</summary>
    public int Index { get; }

    /// <summary>First token behind the number before, or of the sentence.</summary>
    public int LeftStart { get; }

    /// <summary>First token of the number's own clause, never before <see cref="LeftStart"/>.</summary>
    public int ClauseStart { get; }

    /// <summary>Behind the last token to the right that still belongs to the number.</summary>
    public int RightEnd { get; }

    public NumberPhrase Number => tokens.Numbers[tokens.Tokens[Index].Value];

    public Token this[int index] => tokens.Tokens[index];

    /// <summary>The tokens of the own clause before the number, in order.</summary>
    public IEnumerable<Token> Left => Range(ClauseStart, Index);

    public IEnumerable<Token> Right => Range(Index + 1, RightEnd);

    /// <summary>Everything the sentence said since the number before.</summary>
    public IEnumerable<Token> WideLeft => Range(LeftStart, Index);

    public IEnumerable<Token> Own => Left.Concat(Right);

    public bool LeftHas(params ReadOnlySpan<TermKind> kinds) => Find(ClauseStart, Index, kinds) >= 0;

    public bool RightHas(params ReadOnlySpan<TermKind> kinds) => Find(Index + 1, RightEnd, kinds) >= 0;

    public bool OwnHas(params ReadOnlySpan<TermKind> kinds) => LeftHas(kinds) || RightHas(kinds);

    public bool WideLeftHas(params ReadOnlySpan<TermKind> kinds) => Find(LeftStart, Index, kinds) >= 0;

    /// <summary>The token nearest to the number's left, within its clause, of one of the kinds; null where there is none.</summary>
    public Token? Nearest(params ReadOnlySpan<TermKind> kinds)
    {
        for (int i = Index - 1; i >= ClauseStart; i--)
        {
            if (kinds.Contains(tokens.Tokens[i].Kind))
            {
                return tokens.Tokens[i];
            }
        }

        return null;
    }

    private int Find(int from, int to, ReadOnlySpan<TermKind> kinds)
    {
        for (int i = from; i < to; i++)
        {
            if (kinds.Contains(tokens.Tokens[i].Kind))
            {
                return i;
            }
        }

        return -1;
    }

    private IEnumerable<Token> Range(int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            yield return tokens.Tokens[i];
        }
    }
}
