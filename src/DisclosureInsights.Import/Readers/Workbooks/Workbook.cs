namespace DisclosureInsights.Import.Readers.Workbooks;

/// <summary>A workbook's sheets. Charts and macro sheets are none.</summary>
internal abstract class Workbook
{
    /// <summary>Columns that a sheet can have in the newest format.</summary>
    public const int MostColumns = 16_384;

    /// <summary>Rows that a sheet can have in the newest format.</summary>
    public const int MostRows = 1_048_576;

    public abstract IReadOnlyList<Sheet> Sheets { get; }
}

/// <summary>
/// A sheet of a workbook. Protection against changes does not hinder reading. Hidden rows and columns are read as any
/// other: bodies hide what they have nothing to enter in, and a hidden row of the form is still part of the form.
/// </summary>
internal abstract class Sheet(string name, bool isHidden)
{
    public string Name { get; } = name;

    public bool IsHidden { get; } = isHidden;

    /// <summary>The merged areas; known once the rows have been read to their end.</summary>
    public abstract IReadOnlyList<MergedArea> Merged { get; }

    /// <summary>The rows that have cells, in the order of the file, read while they are asked for.</summary>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    /// <exception cref="ReadLimitException">It unpacks to more than a workbook of reports holds.</exception>
    public abstract IEnumerable<SheetRow> Rows(CancellationToken cancellationToken);
}
