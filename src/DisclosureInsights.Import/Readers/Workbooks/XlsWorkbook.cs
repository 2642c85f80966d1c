using System.Text;

namespace DisclosureInsights.Import.Readers.Workbooks;

/// <summary>
/// An .xls file of Excel 5 to 2003 and of WPS. Read by ourselves: the library at hand reads an error, and a formula's
/// error, as a blank cell.
/// </summary>
internal sealed class XlsWorkbook : Workbook
{
    private const int Version8 = 0x0600;
    private const int Version5 = 0x0500;
    private const int ChineseCodePage = 936;

    private readonly BiffRecords records;
    private readonly List<XlsSheet> sheets = [];

    /// <summary>Opens a workbook: its list of sheets, its strings and its formats.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    /// <exception cref="WorkbookRefusedException">It is under a password, or older than Excel 5.</exception>
    public XlsWorkbook(ReadOnlyMemory<byte> content)
    {
        CompoundFile file = new(content);
        records = new BiffRecords(file.Find("Workbook") ?? file.Find("Book") ?? throw new InvalidDataException("no workbook stream"));
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        if (!records.Read() || records.Type != XlsRecord.Begin)
        {
            throw new InvalidDataException("first record");
        }

        int version = records.U16();
        if (version is not (Version5 or Version8))
        {
            throw new WorkbookRefusedException(ReadErrorCode.ResaveNeeded, "xls");
        }

        records.CodePage = version == Version5 ? Encoding.GetEncoding(ChineseCodePage) : null;
        ReadGlobals(version);
    }

    public override IReadOnlyList<Sheet> Sheets => sheets;

    private void ReadGlobals(int version)
    {
        List<(string Name, int State, uint Position)> listed = [];
        List<string> strings = [];
        Dictionary<int, NumberFormat> formats = [];
        List<(int Format, bool HasBorder)> styles = [];
        bool from1904 = false;
        while (records.Read() && records.Type != XlsRecord.End)
        {
            switch (records.Type)
            {
                case XlsRecord.Encrypted:
                    throw new WorkbookRefusedException(ReadErrorCode.PasswordProtected, "xls");
                case XlsRecord.CodePage when version == Version5:
                    records.CodePage = CodePage(records.U16());
                    break;
                case XlsRecord.Date1904:
                    from1904 = records.U16() == 1;
                    break;
                case XlsRecord.SheetName:
                    uint position = records.U32();
                    int state = records.Byte() & 3, kind = records.Byte();
                    string name = records.Text(shortLength: true);
                    if (kind == 0)
                    {
                        listed.Add((name, state, position));
                    }

                    break;
                case XlsRecord.Format:
                    int id = records.U16();
                    formats[id] = NumberFormats.Of(records.Text(shortLength: version == Version5));
                    break;
                case XlsRecord.Style when records.Left >= 16:
                    records.Skip(2);
                    styles.Add((records.U16(), HasBorder(version)));
                    break;
                case XlsRecord.Strings:
                    ReadStrings(strings);
                    break;
                default:
                    break;
            }
        }

        XlsStyles looks = new([.. styles.Select(style => (
            formats.TryGetValue(style.Format, out NumberFormat known) ? known : NumberFormats.BuiltIn(style.Format), style.HasBorder))]);
        foreach ((string name, int state, uint position) in listed)
        {
            sheets.Add(new XlsSheet(name, state != 0, records, position, strings, looks, from1904));
        }
    }

    private void ReadStrings(List<string> strings)
    {
        records.Skip(4);
        uint count = records.U32();
        for (uint i = 0; i < count; i++)
        {
            strings.Add(records.Text(shortLength: false));
        }
    }

    // Line styles of the four sides.
    private bool HasBorder(int version)
    {
        records.Skip(6);
        int first = records.U16(), second = records.U16();
        return version == Version8 ? first != 0 : (first & 0x1C0) != 0 || (second & 0x1FF) != 0;
    }

    private static Encoding CodePage(int number)
    {
        try
        {
            return Encoding.GetEncoding(number);
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            return Encoding.GetEncoding(ChineseCodePage);
        }
    }
}

/// <summary>Number format and border of each style of an .xls file.</summary>
internal sealed class XlsStyles(IReadOnlyList<(NumberFormat Format, bool HasBorder)> styles)
{
    public NumberFormat Format(int style) => style < styles.Count ? styles[style].Format : NumberFormat.Plain;

    public bool HasBorder(int style) => style < styles.Count && styles[style].HasBorder;
}

/// <summary>Types of records.</summary>
internal static class XlsRecord
{
    public const int Formula = 0x06;
    public const int End = 0x0A;
    public const int Date1904 = 0x22;
    public const int Encrypted = 0x2F;
    public const int CodePage = 0x42;
    public const int SheetName = 0x85;
    public const int ManyRk = 0xBD;
    public const int ManyBlank = 0xBE;
    public const int RichLabel = 0xD6;
    public const int Style = 0xE0;
    public const int Merged = 0xE5;
    public const int Strings = 0xFC;
    public const int SharedLabel = 0xFD;
    public const int Blank = 0x201;
    public const int Number = 0x203;
    public const int Label = 0x204;
    public const int TruthOrError = 0x205;
    public const int FormulaText = 0x207;
    public const int Rk = 0x27E;
    public const int OldFormula = 0x406;
    public const int Format = 0x41E;
    public const int Begin = 0x809;
}
