namespace DisclosureInsights.Import.Readers.Workbooks;

/// <summary>A workbook exceeds a limit; caught where the file's result is made.</summary>
internal sealed class WorkbookLimitException(string limit) : Exception(limit)
{
    /// <summary>The limit, as the message names it.</summary>
    public string Limit => Message;
}
