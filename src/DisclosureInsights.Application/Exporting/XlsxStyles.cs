using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace DisclosureInsights.Application.Exporting;

/// <summary>The cell formats of exported workbooks.</summary>
internal static class XlsxStyles
{
    public const uint Text = 1;
    public const uint Heading = 2;
    public const uint Number = 3;
    public const uint Percent = 4;
    public const uint Year = 5;

    /// <summary>Text that begins like a formula and stays text even when it is edited.</summary>
    public const uint QuotedText = 6;

    public static uint Of(ExportColumnKind kind) => kind switch
    {
        ExportColumnKind.Number => Number,
        ExportColumnKind.Percent => Percent,
        ExportColumnKind.Year => Year,
        _ => Text,
    };

    public static Stylesheet Create() => new(
        new NumberingFormats(
            new NumberingFormat { NumberFormatId = 164, FormatCode = "#,##0.######" },
            new NumberingFormat { NumberFormatId = 165, FormatCode = "0.0%" }),
        new Fonts(
            new Font(new FontSize { Val = 11 }, new FontName { Val = "Microsoft YaHei" }),
            new Font(new Bold(), new FontSize { Val = 11 }, new FontName { Val = "Microsoft YaHei" })),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FFE8EEF6" }) { PatternType = PatternValues.Solid })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat(),
            Wrapped(new CellFormat()),
            Wrapped(new CellFormat { FontId = 1, FillId = 2, ApplyFont = true, ApplyFill = true }),
            new CellFormat { NumberFormatId = 164, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = 165, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = 1, ApplyNumberFormat = true },
            Wrapped(new CellFormat { QuotePrefix = true })));

    private static CellFormat Wrapped(CellFormat format)
    {
        format.AppendChild<OpenXmlElement>(new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = true });
        format.ApplyAlignment = true;
        return format;
    }
}
