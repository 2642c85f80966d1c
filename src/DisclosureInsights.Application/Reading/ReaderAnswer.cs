using DisclosureInsights.Import;

namespace DisclosureInsights.Application.Reading;

/// <summary>What became of a file in a reading process.</summary>
internal enum ReaderFailure
{
    None,

    /// <summary>The reader threw; the process is well.</summary>
    Broke,

    /// <summary>The memory was used up.</summary>
    OutOfMemory,

    /// <summary>The process ended or speaks nonsense.</summary>
    Died,
}

/// <summary>The answer of a reading process.</summary>
/// <param name="Result">What the file holds; null where it failed.</param>
/// <param name="Failure">How it failed.</param>
/// <param name="Detail">For the log, never for a page.</param>
internal sealed record ReaderAnswer(ReadResult? Result, ReaderFailure Failure, string Detail);
