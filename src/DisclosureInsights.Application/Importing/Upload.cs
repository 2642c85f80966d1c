using DisclosureInsights.Data.Imports;
using DisclosureInsights.Import;

namespace DisclosureInsights.Application.Importing;

/// <summary>Files handed in together, archives unpacked, and what of them could not be taken.</summary>
/// <param name="Files">The files to import, in order.</param>
/// <param name="Errors">Archives and entries that were refused, by the name they have for the user.</param>
public sealed record Upload(IReadOnlyList<FileToImport> Files, IReadOnlyList<(string File, ReadError Error)> Errors);
