namespace DisclosureInsights.Import.Documents;

/// <summary>What a reader of files gives to the mappers of forms: paragraphs and tables in reading order.</summary>
/// <param name="Kind">Kind of the file, as in <see cref="ReadResult.Kind"/>.</param>
/// <param name="Blocks">In reading order.</param>
/// <param name="PageTitle">Title that the file carries outside its text, null where there is none.</param>
/// <param name="Part">The sheet, where a file has several documents; null where it is one.</param>
public sealed record SourceDocument(string Kind, IReadOnlyList<SourceBlock> Blocks, string? PageTitle = null, string? Part = null);
