using System.Globalization;
using System.Text;
using System.Xml;

namespace DisclosureInsights.Import.Readers.Workbooks;

/// <summary>A sheet of an .xlsx file, read row by row. What it says of its own extent is not looked at.</summary>
internal sealed class XlsxSheet(
    string name, bool isHidden, OfficePackage package, string part, Lazy<IReadOnlyList<string>> strings, XlsxStyles styles,
    bool from1904, bool uncalculated) : Sheet(name, isHidden)
{
    private const int MostMerged = 100_000;

    private readonly List<MergedArea> merged = [];
    private readonly StringBuilder text = new();

    public override IReadOnlyList<MergedArea> Merged => merged;

    public override IEnumerable<SheetRow> Rows(CancellationToken cancellationToken)
    {
        merged.Clear();
        using XmlReader xml = package.Open(part) ?? throw new InvalidDataException("no part for sheet " + Name);
        int row = 0;
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (xml.LocalName == "row")
            {
                row = Number(xml, "r") ?? row + 1;
                if (row is < 1 or > MostRows)
                {
                    throw new InvalidDataException("row number");
                }

                if ((row & 1023) == 0)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                }

                if (!xml.IsEmptyElement)
                {
                    yield return ReadRow(xml, row);
                }
            }
            else if (xml.LocalName == "mergeCell" && Area(xml.GetAttribute("ref")) is { } area)
            {
                merged.Add(area);
                if (merged.Count > MostMerged)
                {
                    throw new ReadLimitException(MostMerged.ToString(CultureInfo.InvariantCulture));
                }
            }
        }
    }

    private const int MostRows = Workbook.MostRows;

    private SheetRow ReadRow(XmlReader xml, int number)
    {
        List<SheetCell> cells = [];
        int depth = xml.Depth, column = -1, last = -1, lastBordered = -1;
        bool ordered = true;
        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "c")
            {
                continue;
            }

            column = xml.GetAttribute("r") is { } place && Column(place, out int at, out _) ? at : column + 1;
            if (column >= Workbook.MostColumns)
            {
                throw new InvalidDataException("column number");
            }

            int style = Number(xml, "s") ?? 0;
            last = Math.Max(last, column);
            lastBordered = styles.HasBorder(style) ? Math.Max(lastBordered, column) : lastBordered;
            string value = ReadCell(xml, style);
            if (!string.IsNullOrWhiteSpace(value))
            {
                ordered &= cells.Count == 0 || cells[^1].Column < column;
                cells.Add(new SheetCell(column, value));
            }
        }

        return new SheetRow(number, ordered ? cells : [.. cells.DistinctBy(cell => cell.Column).OrderBy(cell => cell.Column)], last, lastBordered);
    }

    private string ReadCell(XmlReader xml, int style)
    {
        if (xml.IsEmptyElement)
        {
            return "";
        }

        string? type = xml.GetAttribute("t"), value = null, formula = null;
        int depth = xml.Depth;
        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (xml.LocalName)
            {
                case "v":
                    value = Content(xml);
                    break;
                case "f":
                    formula = Content(xml);
                    break;
                case "is":
                    return XlsxStrings.Item(xml, text) is { } inline && SkipTo(xml, depth) ? inline : "";
                default:
                    break;
            }
        }

        if (formula is not null && (uncalculated || value is null || (value.Length == 0 && type != "str")))
        {
            return CellText.Formula(formula);
        }

        return value is null or "" ? "" : Typed(type, value, style);
    }

    private string Typed(string? type, string value, int style)
    {
        switch (type)
        {
            case "s":
                return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index < strings.Value.Count
                    ? strings.Value[index]
                    : throw new InvalidDataException("string " + value);
            case "str" or "e":
                return XlsxStrings.Unescape(value);
            case "b":
                return CellText.Truth(XlsxWorkbook.IsTrue(value));
            case "d":
                return value.EndsWith("T00:00:00", StringComparison.Ordinal) ? value[..^9] : value;
            default:
                NumberFormat format = styles.Format(style);
                return double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number)
                    ? CellText.Number(number, format, from1904)
                    : "#" + value;
        }
    }

    // The text of a simple element; ends on its end.
    private string Content(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return "";
        }

        text.Clear();
        int depth = xml.Depth;
        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace
                && text.Length < short.MaxValue)
            {
                text.Append(xml.Value);
            }
        }

        return text.ToString();
    }

    private static bool SkipTo(XmlReader xml, int depth)
    {
        while (!(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth) && xml.Read())
        {
        }

        return true;
    }

    private static int? Number(XmlReader xml, string attribute) =>
        int.TryParse(xml.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : null;

    private static MergedArea? Area(string? range)
    {
        int colon = range?.IndexOf(':') ?? -1;
        return colon > 0 && Column(range![..colon], out int left, out int top) && Column(range[(colon + 1)..], out int right, out int bottom)
            && right >= left && bottom >= top
            ? new MergedArea(top, bottom, left, right)
            : null;
    }

    // B12 or $B$12: 1 and 12.
    private static bool Column(string place, out int column, out int row)
    {
        (column, row) = (0, 0);
        foreach (char c in place)
        {
            if (char.IsAsciiLetter(c) && row == 0)
            {
                column = (column * 26) + (char.ToUpperInvariant(c) - 'A' + 1);
            }
            else if (char.IsAsciiDigit(c) && column > 0)
            {
                row = (row * 10) + (c - '0');
            }
            else if (c != '$')
            {
                return false;
            }

            if (column > Workbook.MostColumns || row > Workbook.MostRows)
            {
                throw new InvalidDataException("cell " + (place.Length > 20 ? place[..20] : place));
            }
        }

        column--;
        return column >= 0 && row > 0;
    }
}
