using System.Globalization;
using CsvHelper;

namespace DisclosureInsights.Import.Datasets;

/// <summary>The rows of a CSV text.</summary>
internal sealed class CsvRows(CsvReader csv) : DatasetRows
{
    public override int RowNumber => (int)csv.RowNumber;

    public override int Line => (int)csv.LineNumber;

    public override string Part => (csv.RowNumber + 1).ToString(CultureInfo.InvariantCulture);

    public override int FieldCount => csv.FieldCount;

    public override bool Read() => csv.Read();

    public override ReadOnlySpan<byte> GetSpan(int column) => csv.GetSpan(column);

    public override string GetString(int column) => csv.GetString(column);

    public override bool IsEmpty(int column) => csv.IsEmpty(column);
}
