using DisclosureInsights.Core.Reports;

namespace DisclosureInsights.Import;

/// <summary>Why a file, or a row of it, could not be read. Ids are part of the command line's output.</summary>
public enum ReadErrorCode
{
    EmptyFile,
    TooLarge,

    /// <summary>Reading took longer than a file may take.</summary>
    TooSlow,

    /// <summary>Reading took more memory than a file may take.</summary>
    TooMuchMemory,

    /// <summary>The reader itself failed on the file.</summary>
    ReaderBroke,

    /// <summary>An archive within an archive within an archive.</summary>
    NestedArchive,

    /// <summary>An entry of an archive that needs a password.</summary>
    EncryptedEntry,

    /// <summary>An entry of an archive that is damaged: its bytes are not those that were packed.</summary>
    DamagedEntry,

    /// <summary>An archive, or an entry of it, that unpacks to more than is accepted.</summary>
    ExplosiveArchive,

    /// <summary>An archive of more files than an import takes.</summary>
    TooManyFiles,

    /// <summary>An archive of a kind other than zip, or packed in another way than zip archives usually are.</summary>
    UnsupportedArchive,
    UnknownKind,
    WrongKind,
    NotAReport,
    UnknownHeader,
    MissingHeader,
    InvalidRow,
    DuplicateRow,

    /// <summary>Two columns of a dataset have the same name.</summary>
    DuplicateHeader,

    /// <summary>A dataset of column names without a row.</summary>
    NoRows,
    NotReadable,
    TooComplex,

    /// <summary>A kind that is not read but that another program turns into one that is: .doc, .wps, .rtf, .ofd.</summary>
    ResaveNeeded,

    /// <summary>Encrypted: nobody reads it without its password.</summary>
    PasswordProtected,

    /// <summary>A scan or a picture: no letter in it.</summary>
    NoText,
}

/// <summary>A file, or one part or row of it, that could not be read.</summary>
/// <param name="Code">What is wrong.</param>
/// <param name="Part">Sheet, row or entry; null for the file as a whole.</param>
/// <param name="Line">1-based line of a text file, null where there is none.</param>
/// <param name="Arguments">What the message names, in the order of the message's placeholders: names, columns, limits.</param>
public sealed record ReadError(ReadErrorCode Code, string? Part = null, int? Line = null, params IReadOnlyList<string> Arguments);

/// <summary>Something in a source that looked like content of the form and was not read.</summary>
/// <param name="What">The words found.</param>
/// <param name="Why">Id of the reason; its text is in the application's texts.</param>
/// <param name="Source">Where.</param>
public sealed record UnreadItem(string What, string Why, SourceLocation Source = default);

/// <summary>One report as read from a source.</summary>
public sealed record ReadReport
{
    /// <summary>Sheet, row or entry where the file holds several reports; null for a file that is one report.</summary>
    public string? Part { get; init; }

    public required AnnualReport Report { get; init; }

    /// <summary>How each cell was read; empty for a row of a dataset.</summary>
    public IReadOnlyList<CellReading> Readings { get; init; } = [];

    public IReadOnlyList<UnreadItem> Unread { get; init; } = [];

    /// <summary>The unit's code as a dataset gives it; null for a document.</summary>
    public string? UnitCode { get; init; }

    /// <summary>The source that a row of a dataset names, e.g. an address; null for a document.</summary>
    public string? Source { get; init; }
}

/// <summary>What a file gave: reports, and what could not be read of it.</summary>
/// <param name="Kind">Kind of the file: <c>html</c>, <c>text</c>, <c>markdown</c>, <c>csv</c>, <c>xlsx</c>, <c>xls</c>, <c>docx</c>, <c>pdf</c>; null where it was not recognised.</param>
/// <param name="Reports">The reports, in the order of the file.</param>
/// <param name="Errors">The file's error, or those of its parts.</param>
public sealed record ReadResult(string? Kind, IReadOnlyList<ReadReport> Reports, IReadOnlyList<ReadError> Errors);
