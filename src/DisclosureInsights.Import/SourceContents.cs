using DisclosureInsights.Import.Documents;

namespace DisclosureInsights.Import;

/// <summary>What a file holds, before any form is looked for in it.</summary>
/// <param name="Kind">Kind of the file, as in <see cref="ReadResult.Kind"/>; null where it was not recognised.</param>
/// <param name="Documents">Its documents: one, or a workbook's sheets. Empty for a dataset with reports and where there are errors.</param>
/// <param name="Dataset">
/// The rows of a dataset, null for documents. A workbook has both where a sheet has a dataset's header but no row that could
/// be read: then the documents count if they are reports.
/// </param>
/// <param name="Errors">Why the file, or a part of it, gave nothing.</param>
public sealed record SourceContents(
    string? Kind, IReadOnlyList<SourceDocument> Documents, ReadResult? Dataset, IReadOnlyList<ReadError> Errors)
{
    /// <summary>A file that gives nothing.</summary>
    public static SourceContents Failed(string? kind, ReadErrorCode code, params string[] arguments) =>
        new(kind, [], null, [new ReadError(code, null, null, arguments)]);

    /// <summary>A file that is one document, or why it is none.</summary>
    /// <param name="kind">Kind of the file.</param>
    /// <param name="fileName">First argument of the error.</param>
    /// <param name="outcome">What its reader gave.</param>
    public static SourceContents Of(string kind, string fileName, DocumentOutcome outcome) => outcome.Error is { } error
        ? new SourceContents(kind, [], null, [error with { Arguments = [fileName, .. error.Arguments] }])
        : new SourceContents(outcome.Document!.Kind, [outcome.Document], null, []);
}
