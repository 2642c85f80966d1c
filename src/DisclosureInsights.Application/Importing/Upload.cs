using DisclosureInsights.Data.Imports;
using DisclosureInsights.Import;

namespace DisclosureInsights.Application.Importing;

/// <summary>Files handed in together, archives unpacked, and what of them could not be taken.</summary>
/// <param name="Files">The files to import, in order.</param>
/// <param name="Errors">Archives and entries that were refused, by the name they have for the user.</param>
public sealed record Upload(IReadOnlyList<FileToImport> Files, IReadOnlyList<(string File, ReadError Error)> Errors)
{
    /// <summary>Files and refusals together, in the order in which they were handed in and packed.</summary>
    public IReadOnlyList<UploadEntry> Entries { get; init; } = [];
}

/// <summary>A file that was handed in, alone or in an archive, or why there is none. One of the last two is null.</summary>
/// <param name="Name">Its name for the user: an entry's behind its archive's.</param>
/// <param name="Part">Path within the archive that was handed in; null for what was handed in itself.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Error">Why it was refused.</param>
public sealed record UploadEntry(string Name, string? Part, byte[]? Content, ReadError? Error);
