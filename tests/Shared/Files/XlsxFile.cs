using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace DisclosureInsights.Tests.Shared.Files;

/// <summary>A way to write an .xlsx file.</summary>
public sealed record XlsxStyle
{
    /// <summary>Texts stand in the cells, not in a list of their own.</summary>
    public bool InlineStrings { get; init; }

    /// <summary>The strict variant of the format: other namespaces, dates and relation types.</summary>
    public bool Strict { get; init; }

    /// <summary>What sheets say of their extent, null where they say nothing.</summary>
    public string? Dimension { get; init; }

    /// <summary>The writer asks for everything to be calculated on opening.</summary>
    public bool Uncalculated { get; init; }

    /// <summary>Days count from 1904.</summary>
    public bool From1904 { get; init; }

    /// <summary>Each text is two runs, with how it is read aloud behind it.</summary>
    public bool RichText { get; init; }
}

/// <summary>Writes drawings as an .xlsx file.</summary>
public static class XlsxFile
{
    private const string Transitional = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string StrictMain = "http://purl.oclc.org/ooxml/spreadsheetml/main";

    public static byte[] Write(IReadOnlyList<SheetDrawing> sheets, XlsxStyle? style = null)
    {
        style ??= new XlsxStyle();
        string relations = style.Strict ? "http://purl.oclc.org/ooxml/officeDocument/relationships" : "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        string main = style.Strict ? StrictMain : Transitional;
        using MemoryStream stream = new();
        using (ZipArchive zip = new(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Content content = new(style, [.. sheets.SelectMany(sheet => sheet.Cells.Values).Select(cell => cell.Format).OfType<string>().Distinct()]);
            Add(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                + string.Concat(sheets.Select((_, i) => $"<Override PartName=\"/xl/worksheets/sheet{i + 1}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"))
                + "<Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/><Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/></Types>");
            Add(zip, "_rels/.rels", Relations([("rId1", relations + "/officeDocument", "xl/workbook.xml")]));
            Add(zip, "xl/workbook.xml", $"<workbook xmlns=\"{main}\" xmlns:r=\"{relations}\"><workbookPr date1904=\"{(style.From1904 ? 1 : 0)}\"/><sheets>"
                + string.Concat(sheets.Select((sheet, i) => $"<sheet name=\"{SecurityElement.Escape(sheet.Name)}\" sheetId=\"{i + 1}\"{(sheet.IsHidden ? " state=\"hidden\"" : "")} r:id=\"rId{i + 1}\"/>"))
                + $"</sheets>{(style.Uncalculated ? "<calcPr fullCalcOnLoad=\"1\"/>" : "")}</workbook>");
            Add(zip, "xl/_rels/workbook.xml.rels", Relations(
            [
                .. sheets.Select((_, i) => ($"rId{i + 1}", relations + "/worksheet", $"worksheets/sheet{i + 1}.xml")),
                ($"rId{sheets.Count + 1}", relations + "/styles", "styles.xml"),
                ($"rId{sheets.Count + 2}", relations + "/sharedStrings", "/xl/sharedStrings.xml"),
            ]));
            for (int i = 0; i < sheets.Count; i++)
            {
                Add(zip, $"xl/worksheets/sheet{i + 1}.xml", content.Sheet(sheets[i], main));
            }

            Add(zip, "xl/styles.xml", content.Styles(main));
            Add(zip, "xl/sharedStrings.xml", content.Strings(main));
        }

        return stream.ToArray();
    }

    private static string Relations(IEnumerable<(string Id, string Type, string Target)> relations) =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + string.Concat(relations.Select(r => $"<Relationship Id=\"{r.Id}\" Type=\"{r.Type}\" Target=\"{r.Target}\"/>")) + "</Relationships>";

    private static void Add(ZipArchive zip, string name, string xml)
    {
        using StreamWriter writer = new(zip.CreateEntry(name).Open(), new UTF8Encoding(false));
        writer.Write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + xml);
    }

    private sealed class Content(XlsxStyle style, List<string> formats)
    {
        private readonly List<string> strings = [];
        private readonly Dictionary<string, int> known = new(StringComparer.Ordinal);

        public string Sheet(SheetDrawing sheet, string main)
        {
            StringBuilder xml = new($"<worksheet xmlns=\"{main}\">");
            xml.Append(style.Dimension is null ? "" : $"<dimension ref=\"{style.Dimension}\"/>").Append("<cols><col min=\"1\" max=\"1\" width=\"14.5\" customWidth=\"1\"/></cols><sheetData>");
            foreach (IGrouping<int, KeyValuePair<(int Row, int Column), DrawnCell>> row in sheet.Cells.GroupBy(cell => cell.Key.Row))
            {
                xml.Append(CultureInfo.InvariantCulture, $"<row r=\"{row.Key}\"{(sheet.HiddenRows.Contains(row.Key) ? " hidden=\"1\"" : "")}>");
                foreach (((int _, int column), DrawnCell cell) in row)
                {
                    Cell(xml, Name(column) + row.Key.ToString(CultureInfo.InvariantCulture), cell);
                }

                xml.Append("</row>");
            }

            xml.Append("</sheetData><sheetProtection sheet=\"1\"/>");
            if (sheet.Merged.Count > 0)
            {
                xml.Append("<mergeCells>");
                foreach ((int row, int column, int rows, int columns) in sheet.Merged)
                {
                    xml.Append(CultureInfo.InvariantCulture, $"<mergeCell ref=\"{Name(column)}{row}:{Name(column + columns - 1)}{row + rows - 1}\"/>");
                }

                xml.Append("</mergeCells>");
            }

            return xml.Append("</worksheet>").ToString();
        }

        public string Styles(string main) =>
            $"<styleSheet xmlns=\"{main}\"><numFmts>"
            + string.Concat(formats.Select((format, i) => $"<numFmt numFmtId=\"{164 + i}\" formatCode=\"{SecurityElement.Escape(format)}\"/>"))
            + "</numFmts><fonts><font/></fonts><fills><fill/></fills><borders><border><left/><right/><top/><bottom/></border><border><left style=\"thin\"/><right style=\"thin\"/><top style=\"thin\"/><bottom style=\"thin\"/></border></borders><cellStyleXfs><xf/></cellStyleXfs><cellXfs>"
            + string.Concat(Enumerable.Range(0, 2 * (formats.Count + 1)).Select(i => $"<xf numFmtId=\"{(i < 2 ? 0 : 163 + (i / 2))}\" borderId=\"{i % 2}\"/>"))
            + "</cellXfs></styleSheet>";

        public string Strings(string main) => $"<sst xmlns=\"{main}\">" + string.Concat(strings.Select(text => $"<si>{Runs(text)}</si>")) + "</sst>";

        private void Cell(StringBuilder xml, string place, DrawnCell cell)
        {
            int look = (cell.Border ? 1 : 0) + (cell.Format is null ? 0 : 2 * (formats.IndexOf(cell.Format) + 1));
            string formula = cell.Formula is null ? "" : $"<f>{SecurityElement.Escape(cell.Formula)}</f>";
            xml.Append("<c r=\"").Append(place).Append("\" s=\"").Append(look).Append('"');
            if (cell.WithoutValue)
            {
                xml.Append('>').Append(formula).Append("<v></v></c>");
                return;
            }

            xml.Append(cell.Value switch
            {
                null => "/>",
                string error when cell.IsError => $" t=\"e\">{formula}<v>{error}</v></c>",
                string text when formula.Length > 0 => $" t=\"str\">{formula}<v>{SecurityElement.Escape(text)}</v></c>",
                string text when style.InlineStrings => $" t=\"inlineStr\"><is>{Runs(text)}</is></c>",
                string text => $" t=\"s\"><v>{Shared(text)}</v></c>",
                bool truth => $" t=\"b\">{formula}<v>{(truth ? 1 : 0)}</v></c>",
                _ => $">{formula}<v>{Convert.ToDouble(cell.Value, CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture)}</v></c>",
            });
        }

        private string Runs(string text) => style.RichText && text.Length > 1
            ? $"<r><t xml:space=\"preserve\">{Escape(text[..1])}</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\">{Escape(text[1..])}</t></r><rPh sb=\"0\" eb=\"1\"><t>9</t></rPh><phoneticPr fontId=\"0\"/>"
            : $"<t xml:space=\"preserve\">{Escape(text)}</t>";

        private static string Escape(string text) => SecurityElement.Escape(text).Replace("\r", "_x000D_", StringComparison.Ordinal);

        private int Shared(string text)
        {
            if (!known.TryGetValue(text, out int index))
            {
                known[text] = index = strings.Count;
                strings.Add(text);
            }

            return index;
        }

        private static string Name(int column) => column > 26 ? Name((column - 1) / 26) + Name(((column - 1) % 26) + 1) : ((char)('A' + column - 1)).ToString();
    }
}
