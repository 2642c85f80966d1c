using System.Buffers.Text;
using System.Globalization;
using CsvHelper;
using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Reports;

namespace DisclosureInsights.Import.Datasets;

/// <summary>
/// Reads wide and long datasets. A row with a mistake fails alone, with its line, column and value; a header with one
/// fails the file, so that no column is lost silently. Parts are row numbers as a spreadsheet shows them: the header is
/// row 1.
/// </summary>
public static class DatasetReader
{
    /// <summary>Reads a dataset from text.</summary>
    public static ReadResult Read(string text, ReadLimits limits, CancellationToken cancellationToken)
    {
        CsvReaderOptions options = CsvReaderOptions.Default with
        {
            Separator = DatasetHeader.Separator(text) ?? ',',
            TrackLineNumbers = true,
            DetectSeparatorHint = false,
        };
        using CsvReader csv = CsvReader.FromText(text.TrimStart('\r', '\n', '\uFEFF'), options);
        try
        {
            csv.ReadHeader();
            return Read("csv", DatasetHeader.Of([.. csv.Headers]), new CsvRows(csv), limits, cancellationToken);
        }
        catch (CsvFormatException malformed)
        {
            return new ReadResult("csv", [], [new ReadError(ReadErrorCode.NotReadable, null, (int?)malformed.LineNumber, "", malformed.Message)]);
        }
    }

    /// <summary>Reads the rows below a header.</summary>
    internal static ReadResult Read(string kind, DatasetHeader header, DatasetRows rows, ReadLimits limits, CancellationToken cancellationToken)
    {
        if (header.Errors.Count > 0)
        {
            return new ReadResult(kind, [], header.Errors);
        }

        DatasetErrors errors = new();
        List<DatasetRecord> records = header.IsLong
            ? LongDatasetReader.Read(rows, header, limits, errors, cancellationToken)
            : ReadWide(rows, header, limits, errors, cancellationToken);
        return records.Count == 0 && errors.All.Count == 0
            ? new ReadResult(kind, [], [new ReadError(ReadErrorCode.NoRows, null, 1)])
            : new ReadResult(kind, [.. records.Select(record => record.ToReport())], errors.All);
    }

    private static List<DatasetRecord> ReadWide(
        DatasetRows rows, DatasetHeader header, ReadLimits limits, DatasetErrors errors, CancellationToken cancellationToken)
    {
        List<DatasetRecord> records = [];
        Dictionary<(string, int), string> known = [];
        WideColumns columns = new(header);
        while (rows.Read())
        {
            if (rows.RowNumber > limits.MaximumDatasetRows)
            {
                errors.Add(ReadErrorCode.TooLarge, rows, "", limits.MaximumDatasetRows.ToString(CultureInfo.InvariantCulture));
                break;
            }

            if ((rows.RowNumber & 1023) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            if (columns.Read(rows, errors) is not { } record)
            {
                continue;
            }

            (string, int) identity = (record.UnitCode ?? UnitNames.Normalize(record.Unit), record.Year);
            if (known.TryGetValue(identity, out string? first))
            {
                errors.Duplicate(rows.Part, rows.Line, record.Unit, record.Year, first);
                continue;
            }

            known[identity] = record.Part;
            records.Add(record);
        }

        return records;
    }

    /// <summary>A text field; the mark that keeps a spreadsheet from running it as a formula is taken off.</summary>
    internal static string Text(DatasetRows rows, int column)
    {
        string text = rows.GetString(column).Trim();
        return text is ['\'', '=' or '+' or '-' or '@', ..] ? text[1..] : text;
    }

    /// <summary>Reads the rows of a wide dataset.</summary>
    private sealed class WideColumns(DatasetHeader header)
    {
        private readonly int unit = Index(header, DatasetField.Unit);
        private readonly int code = Index(header, DatasetField.UnitCode);
        private readonly int year = Index(header, DatasetField.Year);
        private readonly int edition = Index(header, DatasetField.Edition);

        /// <summary>The row's record; null for an empty row or one with a mistake, which is then among the errors.</summary>
        public DatasetRecord? Read(DatasetRows rows, DatasetErrors errors)
        {
            if (IsEmpty(rows))
            {
                return null;
            }

            if (!DatasetFields.TryIdentity(rows, header, unit, code, year, errors, out DatasetRecord? record))
            {
                return null;
            }

            if (edition >= 0 && Text(rows, edition) is { Length: > 0 } printed)
            {
                if (DatasetEditions.Parse(printed) is not { } editions)
                {
                    errors.Invalid(rows, header.Names[edition], printed, DatasetFields.Expected(header.Columns[edition]));
                    return null;
                }

                record.Editions = editions;
            }

            for (int i = 0; i < header.Columns.Count; i++)
            {
                if (!ReadField(rows, i, record))
                {
                    errors.Invalid(rows, header.Names[i], rows.GetString(i), DatasetFields.Expected(header.Columns[i]));
                    return null;
                }
            }

            for (int i = header.Columns.Count; i < rows.FieldCount; i++)
            {
                if (!rows.IsEmpty(i))
                {
                    errors.Invalid(rows, (i + 1).ToString(CultureInfo.InvariantCulture), rows.GetString(i), "");
                    return null;
                }
            }

            return record;
        }

        private bool ReadField(DatasetRows rows, int index, DatasetRecord record)
        {
            DatasetColumn column = header.Columns[index];
            if (column.Field != DatasetField.Cell)
            {
                return column.Field == DatasetField.Nothing
                    ? rows.IsEmpty(index)
                    : DatasetFields.Set(record, column, rows.GetString(index));
            }

            ReadOnlySpan<byte> bytes = rows.GetSpan(index);
            CellKey? key = column.Keys[0].Edition is null ? column.Keys[0].Key : KeyFor(column, record);
            if (key is not { } cell)
            {
                return bytes.Trim((byte)' ').Length == 0;
            }

            // Nearly every cell is a short whole number.
            if (bytes.Length is > 0 and < 18 && Utf8Parser.TryParse(bytes, out long value, out int used) && used == bytes.Length && char.IsAsciiDigit((char)bytes[0]))
            {
                record.SetCell(cell, value);
                return true;
            }

            return record.SetCell(cell, bytes.Length == 0 ? "" : rows.GetString(index));
        }

        private static bool IsEmpty(DatasetRows rows)
        {
            for (int i = 0; i < rows.FieldCount; i++)
            {
                if (rows.GetSpan(i).Trim((byte)' ').Length > 0)
                {
                    return false;
                }
            }

            return true;
        }

        private static int Index(DatasetHeader header, DatasetField field)
        {
            for (int i = 0; i < header.Columns.Count; i++)
            {
                if (header.Columns[i].Field == field)
                {
                    return i;
                }
            }

            return -1;
        }
    }

    /// <summary>The cell that a label means in the edition of the record's section; null where it means none there.</summary>
    internal static CellKey? KeyFor(DatasetColumn column, DatasetRecord record)
    {
        FormSection section = FormCatalogue.SectionOf(column.Keys[0].Key);
        return column.KeyIn(record.Editions.ForLabels(section));
    }
}
