using System.Globalization;
using DisclosureInsights.Application.Texts;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace DisclosureInsights.Application.Exporting;

/// <summary>Writes a table as XLSX: typed cells, frozen heading, filter, and a second sheet with the stamp.</summary>
public static class XlsxTableWriter
{
    /// <summary>Longest text that a spreadsheet cell holds.</summary>
    private const int LongestText = 32_767;

    private static readonly string[] Columns = [.. Enumerable.Range(0, 26 * 27).Select(ColumnName)];

    /// <summary>Writes the workbook; the destination gets it whole or not at all.</summary>
    public static async Task WriteAsync(
        ExportTable table, ExportStamp stamp, CultureInfo culture, Stream destination, CancellationToken cancellationToken)
    {
        // A package wants to seek; a temporary file keeps memory flat for long lists.
        await using FileStream temporary = new(
            Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 65_536, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        using (SpreadsheetDocument document = SpreadsheetDocument.Create(temporary, SpreadsheetDocumentType.Workbook))
        {
            WorkbookPart workbook = document.AddWorkbookPart();
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = XlsxStyles.Create();
            WorksheetPart list = workbook.AddNewPart<WorksheetPart>();
            await WriteListAsync(list, table, cancellationToken);
            WorksheetPart about = workbook.AddNewPart<WorksheetPart>();
            WriteStamp(about, stamp.Lines(culture));
            workbook.Workbook = new Workbook(new Sheets(
                new Sheet { Name = SheetName(table.Title), SheetId = 1, Id = workbook.GetIdOfPart(list) },
                new Sheet
                {
                    Name = Languages.IsEnglish(culture) ? "About" : "导出说明",
                    SheetId = 2,
                    Id = workbook.GetIdOfPart(about),
                }));
        }

        temporary.Position = 0;
        await temporary.CopyToAsync(destination, cancellationToken);
    }

    private static async Task WriteListAsync(WorksheetPart part, ExportTable table, CancellationToken cancellationToken)
    {
        using OpenXmlWriter writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetViews(new SheetView(
            new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen })
        { WorkbookViewId = 0 }));
        writer.WriteElement(new Columns(table.Columns.Select((column, index) => new Column
        {
            Min = (uint)index + 1,
            Max = (uint)index + 1,
            Width = column.Width,
            CustomWidth = true,
        })));
        writer.WriteStartElement(new SheetData());
        WriteRow(writer, 1, [.. table.Columns.Select(column => TextCell(column.Heading, XlsxStyles.Heading))]);
        int row = 1;
        await foreach (IReadOnlyList<object?> values in table.Rows.WithCancellation(cancellationToken))
        {
            WriteRow(writer, ++row, [.. values.Select((value, index) => CellOf(value, table.Columns[index].Kind))]);
        }

        writer.WriteEndElement();
        writer.WriteElement(new AutoFilter { Reference = $"A1:{Columns[table.Columns.Count - 1]}{row}" });
        writer.WriteEndElement();
    }

    private static void WriteStamp(WorksheetPart part, IReadOnlyList<(string Name, string Value)> lines)
    {
        using OpenXmlWriter writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new Columns(
            new Column { Min = 1, Max = 1, Width = 18, CustomWidth = true },
            new Column { Min = 2, Max = 2, Width = 90, CustomWidth = true }));
        writer.WriteStartElement(new SheetData());
        for (int index = 0; index < lines.Count; index++)
        {
            WriteRow(writer, index + 1, [TextCell(lines[index].Name, XlsxStyles.Heading), CellOf(lines[index].Value, ExportColumnKind.Text)]);
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static void WriteRow(OpenXmlWriter writer, int number, Cell[] cells)
    {
        writer.WriteStartElement(new Row { RowIndex = (uint)number });
        for (int index = 0; index < cells.Length; index++)
        {
            cells[index].CellReference = Columns[index] + number.ToString(CultureInfo.InvariantCulture);
            writer.WriteElement(cells[index]);
        }

        writer.WriteEndElement();
    }

    private static Cell CellOf(object? value, ExportColumnKind kind) => value switch
    {
        null => new Cell(),
        decimal number => new Cell
        {
            DataType = CellValues.Number,
            CellValue = new CellValue(number.ToString(CultureInfo.InvariantCulture)),
            StyleIndex = XlsxStyles.Of(kind),
        },
        _ => TextCell(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "", XlsxStyles.Text),
    };

    private static Cell TextCell(string text, uint style)
    {
        // What XML cannot hold is left out; a text that begins like a formula is marked as text for good.
        string clean = new([.. text.Where(letter => letter is '\t' or '\n' or '\r' || letter >= ' ')]);
        clean = clean.Length > LongestText ? clean[..LongestText] : clean;
        return new Cell
        {
            DataType = CellValues.InlineString,
            InlineString = new InlineString(new Text(clean) { Space = SpaceProcessingModeValues.Preserve }),
            StyleIndex = FormulaGuard.LooksLikeFormula(clean) ? XlsxStyles.QuotedText : style,
        };
    }

    private static string SheetName(string title)
    {
        string name = new([.. title.Where(letter => !"[]:*?/\\".Contains(letter, StringComparison.Ordinal))]);
        return name.Length > 31 ? name[..31] : name;
    }

    private static string ColumnName(int index) => index < 26
        ? ((char)('A' + index)).ToString()
        : ColumnName((index / 26) - 1) + (char)('A' + (index % 26));
}
