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
    private const string Kind = "csv";

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
            DatasetHeader header = DatasetHeader.Of([.. csv.Headers]);
            if (header.Errors.Count > 0)
            {
                return new ReadResult(Kind, [], header.Errors);
            }

            DatasetErrors errors = new();
            List<DatasetRecord> records = header.IsLong
                ? LongDatasetReader.Read(csv, header, limits, errors, cancellationToken)
                : ReadWide(csv, header, limits, errors, cancellationToken);
            return records.Count == 0 && errors.All.Count == 0
                ? new ReadResult(Kind, [], [new ReadError(ReadErrorCode.NoRows, null, 1)])
                : new ReadResult(Kind, [.. records.Select(record => record.ToReport())], errors.All);
        }
        catch (CsvFormatException malformed)
        {
            return new ReadResult(Kind, [], [new ReadError(ReadErrorCode.NotReadable, null, (int?)malformed.LineNumber, "", malformed.Message)]);
        }
    }

    private static List<DatasetRecord> ReadWide(
        CsvReader csv, DatasetHeader header, ReadLimits limits, DatasetErrors errors, CancellationToken cancellationToken)
    {
        List<DatasetRecord> records = [];
        Dictionary<(string, int), string> known = [];
        WideColumns columns = new(header);
        while (csv.Read())
        {
            if (csv.RowNumber > limits.MaximumDatasetRows)
            {
                errors.Add(ReadErrorCode.TooLarge, csv, "", limits.MaximumDatasetRows.ToString(CultureInfo.InvariantCulture));
                break;
            }

            if ((csv.RowNumber & 1023) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            if (columns.Read(csv, errors) is not { } record)
            {
                continue;
            }

            (string, int) identity = (record.UnitCode ?? UnitNames.Normalize(record.Unit), record.Year);
            if (known.TryGetValue(identity, out string? first))
            {
                errors.Add(ReadErrorCode.DuplicateRow, csv, record.Unit, record.Year.ToString(CultureInfo.InvariantCulture), first);
                continue;
            }

            known[identity] = record.Part;
            records.Add(record);
        }

        return records;
    }

    /// <summary>The row that a spreadsheet shows a record in.</summary>
    internal static string Part(CsvReader csv) => (csv.RowNumber + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>A text field; the mark that keeps a spreadsheet from running it as a formula is taken off.</summary>
    internal static string Text(CsvReader csv, int column)
    {
        string text = csv.GetString(column).Trim();
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
        public DatasetRecord? Read(CsvReader csv, DatasetErrors errors)
        {
            if (IsEmpty(csv))
            {
                return null;
            }

            if (!DatasetFields.TryIdentity(csv, header, unit, code, year, errors, out DatasetRecord? record))
            {
                return null;
            }

            if (edition >= 0 && Text(csv, edition) is { Length: > 0 } printed)
            {
                if (DatasetEditions.Parse(printed) is not { } editions)
                {
                    errors.Invalid(csv, header.Names[edition], printed, DatasetFields.Expected(header.Columns[edition]));
                    return null;
                }

                record.Editions = editions;
            }

            for (int i = 0; i < header.Columns.Count; i++)
            {
                if (!ReadField(csv, i, record))
                {
                    errors.Invalid(csv, header.Names[i], csv.GetString(i), DatasetFields.Expected(header.Columns[i]));
                    return null;
                }
            }

            for (int i = header.Columns.Count; i < csv.FieldCount; i++)
            {
                if (!csv.IsEmpty(i))
                {
                    errors.Invalid(csv, (i + 1).ToString(CultureInfo.InvariantCulture), csv.GetString(i), "");
                    return null;
                }
            }

            return record;
        }

        private bool ReadField(CsvReader csv, int index, DatasetRecord record)
        {
            DatasetColumn column = header.Columns[index];
            if (column.Field != DatasetField.Cell)
            {
                return column.Field == DatasetField.Nothing
                    ? csv.IsEmpty(index)
                    : DatasetFields.Set(record, column, csv.GetString(index));
            }

            ReadOnlySpan<byte> bytes = csv.GetSpan(index);
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

            return record.SetCell(cell, bytes.Length == 0 ? "" : csv.GetString(index));
        }

        private static bool IsEmpty(CsvReader csv)
        {
            for (int i = 0; i < csv.FieldCount; i++)
            {
                if (csv.GetSpan(i).Trim((byte)' ').Length > 0)
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
