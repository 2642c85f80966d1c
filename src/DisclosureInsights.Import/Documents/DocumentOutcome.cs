namespace DisclosureInsights.Import.Documents;

/// <summary>A document, or why there is none: one of the two is null.</summary>
public sealed record DocumentOutcome(SourceDocument? Document, ReadError? Error)
{
    public static DocumentOutcome Of(SourceDocument document) => new(document, null);

    public static DocumentOutcome Failed(ReadErrorCode code, params IReadOnlyList<string> arguments) =>
        new(null, new ReadError(code, null, null, arguments));
}
