using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace DisclosureInsights.Import.Datasets;

/// <summary>
/// Writes an .xlsx file row by row; memory does not grow with it, and the same rows give the same file. Strings stand in
/// their cells.
/// </summary>
internal sealed class SheetWriter : IDisposable
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string PackageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private const int MostRows = 1_048_576;
    private const int LongestText = 32_767;

    // Styles of the styles part, by number.
    private const string HeadingStyle = "1", DateStyle = "2", QuotedStyle = "3";

    private readonly ZipArchive archive;
    private XmlWriter? sheet;
    private int sheets;
    private int row;

    /// <summary>Begins a file with these sheets; each is then begun and written in order.</summary>
    public SheetWriter(Stream output, IReadOnlyList<string> names)
    {
        archive = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        string[] numbers = [.. Enumerable.Range(1, names.Count).Select(i => i.ToString(CultureInfo.InvariantCulture))];
        WritePart("[Content_Types].xml", $"""
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="{Types}sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="{Types}styles+xml"/>{string.Concat(numbers.Select(i => $"<Override PartName=\"/xl/worksheets/sheet{i}.xml\" ContentType=\"{Types}worksheet+xml\"/>"))}</Types>
            """);
        WritePart("_rels/.rels", $"""
            <Relationships xmlns="{PackageRelations}"><Relationship Id="rId1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>
            """);
        WritePart("xl/workbook.xml", $"""
            <workbook xmlns="{Main}" xmlns:r="{Relations}"><sheets>{string.Concat(names.Zip(numbers, (name, i) => $"<sheet name=\"{name}\" sheetId=\"{i}\" r:id=\"rId{i}\"/>"))}</sheets></workbook>
            """);
        WritePart("xl/_rels/workbook.xml.rels", $"""
            <Relationships xmlns="{PackageRelations}">{string.Concat(numbers.Select(i => $"<Relationship Id=\"rId{i}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{i}.xml\"/>"))}<Relationship Id="rIdStyles" Type="{Relations}/styles" Target="styles.xml"/></Relationships>
            """);
        WritePart("xl/styles.xml", $"""
            <styleSheet xmlns="{Main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1"/></cellXfs></styleSheet>
            """);
    }

    /// <summary>Begins the next sheet.</summary>
    public void Begin(bool firstRowStays)
    {
        End();
        sheets++;
        row = 0;
        sheet = XmlWriter.Create(Open(string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{sheets}.xml")), new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(false),
            CloseOutput = true,
            NewLineHandling = NewLineHandling.Entitize,
        });
        sheet.WriteStartElement("worksheet", Main);
        if (firstRowStays)
        {
            sheet.WriteRaw("<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>");
        }

        sheet.WriteStartElement("sheetData", Main);
    }

    /// <summary>Writes a row.</summary>
    /// <exception cref="ArgumentException">The sheet is full.</exception>
    public void WriteRow(IReadOnlyList<SheetValue> values)
    {
        if (++row > MostRows)
        {
            throw new ArgumentException("A sheet can have 1,048,576 rows.", nameof(values));
        }

        XmlWriter xml = sheet ?? throw new InvalidOperationException("No sheet was begun.");
        xml.WriteStartElement("row", Main);
        xml.WriteAttributeString("r", row.ToString(CultureInfo.InvariantCulture));
        for (int i = 0; i < values.Count; i++)
        {
            if (values[i].Kind != SheetValueKind.Blank)
            {
                WriteCell(xml, i, values[i]);
            }
        }

        xml.WriteEndElement();
    }

    public void Dispose()
    {
        End();
        archive.Dispose();
    }

    private void WriteCell(XmlWriter xml, int column, SheetValue value)
    {
        xml.WriteStartElement("c", Main);
        xml.WriteAttributeString("r", Column(column) + row.ToString(CultureInfo.InvariantCulture));
        if (value.Kind is SheetValueKind.Number or SheetValueKind.Date)
        {
            if (value.Kind == SheetValueKind.Date)
            {
                xml.WriteAttributeString("s", DateStyle);
            }

            xml.WriteElementString("v", Main, value.Content);
        }
        else
        {
            // A text like =1+1 stays one even when its cell is edited.
            if (value.Kind == SheetValueKind.Heading || value.Content is ['=' or '+' or '-' or '@', ..])
            {
                xml.WriteAttributeString("s", value.Kind == SheetValueKind.Heading ? HeadingStyle : QuotedStyle);
            }

            xml.WriteAttributeString("t", "inlineStr");
            xml.WriteStartElement("is", Main);
            xml.WriteStartElement("t", Main);
            xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(Escape(value.Content.Length > LongestText ? value.Content[..LongestText] : value.Content));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    // Characters that markup cannot hold are written as _x0001_, and so is a low line that would read as the start of one.
    private static string Escape(string text)
    {
        if (!text.Contains("_x", StringComparison.Ordinal) && text.All(XmlConvert.IsXmlChar))
        {
            return text;
        }

        StringBuilder escaped = new();
        for (int i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                escaped.Append(text, i++, 2);
            }
            else if (char.IsSurrogate(text[i]))
            {
                escaped.Append('\uFFFD');
            }
            else if (!XmlConvert.IsXmlChar(text[i]) || (text[i] == '_' && i + 1 < text.Length && text[i + 1] == 'x'))
            {
                escaped.Append(CultureInfo.InvariantCulture, $"_x{(int)text[i]:X4}_");
            }
            else
            {
                escaped.Append(text[i]);
            }
        }

        return escaped.ToString();
    }

    private static string Column(int index) =>
        (index >= 26 ? Column((index / 26) - 1) : "") + (char)('A' + (index % 26));

    private void End()
    {
        if (sheet is not null)
        {
            sheet.WriteEndElement();
            sheet.WriteEndElement();
            sheet.Dispose();
            sheet = null;
        }
    }

    private void WritePart(string name, string markup)
    {
        using Stream part = Open(name);
        part.Write(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + markup));
    }

    private Stream Open(string name)
    {
        ZipArchiveEntry entry = archive.CreateEntry(name);
        entry.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
        return entry.Open();
    }
}
