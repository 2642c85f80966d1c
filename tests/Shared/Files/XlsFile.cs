using System.Globalization;
using System.Text;

namespace DisclosureInsights.Tests.Shared.Files;

/// <summary>Writes drawings as an .xls file of Excel 97 to 2003: no formulas, which a writer would have to compile.</summary>
public static class XlsFile
{
    private const int MostPayload = 8224;
    private static readonly string[] Errors = ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"];
    private static readonly byte[] ErrorCodes = [0x00, 0x07, 0x0F, 0x17, 0x1D, 0x24, 0x2A];

    public static byte[] Write(IReadOnlyList<SheetDrawing> sheets)
    {
        List<string> formats = [.. sheets.SelectMany(sheet => sheet.Cells.Values).Select(cell => cell.Format).OfType<string>().Distinct()];
        List<string> strings = [.. sheets.SelectMany(sheet => sheet.Cells.Values).Where(cell => !cell.IsError).Select(cell => cell.Value).OfType<string>().Distinct()];
        byte[] globals = Globals(sheets, formats, strings, new long[sheets.Count]);
        byte[][] bodies = [.. sheets.Select(sheet => Body(sheet, formats, strings))];
        long[] positions = new long[sheets.Count];
        long at = globals.Length;
        for (int i = 0; i < sheets.Count; i++)
        {
            positions[i] = at;
            at += bodies[i].Length;
        }

        return Compound([.. Globals(sheets, formats, strings, positions), .. bodies.SelectMany(body => body)]);
    }

    /// <summary>A stream named Workbook in a compound file.</summary>
    public static byte[] Compound(byte[] stream)
    {
        const int Size = 512;

        // Shorter streams lie in sectors of another size.
        int sectors = (Math.Max(stream.Length, 4096) + Size - 1) / Size;
        int tables = 1;
        while (tables * (Size / 4) < sectors + tables + 1)
        {
            tables++;
        }

        using MemoryStream file = new();
        using BinaryWriter writer = new(file);
        writer.Write([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[16], 0x3E, 0, 3, 0, 0xFE, 0xFF, 9, 0, 6, 0, .. new byte[6]]);
        foreach (int field in (int[])[0, tables, sectors + tables, 0, 4096, -2, 0, -2, 0])
        {
            writer.Write(field);
        }

        for (int i = 0; i < 109; i++)
        {
            writer.Write(i < tables ? sectors + i : -1);
        }

        byte[] padded = new byte[sectors * Size];
        stream.CopyTo(padded, 0);
        writer.Write(padded);
        for (int i = 0; i < tables * (Size / 4); i++)
        {
            writer.Write(i < sectors - 1 ? i + 1 : i == sectors - 1 ? -2 : i < sectors + tables ? -3 : i == sectors + tables ? -2 : -1);
        }

        Entry(writer, "Root Entry", 5, -2, 0, child: 1);
        Entry(writer, "Workbook", 2, 0, padded.Length, child: -1);
        writer.Write(new byte[2 * 128]);
        writer.Flush();
        return file.ToArray();
    }

    private static void Entry(BinaryWriter writer, string name, byte type, int start, int size, int child)
    {
        byte[] characters = new byte[64];
        Encoding.Unicode.GetBytes(name, characters);
        writer.Write(characters);
        writer.Write((ushort)((name.Length + 1) * 2));
        writer.Write([type, 1]);
        writer.Write(-1);
        writer.Write(-1);
        writer.Write(child);
        writer.Write(new byte[36]);
        writer.Write(start);
        writer.Write((long)size);
    }

    private static byte[] Globals(IReadOnlyList<SheetDrawing> sheets, List<string> formats, List<string> strings, long[] positions)
    {
        Records records = new();
        records.Add(0x809, [0, 6, 5, 0, .. new byte[12]]);
        records.Add(0x42, [0xB0, 4]);
        foreach ((int index, string format) in formats.Index())
        {
            records.Add(0x41E, [.. Short(164 + index), .. Short(format.Length), .. Characters(format)]);
        }

        for (int look = 0; look < 2 * (formats.Count + 1); look++)
        {
            byte[] style = new byte[20];
            Short(look < 2 ? 0 : 163 + (look / 2)).CopyTo(style, 2);
            Short(look % 2 == 0 ? 0 : 0x1111).CopyTo(style, 10);
            records.Add(0xE0, style);
        }

        foreach ((int index, SheetDrawing sheet) in sheets.Index())
        {
            records.Add(0x85, [.. BitConverter.GetBytes((uint)positions[index]), sheet.IsHidden ? (byte)1 : (byte)0, 0, (byte)sheet.Name.Length, .. Characters(sheet.Name)]);
        }

        records.AddStrings(strings);
        records.Add(0x0A, []);
        return records.ToArray();
    }

    private static byte[] Body(SheetDrawing sheet, List<string> formats, List<string> strings)
    {
        Dictionary<string, int> index = strings.Index().ToDictionary(item => item.Item, item => item.Index, StringComparer.Ordinal);
        Records records = new();
        records.Add(0x809, [0, 6, 0x10, 0, .. new byte[12]]);
        foreach (((int row, int column), DrawnCell cell) in sheet.Cells)
        {
            int look = (cell.Border ? 1 : 0) + (cell.Format is null ? 0 : 2 * (formats.IndexOf(cell.Format) + 1));
            byte[] place = [.. Short(row - 1), .. Short(column - 1), .. Short(look)];
            switch (cell.Value)
            {
                case null:
                    records.Add(0x201, place);
                    break;
                case string error when cell.IsError:
                    records.Add(0x205, [.. place, ErrorCodes[Array.IndexOf(Errors, error)], 1]);
                    break;
                case string text:
                    records.Add(0xFD, [.. place, .. BitConverter.GetBytes(index[text])]);
                    break;
                case bool truth:
                    records.Add(0x205, [.. place, truth ? (byte)1 : (byte)0, 0]);
                    break;
                default:
                    double number = Convert.ToDouble(cell.Value, CultureInfo.InvariantCulture);
                    bool small = number == Math.Floor(number) && Math.Abs(number) < 1 << 28;
                    records.Add(small ? 0x27E : 0x203, [.. place, .. small ? BitConverter.GetBytes(((int)number << 2) | 2) : BitConverter.GetBytes(number)]);
                    break;
            }
        }

        foreach ((int Row, int Column, int Rows, int Columns)[] areas in sheet.Merged.Chunk(1000))
        {
            records.Add(0xE5, [.. Short(areas.Length), .. areas.SelectMany(area => (byte[])
                [.. Short(area.Row - 1), .. Short(area.Row + area.Rows - 2), .. Short(area.Column - 1), .. Short(area.Column + area.Columns - 2)])]);
        }

        records.Add(0x0A, []);
        return records.ToArray();
    }

    private static byte[] Short(int value) => BitConverter.GetBytes((ushort)value);

    private static byte[] Characters(string text) => [1, .. Encoding.Unicode.GetBytes(text)];

    private sealed class Records
    {
        private readonly List<byte> bytes = [];

        public void Add(int type, IReadOnlyList<byte> payload)
        {
            bytes.AddRange(Short(type));
            bytes.AddRange(Short(payload.Count));
            bytes.AddRange(payload);
        }

        // The list of strings goes on in further records; a string that is cut says again how its characters are stored.
        public void AddStrings(List<string> strings)
        {
            List<byte> payload = [.. BitConverter.GetBytes(strings.Count), .. BitConverter.GetBytes(strings.Count)];
            int type = 0xFC;
            foreach (string text in strings)
            {
                if (payload.Count + 6 > MostPayload)
                {
                    Flush();
                }

                payload.AddRange([.. Short(text.Length), 1]);
                int done = 0;
                while (done < text.Length)
                {
                    int fits = Math.Min(text.Length - done, (MostPayload - payload.Count) / 2);
                    payload.AddRange(Encoding.Unicode.GetBytes(text.Substring(done, fits)));
                    done += fits;
                    if (done < text.Length)
                    {
                        Flush();
                        payload.Add(1);
                    }
                }
            }

            Flush();

            void Flush()
            {
                Add(type, payload);
                payload.Clear();
                type = 0x3C;
            }
        }

        public byte[] ToArray() => [.. bytes];
    }
}
