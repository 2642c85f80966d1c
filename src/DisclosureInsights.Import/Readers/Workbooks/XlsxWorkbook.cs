using System.Globalization;
using System.Xml;

namespace DisclosureInsights.Import.Readers.Workbooks;

/// <summary>
/// An .xlsx file. Read by ourselves, because the libraries tell neither a formula without a value nor an error from a
/// blank cell, and read what the file claims as its extent.
/// </summary>
internal sealed class XlsxWorkbook : Workbook
{
    private const int MostSheets = 500;

    private readonly OfficePackage package;
    private readonly List<XlsxSheet> sheets = [];

    /// <summary>Opens a workbook: its list of sheets, its strings and its formats.</summary>
    /// <param name="package">The file, which stays open as long as the workbook is read.</param>
    /// <exception cref="InvalidDataException">No workbook.</exception>
    /// <exception cref="XmlException">Damaged markup.</exception>
    /// <exception cref="ReadLimitException">More than a workbook of reports holds.</exception>
    /// <exception cref="WorkbookRefusedException">The binary variant, .xlsb.</exception>
    public XlsxWorkbook(OfficePackage package)
    {
        this.package = package;
        string main = package.Relations("").Values.FirstOrDefault(relation => relation.Kind == "officeDocument").Part ?? "xl/workbook.xml";
        if (main.EndsWith(".bin", StringComparison.OrdinalIgnoreCase))
        {
            throw new WorkbookRefusedException(ReadErrorCode.ResaveNeeded, "xlsb");
        }

        ReadSheets(main);
    }

    public override IReadOnlyList<Sheet> Sheets => sheets;

    private void ReadSheets(string main)
    {
        Dictionary<string, (string Kind, string Part)> relations = package.Relations(main);
        List<(string Name, bool IsHidden, string Id)> listed = [];
        bool from1904 = false, uncalculated = false;
        using (XmlReader xml = package.Open(main) ?? throw new InvalidDataException("no workbook part"))
        {
            while (xml.Read())
            {
                if (xml.NodeType != XmlNodeType.Element)
                {
                    continue;
                }

                switch (xml.LocalName)
                {
                    case "workbookPr":
                        from1904 = IsTrue(xml.GetAttribute("date1904"));
                        break;
                    case "calcPr":
                        // The writer did not calculate and asks that the values be calculated on opening.
                        uncalculated = IsTrue(xml.GetAttribute("fullCalcOnLoad"));
                        break;
                    case "sheet" when RelationId(xml) is { } id:
                        listed.Add((xml.GetAttribute("name") ?? "", xml.GetAttribute("state") is "hidden" or "veryHidden", id));
                        break;
                    default:
                        break;
                }
            }
        }

        if (listed.Count > MostSheets)
        {
            throw new ReadLimitException(MostSheets.ToString(CultureInfo.InvariantCulture));
        }

        XlsxStyles styles = XlsxStyles.Read(package, Part("styles"));
        Lazy<IReadOnlyList<string>> strings = new(() => XlsxStrings.Read(package, Part("sharedStrings")));
        foreach ((string name, bool isHidden, string id) in listed)
        {
            if (relations.TryGetValue(id, out (string Kind, string Part) relation) && relation.Kind == "worksheet")
            {
                sheets.Add(new XlsxSheet(name, isHidden, package, relation.Part, strings, styles, from1904, uncalculated));
            }
        }

        string? Part(string kind) => relations.Values.FirstOrDefault(relation => relation.Kind == kind).Part;
    }

    private static string? RelationId(XmlReader xml)
    {
        string? id = null;
        while (xml.MoveToNextAttribute())
        {
            id = xml.LocalName == "id" && xml.Prefix.Length > 0 ? xml.Value : id;
        }

        xml.MoveToElement();
        return id;
    }

    internal static bool IsTrue(string? attribute) => attribute is "1" or "true" or "on";
}
