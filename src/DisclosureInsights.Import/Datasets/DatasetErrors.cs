using System.Globalization;

namespace DisclosureInsights.Import.Datasets;

/// <summary>The errors of a dataset's rows.</summary>
internal sealed class DatasetErrors
{
    private const int LongestValue = 100;

    private readonly List<ReadError> errors = [];

    public IReadOnlyList<ReadError> All => errors;

    public void Add(ReadErrorCode code, DatasetRows rows, params IReadOnlyList<string> arguments) =>
        errors.Add(new ReadError(code, rows.Part, rows.Line, arguments));

    /// <summary>A value that its column cannot hold.</summary>
    /// <param name="expected">What it can hold, in signs that need no translation.</param>
    public void Invalid(DatasetRows rows, string column, string value, string expected) =>
        Invalid(rows.Part, rows.Line, column, value, expected);

    public void Invalid(string part, int line, string column, string value, string expected) =>
        errors.Add(new ReadError(ReadErrorCode.InvalidRow, part, line, column, Short(value), expected));

    public void Duplicate(string part, int line, string unit, int year, string first) =>
        errors.Add(new ReadError(ReadErrorCode.DuplicateRow, part, line, unit, year.ToString(CultureInfo.InvariantCulture), RowOf(first)));

    /// <summary>The row alone: the sheet is that of the error.</summary>
    private static string RowOf(string part) => part[(part.LastIndexOf('!') + 1)..];

    private static string Short(string value) => value.Length > LongestValue ? value[..LongestValue] : value;
}
