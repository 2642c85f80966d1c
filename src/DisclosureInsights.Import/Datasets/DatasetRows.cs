namespace DisclosureInsights.Import.Datasets;

/// <summary>
/// The rows of a dataset below its header, one at a time, whatever file they come from. Fields are the characters of the
/// file: a blank is an empty field, a number its digits.
/// </summary>
internal abstract class DatasetRows
{
    /// <summary>1-based number of the row among those below the header; a long dataset's limit counts by it.</summary>
    public abstract int RowNumber { get; }

    /// <summary>Line of a text file, row of a sheet.</summary>
    public abstract int Line { get; }

    /// <summary>The row as a spreadsheet shows it, with its sheet where the file has sheets: what results and errors name.</summary>
    public abstract string Part { get; }

    /// <summary>Fields of the present row.</summary>
    public abstract int FieldCount { get; }

    /// <summary>Goes to the next row; false behind the last one.</summary>
    public abstract bool Read();

    /// <summary>A field in UTF-8, empty where the row is shorter. Valid until the next row.</summary>
    public abstract ReadOnlySpan<byte> GetSpan(int column);

    /// <summary>A field, empty where the row is shorter.</summary>
    public abstract string GetString(int column);

    public abstract bool IsEmpty(int column);
}
