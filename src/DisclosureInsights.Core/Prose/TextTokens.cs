namespace DisclosureInsights.Core.Prose;

/// <summary>The tokens of one section and the numbers they point to.</summary>
/// <param name="Tokens">In the order of the text; stretches without meaning have no token.</param>
/// <param name="Numbers">What <see cref="TermKind.Number"/> tokens point to.</param>
internal sealed record TextTokens(IReadOnlyList<Token> Tokens, IReadOnlyList<NumberPhrase> Numbers);
