using System.Globalization;
using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Publication;

namespace DisclosureInsights.Import.Datasets;

/// <summary>
/// Writes wide and long datasets as .xlsx files that are read back the same, with the signs of <see cref="DatasetWriter"/>.
/// Figures and years are numbers, dates are dates, everything else is text that no spreadsheet runs as a formula.
/// </summary>
public static class DatasetWorkbook
{
    private const string DataSheet = "数据";
    private const string ColumnsSheet = "列名";

    // What a spreadsheet calculates with; a figure of more digits is kept as text.
    private const int ExactDigits = 15;

    /// <summary>Writes a wide dataset: one row a report.</summary>
    /// <exception cref="ArgumentException">More rows than a sheet can have, which are 1,048,575.</exception>
    public static void WriteWide(Stream output, IReadOnlyList<DatasetRow> rows)
    {
        IReadOnlyList<string> columns = DatasetWriter.WideColumns(rows);
        Write(output, columns, rows.Select(row => DatasetWriter.WideValues(row, columns)), explained: false);
    }

    /// <summary>Writes a long dataset: one row a value.</summary>
    /// <exception cref="ArgumentException">More rows than a sheet can have, which are 1,048,575.</exception>
    public static void WriteLong(Stream output, IReadOnlyList<DatasetRow> rows) =>
        Write(output, DatasetWriter.LongColumns, rows.SelectMany(DatasetWriter.LongValues), explained: false);

    /// <summary>Writes a file to fill in: the header, and a second sheet that says what each column or key means.</summary>
    public static void WriteTemplate(Stream output, bool wide) =>
        Write(output, wide ? DatasetWriter.AllWideColumns : DatasetWriter.LongColumns, [], explained: true);

    private static void Write(Stream output, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows, bool explained)
    {
        DatasetField[] fields = [.. columns.Select(column => DatasetVocabulary.Find(column)!.Field)];
        using SheetWriter writer = new(output, explained ? [DataSheet, ColumnsSheet] : [DataSheet]);
        writer.Begin(firstRowStays: true);
        writer.WriteRow([.. columns.Select(SheetValue.Heading)]);
        foreach (IReadOnlyList<string> row in rows)
        {
            writer.WriteRow([.. row.Select((text, i) => Value(text, fields[i]))]);
        }

        if (explained)
        {
            writer.Begin(firstRowStays: true);
            writer.WriteRow([SheetValue.Heading("列名"), SheetValue.Heading("中文名称"), SheetValue.Heading("计量单位")]);
            foreach (string column in DatasetWriter.AllWideColumns)
            {
                writer.WriteRow([.. Explanation(DatasetVocabulary.Find(column)!).Select(SheetValue.Text)]);
            }
        }
    }

    private static SheetValue Value(string text, DatasetField field) => field switch
    {
        _ when text.Length == 0 => SheetValue.Blank,
        DatasetField.WrittenOn or DatasetField.PublishedOn => SheetValue.Date(DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture)),
        DatasetField.Year or DatasetField.Cell or DatasetField.Channel or DatasetField.PublishedTotal or DatasetField.Value when IsExact(text) => SheetValue.Number(text),
        _ => SheetValue.Text(text),
    };

    // A number is written as one where it is read back digit for digit.
    private static bool IsExact(string text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value)
        && text.Count(char.IsAsciiDigit) <= ExactDigits && value.ToString(CultureInfo.InvariantCulture) == text;

    private static string[] Explanation(DatasetColumn column)
    {
        if (column.Field == DatasetField.Cell)
        {
            FormCell cell = FormCatalogue.Describe(column.Keys[0].Key);
            return [column.Name, cell.Label, cell.Unit];
        }

        return [column.Name, column.Field == DatasetField.Channel ? column.Channel.ChineseName() : DatasetVocabulary.ChineseName(column.Name), ""];
    }
}
