using System.Globalization;
using CsvHelper;
using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Publication;
using DisclosureInsights.Core.Reports;

namespace DisclosureInsights.Import.Datasets;

/// <summary>A report with what a dataset says beside it.</summary>
public sealed record DatasetRow(AnnualReport Report, string? UnitCode = null, string? Source = null);

/// <summary>
/// Writes reports as wide or long datasets that <see cref="DatasetReader"/> reads back the same: unit, year, dates,
/// editions, cells with their states, channels and total.
/// </summary>
/// <remarks>
/// A blank is an empty field, <c>/</c> does not apply, <c>?</c> is unreadable, and <c>缺</c> stands in a wide dataset for a
/// cell that the report's form lacks although its edition has it. Prose is not written.
/// </remarks>
public static class DatasetWriter
{
    private static readonly Dictionary<Channel, Cell> NoChannels = [];

    /// <summary>
    /// The columns of a wide dataset of these reports: the leading ones, the cells that any of them has, the channels
    /// and the total where any states them.
    /// </summary>
    public static IReadOnlyList<string> WideColumns(IReadOnlyList<DatasetRow> rows)
    {
        bool[] used = new bool[CellVocabulary.Count];
        bool total = false;
        HashSet<Channel> channels = [];
        foreach (DatasetRow row in rows)
        {
            foreach (CellKey key in row.Report.Editions.SelectMany(e => FormCatalogue.Find(e.Value, e.Key)?.Keys ?? []).Concat(row.Report.Cells.PresentKeys))
            {
                used[key.Index] = true;
            }

            channels.UnionWith(row.Report.Publication?.Channels.Keys ?? []);
            total |= row.Report.Publication is { Total.IsPresent: true };
        }

        return
        [
            .. DatasetVocabulary.LeadingColumns,
            .. CellVocabulary.All.Where(key => used[key.Index]).Select(key => key.Name),
            .. Channels.All.Where(channels.Contains).Select(channel => DatasetVocabulary.ChannelPrefix + channel.Code()),
            .. total ? [DatasetVocabulary.PublishedTotal] : (string[])[],
        ];
    }

    /// <summary>Every column that a wide dataset may have: the header of the template.</summary>
    public static IReadOnlyList<string> AllWideColumns { get; } =
    [
        .. DatasetVocabulary.LeadingColumns,
        .. CellVocabulary.Names,
        .. Channels.All.Select(channel => DatasetVocabulary.ChannelPrefix + channel.Code()),
        DatasetVocabulary.PublishedTotal,
    ];

    /// <summary>The fields of one report under these columns, as a CSV file has them.</summary>
    public static IReadOnlyList<string> WideFields(DatasetRow row, IReadOnlyList<string> columns) =>
        [.. WideValues(row, columns).Zip(columns, Marked)];

    /// <summary>The values of one report under these columns.</summary>
    internal static IReadOnlyList<string> WideValues(DatasetRow row, IReadOnlyList<string> columns)
    {
        HashSet<CellKey> expected = [.. row.Report.Editions.SelectMany(e => FormCatalogue.Find(e.Value, e.Key)?.Keys ?? [])];
        return [.. columns.Select(column => Field(row, column, expected))];
    }

    /// <summary>Writes a wide dataset with its header.</summary>
    public static void WriteWide(TextWriter output, IReadOnlyList<DatasetRow> rows)
    {
        IReadOnlyList<string> columns = WideColumns(rows);
        using CsvWriter csv = CsvWriter.Create(output, CsvWriterOptions.Default, leaveOpen: true);
        Write(csv, columns);
        foreach (DatasetRow row in rows)
        {
            Write(csv, WideFields(row, columns));
        }
    }

    /// <summary>Writes a long dataset with its header: dates, edition and source are rows of their own.</summary>
    public static void WriteLong(TextWriter output, IReadOnlyList<DatasetRow> rows)
    {
        using CsvWriter csv = CsvWriter.Create(output, CsvWriterOptions.Default, leaveOpen: true);
        Write(csv, LongColumns);
        foreach (DatasetRow row in rows)
        {
            foreach (IReadOnlyList<string> values in LongValues(row))
            {
                Write(csv, [Safe(values[0]), Safe(values[1]), values[2], values[3], Marked(values[4], values[3])]);
            }
        }
    }

    /// <summary>The header of a long dataset.</summary>
    public static IReadOnlyList<string> LongColumns { get; } = ["unit", "unit_code", "year", "key", "value"];

    /// <summary>The values of a report's rows in a long dataset.</summary>
    internal static IEnumerable<IReadOnlyList<string>> LongValues(DatasetRow row)
    {
        foreach ((string key, string value) in LongFields(row))
        {
            yield return [row.Report.Organisation ?? "", row.UnitCode ?? "", Year(row.Report), key, value];
        }
    }

    private static IEnumerable<(string Key, string Value)> LongFields(DatasetRow row)
    {
        AnnualReport report = row.Report;
        foreach (string column in DatasetVocabulary.LeadingColumns.Skip(3))
        {
            string value = Field(row, column, []);
            if (value.Length > 0)
            {
                yield return (column, value);
            }
        }

        foreach (CellKey key in report.Cells.PresentKeys)
        {
            yield return (key.Name, report.Cells[key].ToString());
        }

        foreach ((Channel channel, Cell cell) in (report.Publication?.Channels ?? NoChannels).OrderBy(pair => pair.Key))
        {
            yield return (DatasetVocabulary.ChannelPrefix + channel.Code(), cell.ToString());
        }

        if (report.Publication is { Total.IsPresent: true } publication)
        {
            yield return (DatasetVocabulary.PublishedTotal, publication.Total.ToString());
        }
    }

    private static string Field(DatasetRow row, string column, HashSet<CellKey> expected)
    {
        AnnualReport report = row.Report;
        DatasetColumn known = DatasetVocabulary.Find(column)
            ?? throw new ArgumentException($"No such column: {column}", nameof(column));
        switch (known.Field)
        {
            case DatasetField.Unit:
                return report.Organisation ?? "";
            case DatasetField.UnitCode:
                return row.UnitCode ?? "";
            case DatasetField.Year:
                return Year(report);
            case DatasetField.Edition:
                return DatasetEditions.Format(report.Editions);
            case DatasetField.WrittenOn:
                return Date(report.Metadata.WrittenOn);
            case DatasetField.PublishedOn:
                return Date(report.Metadata.PublishedOn);
            case DatasetField.Source:
                return row.Source ?? "";
            case DatasetField.PublishedTotal:
                return report.Publication?.Total.ToString() ?? "";
            case DatasetField.Channel:
                return report.Publication?.Channels.GetValueOrDefault(known.Channel).ToString() ?? "";
            case DatasetField.Cell:
                CellKey key = known.Keys[0].Key;
                Cell cell = report.Cells[key];
                return cell.IsPresent || !expected.Contains(key) ? cell.ToString() : DatasetRecord.AbsentMark;
            default:
                return "";
        }
    }

    // Only these columns hold words that somebody chose; a figure may begin with a minus.
    private static string Marked(string value, string column) => column is "unit" or "unit_code" or "source" ? Safe(value) : value;

    // A text that a spreadsheet would run as a formula is marked as text; the reader takes the mark off again.
    private static string Safe(string text) => text is ['=' or '+' or '-' or '@' or '\t', ..] ? "'" + text : text;

    private static string Year(AnnualReport report) => report.Period?.ToString() ?? "";

    private static string Date(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static void Write(CsvWriter csv, IReadOnlyList<string> fields)
    {
        foreach (string field in fields)
        {
            csv.WriteField(field);
        }

        csv.EndRecord();
    }
}
