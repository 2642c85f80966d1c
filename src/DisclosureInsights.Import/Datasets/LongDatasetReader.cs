using System.Globalization;
using DisclosureInsights.Core.Reports;

namespace DisclosureInsights.Import.Datasets;

/// <summary>
/// Reads a long dataset: one value a row, rows of one unit and year make a report. A cell without a row is absent, one
/// with an empty value blank.
/// </summary>
internal static class LongDatasetReader
{
    /// <summary>The records in the order their units and years first occur.</summary>
    public static List<DatasetRecord> Read(
        DatasetRows rows, DatasetHeader header, ReadLimits limits, DatasetErrors errors, CancellationToken cancellationToken)
    {
        Columns at = new(header);
        Dictionary<(string, int), Pending> byIdentity = [];
        List<Pending> pending = [];
        NearestNames nearest = new();
        long most = (long)limits.MaximumDatasetRows * 50;
        while (rows.Read())
        {
            if (rows.RowNumber > most)
            {
                errors.Add(ReadErrorCode.TooLarge, rows, "", most.ToString(CultureInfo.InvariantCulture));
                break;
            }

            if ((rows.RowNumber & 4095) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            if (rows.FieldCount == 1 && rows.IsEmpty(0))
            {
                continue;
            }

            if (!DatasetFields.TryIdentity(rows, header, at.Unit, at.Code, at.Year, errors, out DatasetRecord? record))
            {
                continue;
            }

            string name = rows.GetString(at.Key);
            if (DatasetVocabulary.Find(name) is not { Field: not (DatasetField.Unit or DatasetField.Year or DatasetField.Key or DatasetField.Value) } column)
            {
                errors.Add(ReadErrorCode.UnknownHeader, rows, name.Length > 100 ? name[..100] : name, nearest.Of(name));
                continue;
            }

            (string, int) identity = (record.UnitCode ?? UnitNames.Normalize(record.Unit), record.Year);
            if (!byIdentity.TryGetValue(identity, out Pending? entry))
            {
                byIdentity[identity] = entry = new Pending(record);
                pending.Add(entry);
            }

            string part = rows.Part;
            if (entry.Seen.TryGetValue(column.Name, out string? first))
            {
                errors.Duplicate(part, rows.Line, $"{record.Unit} {column.Name}", record.Year, first);
                continue;
            }

            entry.Seen[column.Name] = part;
            if (at.Edition >= 0 && rows.GetString(at.Edition).Trim() is { Length: > 0 } edition)
            {
                entry.SetEdition(edition, part, rows.Line, header.Names[at.Edition], errors);
            }

            if (column.Field == DatasetField.Edition)
            {
                entry.SetEdition(rows.GetString(at.Value), part, rows.Line, column.Name, errors);
            }
            else
            {
                entry.Fields.Add((column, rows.GetString(at.Value), part, rows.Line));
            }
        }

        return [.. pending.Select(entry => entry.Finish(errors))];
    }

    private sealed class Columns(DatasetHeader header)
    {
        public int Unit { get; } = Index(header, DatasetField.Unit);

        public int Code { get; } = Index(header, DatasetField.UnitCode);

        public int Year { get; } = Index(header, DatasetField.Year);

        public int Edition { get; } = Index(header, DatasetField.Edition);

        public int Key { get; } = Index(header, DatasetField.Key);

        public int Value { get; } = Index(header, DatasetField.Value);

        private static int Index(DatasetHeader header, DatasetField field) =>
            header.Columns.Select((column, index) => (column, index)).FirstOrDefault(c => c.column.Field == field, (null!, -1)).index;
    }

    /// <summary>A report whose rows are still coming: what a label means depends on its edition, which may come last.</summary>
    private sealed class Pending(DatasetRecord record)
    {
        public Dictionary<string, string> Seen { get; } = new(StringComparer.Ordinal);

        public List<(DatasetColumn Column, string Value, string Part, int Line)> Fields { get; } = [];

        public void SetEdition(string text, string part, int line, string column, DatasetErrors errors)
        {
            if (DatasetEditions.Parse(text.Trim()) is { } editions)
            {
                record.Editions = editions;
            }
            else
            {
                errors.Invalid(part, line, column, text, "2014 | 2019 | 2021");
            }
        }

        public DatasetRecord Finish(DatasetErrors errors)
        {
            foreach ((DatasetColumn column, string value, string part, int line) in Fields)
            {
                bool set = column.Field != DatasetField.Cell
                    ? DatasetFields.Set(record, column, value)
                    : DatasetReader.KeyFor(column, record) is { } key && record.SetPrintedCell(key, value);
                if (!set)
                {
                    errors.Invalid(part, line, column.Name, value, DatasetFields.Expected(column));
                }
            }

            return record;
        }
    }
}
