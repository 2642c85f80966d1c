using System.Buffers.Binary;
using System.Globalization;

namespace DisclosureInsights.Import.Readers.Workbooks;

/// <summary>A sheet of an .xls file.</summary>
internal sealed class XlsSheet(
    string name, bool isHidden, BiffRecords records, uint position, IReadOnlyList<string> strings, XlsStyles styles, bool from1904)
    : Sheet(name, isHidden)
{
    // Some writers put cells in the order they were set, so that a sheet is collected before its first row is known.
    private const int MostCells = 2_000_000;
    private const int CalculateOnOpening = 2;

    private readonly List<MergedArea> merged = [];
    private int cells;

    public override IReadOnlyList<MergedArea> Merged => merged;

    public override IEnumerable<SheetRow> Rows(CancellationToken cancellationToken)
    {
        merged.Clear();
        cells = 0;
        SortedDictionary<int, PendingRow> rows = [];
        Collect(rows, cancellationToken);
        foreach ((int index, PendingRow row) in rows)
        {
            yield return new SheetRow(index + 1, [.. row.Cells.DistinctBy(cell => cell.Column).OrderBy(cell => cell.Column)], row.Last, row.LastBordered);
        }
    }

    private void Collect(SortedDictionary<int, PendingRow> rows, CancellationToken cancellationToken)
    {
        records.Seek(position);
        int depth = 0, count = 0;
        (int Row, int Column, int Style)? awaited = null;
        while (records.Read())
        {
            if ((++count & 4095) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            // A chart within the sheet brings records of its own.
            if (records.Type is XlsRecord.Begin or XlsRecord.End)
            {
                depth += records.Type == XlsRecord.Begin ? 1 : -1;
                if (depth <= 0)
                {
                    return;
                }

                continue;
            }

            if (depth != 1)
            {
                continue;
            }

            switch (records.Type)
            {
                case XlsRecord.ManyRk or XlsRecord.ManyBlank:
                    ReadMany(rows, records.Type == XlsRecord.ManyRk);
                    break;
                case XlsRecord.Merged:
                    ReadMerged();
                    break;
                case XlsRecord.FormulaText when awaited is { } cell:
                    Add(rows, cell.Row, cell.Column, cell.Style, records.Text(shortLength: false));
                    awaited = null;
                    break;
                case XlsRecord.Formula or XlsRecord.OldFormula or XlsRecord.SharedLabel or XlsRecord.Label or XlsRecord.RichLabel
                    or XlsRecord.Number or XlsRecord.Rk or XlsRecord.Blank or XlsRecord.TruthOrError:
                    int type = records.Type, row = records.U16(), column = records.U16(), style = records.U16();
                    string? text = Value(type, style);
                    awaited = text is null ? (row, column, style) : null;
                    Add(rows, row, column, style, text ?? "");
                    break;
                default:
                    break;
            }
        }
    }

    // Null where the text follows in a record of its own.
    private string? Value(int type, int style)
    {
        switch (type)
        {
            case XlsRecord.SharedLabel:
                uint index = records.U32();
                return index < strings.Count ? strings[(int)index] : throw new InvalidDataException("string index");
            case XlsRecord.Label or XlsRecord.RichLabel:
                return records.Text(shortLength: false);
            case XlsRecord.Number:
                return Number(records.Double(), style);
            case XlsRecord.Rk:
                return Number(records.Rk(), style);
            case XlsRecord.TruthOrError:
                int value = records.Byte();
                return records.Byte() == 0 ? CellText.Truth(value != 0) : CellText.Error(value);
            case XlsRecord.Blank:
                return "";
            default:
                return Formula(records.Bytes(8), style);
        }
    }

    private string? Formula(ReadOnlySpan<byte> result, int style)
    {
        if (result[6] == 0xFF && result[7] == 0xFF)
        {
            return result[0] switch
            {
                0 => null,
                1 => CellText.Truth(result[2] != 0),
                2 => CellText.Error(result[2]),
                _ => "",
            };
        }

        // A 0 to be calculated on opening is what programs leave that do not calculate.
        double value = BinaryPrimitives.ReadDoubleLittleEndian(result);
        return value == 0 && (records.U16() & CalculateOnOpening) != 0 ? CellText.Formula("") : Number(value, style);
    }

    private string Number(double value, int style) =>
        double.IsFinite(value) ? CellText.Number(value, styles.Format(style), from1904) : "#";

    private void ReadMany(SortedDictionary<int, PendingRow> rows, bool numbers)
    {
        int row = records.U16(), column = records.U16();
        while (records.Left > 2)
        {
            int style = records.U16();
            Add(rows, row, column++, style, numbers ? Number(records.Rk(), style) : "");
        }
    }

    private void ReadMerged()
    {
        for (int left = records.U16(); left > 0; left--)
        {
            int top = records.U16(), bottom = records.U16(), first = records.U16(), last = records.U16();
            if (bottom >= top && last >= first)
            {
                merged.Add(new MergedArea(top + 1, bottom + 1, first, last));
            }
        }
    }

    private void Add(SortedDictionary<int, PendingRow> rows, int row, int column, int style, string text)
    {
        if (!rows.TryGetValue(row, out PendingRow? pending))
        {
            rows[row] = pending = new PendingRow();
        }

        pending.Last = Math.Max(pending.Last, column);
        pending.LastBordered = styles.HasBorder(style) ? Math.Max(pending.LastBordered, column) : pending.LastBordered;
        if (string.IsNullOrWhiteSpace(text))
        {
            return;
        }

        pending.Cells.Add(new SheetCell(column, text));
        if (++cells > MostCells)
        {
            throw new ReadLimitException(MostCells.ToString(CultureInfo.InvariantCulture));
        }
    }

    private sealed class PendingRow
    {
        public List<SheetCell> Cells { get; } = [];

        public int Last { get; set; } = -1;

        public int LastBordered { get; set; } = -1;
    }
}
