using DisclosureInsights.Core.Reports;

namespace DisclosureInsights.Data.Reports;

/// <summary>Reads what <see cref="CellWriter"/> wrote.</summary>
internal ref struct CellReader
{
    private ReadOnlySpan<byte> rest;

    public CellReader(ReadOnlySpan<byte> bytes) => rest = bytes;

    public readonly bool AtEnd => rest.IsEmpty;

    public byte Byte()
    {
        if (rest.IsEmpty)
        {
            throw new CorruptContentException("Stored cells end in the middle.");
        }

        byte value = rest[0];
        rest = rest[1..];
        return value;
    }

    public Cell[] Block(int count)
    {
        byte[] kinds = Pairs(count);
        byte[] others = Pairs(kinds.Count(kind => kind == CellBits.Other));
        long[] numbers = new long[kinds.Count(kind => kind == CellBits.Number)];
        byte[] scales = Numbers(numbers);
        Cell[] cells = new Cell[count];
        int number = 0;
        int other = 0;
        for (int i = 0; i < count; i++)
        {
            switch (kinds[i])
            {
                case CellBits.Zero:
                    cells[i] = Cell.Number(0L);
                    break;
                case CellBits.Number:
                    cells[i] = Cell.FromUnscaled(numbers[number], scales[number]);
                    number++;
                    break;
                case CellBits.Blank:
                    cells[i] = Cell.Blank;
                    break;
                default:
                    cells[i] = CellBits.FromOther(others[other++]);
                    break;
            }
        }

        return cells;
    }

    /// <summary>Fills the numbers and gives their scales.</summary>
    private byte[] Numbers(long[] numbers)
    {
        for (int i = 0; i < numbers.Length; i++)
        {
            ulong value = Varint();
            numbers[i] = (long)(value >> 1) ^ -(long)(value & 1);
        }

        byte[] scales = new byte[numbers.Length];
        ulong decimals = Varint();
        for (ulong i = 0; i < decimals; i++)
        {
            ulong place = Varint();
            byte scale = Byte();
            if (place >= (ulong)numbers.Length || scale is 0 or > Cell.MaximumScale)
            {
                throw new CorruptContentException("Stored cells hold a decimal that does not exist.");
            }

            scales[place] = scale;
        }

        return scales;
    }

    private byte[] Pairs(int count)
    {
        byte[] pairs = new byte[count];
        byte packed = 0;
        for (int i = 0; i < count; i++)
        {
            packed = i % 4 == 0 ? Byte() : (byte)(packed >> 2);
            pairs[i] = (byte)(packed & 3);
        }

        return pairs;
    }

    private ulong Varint()
    {
        ulong value = 0;
        for (int shift = 0; shift < 64; shift += 7)
        {
            byte next = Byte();
            if (shift == 63 && next > 1)
            {
                break;
            }

            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }

        throw new CorruptContentException("Stored cells hold a number that is too long.");
    }
}
