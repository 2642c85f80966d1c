using System.Buffers.Binary;
using System.Text;

namespace DisclosureInsights.Import.Readers.Workbooks;

/// <summary>
/// Walks the records of an .xls file's workbook stream and reads the fields of the present one. A record too long for
/// itself goes on in those of type <see cref="Continue"/>; reading past its end says that the file is damaged.
/// </summary>
/// <param name="stream">The stream.</param>
internal sealed class BiffRecords(byte[] stream)
{
    public const int Continue = 0x3C;

    private int start;
    private int end;
    private int at;

    /// <summary>Type of the present record.</summary>
    public int Type { get; private set; }

    /// <summary>Bytes of the present record that are still to be read.</summary>
    public int Left => end - at;

    /// <summary>Strings are stored in the code page of the workbook (BIFF5), not in Unicode (BIFF8).</summary>
    public Encoding? CodePage { get; set; }

    /// <summary>Goes to the record at a place of the stream; <see cref="Read"/> reads it.</summary>
    public void Seek(long position)
    {
        if (position < 0 || position > stream.Length)
        {
            throw new InvalidDataException("record position");
        }

        start = end = at = (int)position;
    }

    /// <summary>Goes to the next record; false at the end of the stream.</summary>
    public bool Read()
    {
        start = end;
        if (start + 4 > stream.Length)
        {
            return false;
        }

        Type = BinaryPrimitives.ReadUInt16LittleEndian(stream.AsSpan(start));
        at = start + 4;
        end = at + BinaryPrimitives.ReadUInt16LittleEndian(stream.AsSpan(start + 2));
        if (end > stream.Length)
        {
            throw new InvalidDataException("record length");
        }

        return true;
    }

    public int Byte() => Take(1)[0];

    public int U16() => BinaryPrimitives.ReadUInt16LittleEndian(Take(2));

    public uint U32() => BinaryPrimitives.ReadUInt32LittleEndian(Take(4));

    public double Double() => BinaryPrimitives.ReadDoubleLittleEndian(Take(8));

    public ReadOnlySpan<byte> Bytes(int count) => Take(count);

    public void Skip(long count)
    {
        while (count > 0)
        {
            if (Left == 0)
            {
                GoOn();
            }

            int step = (int)Math.Min(count, Left);
            at += step;
            count -= step;
        }
    }

    /// <summary>A number of 30 bits: whole or a double's upper half, either perhaps a hundredfold.</summary>
    public double Rk()
    {
        uint bits = U32();
        double value = (bits & 2) != 0 ? (int)bits >> 2 : BitConverter.UInt64BitsToDouble((ulong)(bits & 0xFFFFFFFC) << 32);
        return (bits & 1) != 0 ? value / 100 : value;
    }

    /// <summary>A string behind its length.</summary>
    /// <param name="shortLength">Its length is one byte, not two.</param>
    public string Text(bool shortLength)
    {
        int length = shortLength ? Byte() : U16();
        if (CodePage is not null)
        {
            return CodePage.GetString(Take(length));
        }

        int flags = Byte();
        int runs = (flags & 8) != 0 ? U16() : 0;
        long aloud = (flags & 4) != 0 ? U32() : 0;
        string text = Characters(length, (flags & 1) != 0);

        // Formats of runs, and how the words are read aloud.
        Skip((4L * runs) + aloud);
        return text;
    }

    // Where a string goes on in the next record, its characters may be stored another way.
    private string Characters(int length, bool wide)
    {
        StringBuilder text = new(Math.Min(length, 4096));
        while (length > 0)
        {
            if (Left == 0)
            {
                GoOn();
                wide = (Byte() & 1) != 0;
            }

            int size = wide ? 2 : 1, step = Math.Min(length, Left / size);
            if (step == 0)
            {
                throw new InvalidDataException("string");
            }

            ReadOnlySpan<byte> bytes = Take(step * size);
            text.Append(wide ? Encoding.Unicode.GetString(bytes) : Encoding.Latin1.GetString(bytes));
            length -= step;
        }

        return text.ToString();
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        if (Left == 0 && count > 0)
        {
            GoOn();
        }

        if (count > Left)
        {
            throw new InvalidDataException("record end");
        }

        at += count;
        return stream.AsSpan(at - count, count);
    }

    private void GoOn()
    {
        int type = Type;
        if (!Read() || Type != Continue)
        {
            throw new InvalidDataException("record end");
        }

        Type = type;
    }
}
