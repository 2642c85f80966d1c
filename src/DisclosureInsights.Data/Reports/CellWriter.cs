using System.Buffers;
using DisclosureInsights.Core.Reports;

namespace DisclosureInsights.Data.Reports;

/// <summary>
/// Writes blocks of cells. A block: two bits a cell (0 zero, 1 another number, 2 blank, 3 see below), four cells a byte
/// from the low bits up; two bits for each cell of kind 3 (0 not applicable, 1 unreadable, 2 absent); the numbers of kind
/// 1 as zigzag varints; the count of decimals among them, and for each its place among the numbers and its scale.
/// </summary>
internal sealed class CellWriter
{
    private readonly ArrayBufferWriter<byte> bytes = new(256);

    public byte[] ToArray() => bytes.WrittenSpan.ToArray();

    public void Byte(byte value)
    {
        bytes.GetSpan(1)[0] = value;
        bytes.Advance(1);
    }

    public void Block(ReadOnlySpan<Cell> cells)
    {
        List<byte> others = [];
        List<Cell> numbers = [];
        byte[] kinds = new byte[cells.Length];
        for (int i = 0; i < cells.Length; i++)
        {
            Cell cell = cells[i];
            switch (cell.State)
            {
                case CellState.Number when cell.Unscaled == 0 && cell.Scale == 0:
                    kinds[i] = CellBits.Zero;
                    break;
                case CellState.Number:
                    kinds[i] = CellBits.Number;
                    numbers.Add(cell);
                    break;
                case CellState.Blank:
                    kinds[i] = CellBits.Blank;
                    break;
                default:
                    kinds[i] = CellBits.Other;
                    others.Add(CellBits.OtherOf(cell.State));
                    break;
            }
        }

        Pairs(kinds);
        Pairs([.. others]);
        Numbers(numbers);
    }

    private void Numbers(List<Cell> numbers)
    {
        int decimals = 0;
        foreach (Cell number in numbers)
        {
            Varint((ulong)((number.Unscaled << 1) ^ (number.Unscaled >> 63)));
            decimals += number.Scale > 0 ? 1 : 0;
        }

        Varint((ulong)decimals);
        for (int i = 0; i < numbers.Count; i++)
        {
            if (numbers[i].Scale > 0)
            {
                Varint((ulong)i);
                Byte(numbers[i].Scale);
            }
        }
    }

    private void Pairs(ReadOnlySpan<byte> pairs)
    {
        for (int start = 0; start < pairs.Length; start += 4)
        {
            int packed = 0;
            for (int i = start; i < Math.Min(start + 4, pairs.Length); i++)
            {
                packed |= pairs[i] << ((i - start) * 2);
            }

            Byte((byte)packed);
        }
    }

    private void Varint(ulong value)
    {
        while (value >= 0x80)
        {
            Byte((byte)(value | 0x80));
            value >>= 7;
        }

        Byte((byte)value);
    }
}

/// <summary>The two bits of a cell in a stored block.</summary>
internal static class CellBits
{
    public const byte Zero = 0;
    public const byte Number = 1;
    public const byte Blank = 2;
    public const byte Other = 3;

    private static readonly CellState[] Others = [CellState.NotApplicable, CellState.Unreadable, CellState.Absent];

    public static byte OtherOf(CellState state) => (byte)Array.IndexOf(Others, state);

    public static Cell FromOther(byte bits) => bits switch
    {
        0 => Cell.NotApplicable,
        1 => Cell.Unreadable,
        2 => Cell.Absent,
        _ => throw new CorruptContentException("Stored cells hold a state that does not exist."),
    };
}
