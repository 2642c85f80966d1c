namespace DisclosureInsights.Import.Readers.Workbooks;

/// <summary>A workbook that is whole but not read: under a password, or of a kind to be saved anew. Caught where the file's result is made.</summary>
internal sealed class WorkbookRefusedException(ReadErrorCode code, string kind) : Exception(kind)
{
    public ReadErrorCode Code { get; } = code;

    /// <summary>What kind of file it is.</summary>
    public string Kind => Message;
}
