namespace DisclosureInsights.Core.Prose;

/// <summary>A stretch of the evened text with what it means.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Start">Index in <see cref="ProseText.Text"/>.</param>
/// <param name="End">Index behind it.</param>
/// <param name="Value">The channel, the outcome, the year, or the index of the number, as the kind says.</param>
internal readonly record struct Token(TermKind Kind, int Start, int End, int Value = 0)
{
    public bool IsBoundary => Kind is TermKind.Comma or TermKind.Semicolon or TermKind.Colon or TermKind.Stop or TermKind.Line
        or TermKind.Open or TermKind.Close;

    public bool EndsSentence => Kind is TermKind.Stop or TermKind.Line;
}
