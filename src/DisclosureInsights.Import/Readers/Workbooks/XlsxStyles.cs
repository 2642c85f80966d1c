using System.Globalization;
using System.Xml;

namespace DisclosureInsights.Import.Readers.Workbooks;

/// <summary>What matters of the styles of an .xlsx file: for each, its number format and whether it draws a border.</summary>
internal sealed class XlsxStyles
{
    // A workbook can have 65,490.
    private const int MostStyles = 70_000;

    private readonly List<(NumberFormat Format, bool HasBorder)> styles = [];

    public static XlsxStyles Read(OfficePackage package, string? part)
    {
        XlsxStyles read = new();
        using XmlReader? xml = package.Open(part);
        if (xml is null)
        {
            return read;
        }

        Dictionary<int, NumberFormat> formats = [];
        List<bool> borders = [];
        bool inStyles = false;
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.EndElement)
            {
                inStyles &= xml.LocalName != "cellXfs";
                continue;
            }

            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (xml.LocalName)
            {
                case "numFmt" when Number(xml, "numFmtId") is { } id:
                    formats[id] = NumberFormats.Of(xml.GetAttribute("formatCode") ?? "");
                    break;
                case "border" when borders.Count < MostStyles:
                    borders.Add(false);
                    break;
                case "left" or "right" or "top" or "bottom" or "start" or "end" when borders.Count > 0:
                    borders[^1] |= xml.GetAttribute("style") is not (null or "" or "none");
                    break;
                case "cellXfs":
                    inStyles = !xml.IsEmptyElement;
                    break;
                case "xf" when inStyles && read.styles.Count < MostStyles:
                    int format = Number(xml, "numFmtId") ?? 0, border = Number(xml, "borderId") ?? 0;
                    read.styles.Add((
                        formats.TryGetValue(format, out NumberFormat known) ? known : NumberFormats.BuiltIn(format),
                        border >= 0 && border < borders.Count && borders[border]));
                    break;
                default:
                    break;
            }
        }

        return read;
    }

    public NumberFormat Format(int style) => style >= 0 && style < styles.Count ? styles[style].Format : NumberFormat.Plain;

    public bool HasBorder(int style) => style >= 0 && style < styles.Count && styles[style].HasBorder;

    private static int? Number(XmlReader xml, string attribute) =>
        int.TryParse(xml.GetAttribute(attribute), NumberStyles.Integer, CultureInfo.InvariantCulture, out int value) ? value : null;
}
