using System.Globalization;
using System.Text;
using DisclosureInsights.Import.Readers.Workbooks;

namespace DisclosureInsights.Import.Datasets;

/// <summary>
/// The rows of a sheet below its header. A number is its digits, a date is yyyy-MM-dd, whatever their formats show; a part
/// is named as spreadsheets name it: <c>数据!5</c>.
/// </summary>
/// <param name="sheet">Name of the sheet.</param>
/// <param name="rows">Its rows, the header read.</param>
/// <param name="first">0-based column of the first field.</param>
/// <param name="width">Columns of the header.</param>
internal sealed class SheetRows(string sheet, IEnumerator<SheetRow> rows, int first, int width) : DatasetRows
{
    private string[] fields = new string[width];
    private byte[] bytes = new byte[64];
    private int count;
    private int number;

    public override int RowNumber => number;

    public override int Line => rows.Current.Number;

    public override string Part => string.Create(CultureInfo.InvariantCulture, $"{sheet}!{rows.Current.Number}");

    public override int FieldCount => count;

    public override bool Read()
    {
        do
        {
            if (!rows.MoveNext())
            {
                return false;
            }
        }
        while (rows.Current.Cells.Count == 0);

        number++;
        count = width;
        Array.Fill(fields, "");
        foreach (SheetCell cell in rows.Current.Cells)
        {
            int column = cell.Column - first;
            if (column < 0)
            {
                continue;
            }

            if (column >= fields.Length)
            {
                int filled = fields.Length;
                Array.Resize(ref fields, column + 1);
                Array.Fill(fields, "", filled, fields.Length - filled);
            }

            fields[column] = cell.Text;
            count = Math.Max(count, column + 1);
        }

        return true;
    }

    public override ReadOnlySpan<byte> GetSpan(int column)
    {
        string field = GetString(column);
        if (bytes.Length < field.Length * 3)
        {
            bytes = new byte[field.Length * 3];
        }

        return bytes.AsSpan(0, Encoding.UTF8.GetBytes(field, bytes));
    }

    public override string GetString(int column) => column < count ? fields[column] : "";

    public override bool IsEmpty(int column) => string.IsNullOrWhiteSpace(GetString(column));
}
