using System.Globalization;
using CsvHelper;

namespace DisclosureInsights.Application.Exporting;

/// <summary>Writes a table as CSV: UTF-8 with a byte order mark, so that Excel opens the Chinese right.</summary>
public static class CsvTableWriter
{
    private static readonly CsvWriterOptions Options = new()
    {
        WriteByteOrderMark = true,
        // The stamp stands below the table with fields of its own.
        ValidateFieldCount = false,
        FormatProvider = CultureInfo.InvariantCulture,
    };

    /// <summary>Writes headings, rows, an empty line and the stamp.</summary>
    public static async Task WriteAsync(
        ExportTable table, ExportStamp stamp, CultureInfo culture, Stream destination, CancellationToken cancellationToken)
    {
        await using CsvWriter writer = CsvWriter.Create(destination, Options, leaveOpen: true);
        await WriteRecordAsync(writer, table.Columns.Select(column => (object?)column.Heading), cancellationToken);
        await foreach (IReadOnlyList<object?> row in table.Rows.WithCancellation(cancellationToken))
        {
            await WriteRecordAsync(writer, row, cancellationToken);
        }

        await WriteRecordAsync(writer, [""], cancellationToken);
        foreach ((string name, string value) in stamp.Lines(culture))
        {
            await WriteRecordAsync(writer, [name, value], cancellationToken);
        }

        await writer.FlushAsync(cancellationToken);
    }

    private static async Task WriteRecordAsync(CsvWriter writer, IEnumerable<object?> cells, CancellationToken cancellationToken)
    {
        foreach (object? cell in cells)
        {
            switch (cell)
            {
                case decimal number:
                    writer.WriteField(number);
                    break;
                case null:
                    writer.WriteField("");
                    break;
                default:
                    writer.WriteField(FormulaGuard.Protect(Convert.ToString(cell, CultureInfo.InvariantCulture) ?? ""));
                    break;
            }
        }

        await writer.EndRecordAsync(cancellationToken);
    }
}
