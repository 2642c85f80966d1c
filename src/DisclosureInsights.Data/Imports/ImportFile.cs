namespace DisclosureInsights.Data.Imports;

/// <summary>Whether a file of an import was gone through.</summary>
public enum ImportFileState : byte
{
    Pending = 0,
    Processed = 1,
}

/// <summary>One file of an import.</summary>
/// <param name="Ordinal">0-based, in the order handed in.</param>
/// <param name="FileName">As the user named it.</param>
/// <param name="SourceHash">SHA-256 of its bytes in hexadecimal: key of the stored original.</param>
/// <param name="State">Whether it was gone through.</param>
/// <param name="Counts">What became of its reports so far.</param>
public sealed record ImportFile(int Ordinal, string FileName, string SourceHash, ImportFileState State, ImportCounts Counts);
