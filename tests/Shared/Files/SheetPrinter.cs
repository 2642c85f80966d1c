using System.Globalization;
using DisclosureInsights.Tests.Shared.Rendering;

namespace DisclosureInsights.Tests.Shared.Files;

/// <summary>Lays a report out on sheets in the house styles met.</summary>
public static class SheetPrinter
{
    private const int Width = 15;

    /// <summary>Everything below each other on one sheet: title, headings and sentences across merged cells, numbers as numbers, borders around the forms.</summary>
    public static IReadOnlyList<SheetDrawing> OneSheet(PrintedReport report) => [OnSheet(report, "Sheet1")];

    /// <inheritdoc cref="OneSheet"/>
    public static SheetDrawing OnSheet(PrintedReport report, string name)
    {
        SheetDrawing sheet = new(name);
        Across(sheet, report.Title ?? "");
        foreach (PrintedEntry[] pair in report.Header.Chunk(2))
        {
            int row = sheet.NextRow;
            for (int i = 0; i < pair.Length; i++)
            {
                sheet.Set(row, 1 + (i * 6), new DrawnCell(pair[i].Label, Border: true), columns: 2);
                sheet.Set(row, 3 + (i * 6), new DrawnCell(pair[i].Text, Border: true), columns: 4);
            }
        }

        foreach (PrintedBlock block in report.Blocks)
        {
            switch (block)
            {
                case PrintedTable table:
                    sheet.Set(table, sheet.NextRow, 1, cell => Typed(cell, border: true));
                    sheet.Set(sheet.NextRow, 1, new DrawnCell(null));
                    break;
                case PrintedHeading heading:
                    Across(sheet, heading.Text);
                    break;
                case PrintedParagraph paragraph:
                    Across(sheet, "    " + paragraph.Text);
                    break;
                default:
                    throw new InvalidOperationException(block.GetType().Name);
            }
        }

        return sheet;
    }

    /// <summary>A sheet for the title, one for each section, numbers as numbers, no borders; and one that says how to fill them in.</summary>
    public static IReadOnlyList<SheetDrawing> SheetASection(PrintedReport report)
    {
        SheetDrawing cover = new("封面");
        cover.Set(5, 2, new DrawnCell(report.Title ?? ""), columns: 6);
        foreach ((int index, PrintedEntry entry) in report.Header.Index())
        {
            cover.Set(8 + index, 3, new DrawnCell(entry.Label));
            cover.Set(8 + index, 4, new DrawnCell(entry.Text));
        }

        SheetDrawing notes = new("填表说明");
        notes.Set(1, 1, new DrawnCell("二、主动公开政府信息情况:没有的项目请填0。"));
        List<SheetDrawing> sheets = [cover, notes, new SheetDrawing("空表")];
        SheetDrawing? sheet = null;
        DisclosureInsights.Core.Forms.FormSection? form = null;
        foreach (PrintedBlock block in report.Blocks)
        {
            bool begins = block is PrintedHeading || (block is PrintedTable next && form is { } known && known != next.Section);
            if (sheet is null || (begins && sheet.Cells.Count > 0))
            {
                sheets.Add(sheet = new SheetDrawing("表" + (sheets.Count - 2).ToString(CultureInfo.InvariantCulture)));
                form = null;
            }

            switch (block)
            {
                case PrintedTable table:
                    form = table.Section;
                    sheet.Set(table, sheet.NextRow + 1, 1, cell => Typed(cell, border: false));
                    break;
                case PrintedHeading heading:
                    sheet.Set(sheet.NextRow, 1, new DrawnCell(heading.Text));
                    break;
                case PrintedParagraph paragraph:
                    sheet.Set(sheet.NextRow, 1, new DrawnCell(paragraph.Text), rows: 2, columns: 8);
                    break;
                default:
                    throw new InvalidOperationException(block.GetType().Name);
            }
        }

        return sheets;
    }

    /// <summary>Everything as text, away from the sheet's corner, the header block to the right of the title; blank cells are not there at all.</summary>
    public static IReadOnlyList<SheetDrawing> AllText(PrintedReport report)
    {
        const int First = 3;
        SheetDrawing sheet = new("年报");
        int lines = Math.Max(1, report.Header.Count);
        sheet.Set(4, First, new DrawnCell(report.Title ?? ""), rows: lines, columns: 7);
        foreach ((int index, PrintedEntry entry) in report.Header.Index())
        {
            sheet.Set(4 + index, First + 9, new DrawnCell(entry.Label + " "));
            sheet.Set(4 + index, First + 10, new DrawnCell(" " + entry.Text), columns: 3);
        }

        foreach (PrintedBlock block in report.Blocks)
        {
            switch (block)
            {
                case PrintedTable table:
                    sheet.Set(table, sheet.NextRow, First, cell => cell.Text.Length == 0 && cell.Rows * cell.Columns == 1
                        ? null
                        : new DrawnCell(cell.Role == RenderedRole.Value && cell.Text.Length > 0 ? " " + cell.Text + "\u00A0" : cell.Text));
                    break;
                case PrintedHeading heading:
                    sheet.Set(sheet.NextRow + 1, First, new DrawnCell(heading.Text));
                    break;
                case PrintedParagraph paragraph:
                    sheet.Set(sheet.NextRow, First, new DrawnCell("\u3000\u3000" + paragraph.Text), columns: 12);
                    break;
                default:
                    throw new InvalidOperationException(block.GetType().Name);
            }
        }

        return [sheet];
    }

    private static void Across(SheetDrawing sheet, string text)
    {
        if (text.Trim().Length > 0)
        {
            sheet.Set(sheet.NextRow, 1, new DrawnCell(text), columns: Width);
        }
    }

    // 1,234 is a number that is shown so.
    private static DrawnCell Typed(RenderedCell cell, bool border)
    {
        bool grouped = cell.Text.Contains(',', StringComparison.Ordinal);
        return cell.Text.Length == 0 ? new DrawnCell(null, border)
            : cell.Role == RenderedRole.Value && cell.Text.All(c => char.IsAsciiDigit(c) || c is '.' or ',' or '-') && cell.Text.Any(char.IsAsciiDigit)
                && double.TryParse(cell.Text, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out double number)
                ? new DrawnCell(number, border, grouped ? "#,##0.######" : cell.Text.Contains('.', StringComparison.Ordinal) ? "0.00" : null)
            : new DrawnCell(cell.Text, border);
    }
}
