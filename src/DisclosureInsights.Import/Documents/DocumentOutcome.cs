using System.Globalization;

namespace DisclosureInsights.Import.Documents;

/// <summary>A document, or why there is none: one of the two is null.</summary>
public sealed record DocumentOutcome(SourceDocument? Document, ReadError? Error)
{
    public static DocumentOutcome Of(SourceDocument document) => new(document, null);

    /// <summary>The document exceeds a limit.</summary>
    public static DocumentOutcome TooComplex(int limit) => new(null, new ReadError(
        ReadErrorCode.TooComplex, null, null, limit.ToString(CultureInfo.InvariantCulture)));
}
