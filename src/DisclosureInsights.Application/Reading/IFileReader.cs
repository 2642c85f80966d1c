using DisclosureInsights.Import;

namespace DisclosureInsights.Application.Reading;

/// <summary>Reads an untrusted file into reports: in this process, or in one of its own under limits of time and memory.</summary>
public interface IFileReader
{
    /// <summary>Reads one file. A file that breaks its reader gives an error of its own, never an exception.</summary>
    /// <param name="content">The file's bytes.</param>
    /// <param name="fileName">Its name, for the kind and for messages.</param>
    /// <param name="cancellationToken">The import is given up.</param>
    /// <exception cref="ReaderUnavailableException">No file can be read at present: an outage, not the file's fault.</exception>
    Task<ReadResult> ReadAsync(ReadOnlyMemory<byte> content, string fileName, CancellationToken cancellationToken);
}
