using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace DisclosureInsights.Tests.Shared.Fuzzing;

/// <summary>Damages bytes at random; the same random gives the same bytes.</summary>
internal static class Mutator
{
    /// <summary>Most bytes that a mutation makes of a file; one in a hundred may reach the reader's own limit.</summary>
    private const int Usual = 1 << 20;
    private const int Largest = 19 << 20;

    private static readonly string[] Numbers =
        ["0", "-1", "00", "1000000", "2147483647", "2147483648", "4294967295", "9223372036854775808", "99999999999999999999999999999999", "1e309", "0.0000000001", "65536", "255"];

    private static readonly long[] Edges = [0, 1, -1, byte.MaxValue, short.MaxValue, ushort.MaxValue, 0x10000, int.MaxValue, int.MinValue, 0x7FFFFFF0];

    /// <summary>Damages a file once to five times.</summary>
    /// <param name="random">Decides everything.</param>
    /// <param name="kind">Kind of the bytes.</param>
    /// <param name="content">What to damage; left as it is.</param>
    /// <param name="other">Another file, for splices.</param>
    public static byte[] Mutate(Random random, string kind, byte[] content, byte[] other)
    {
        int most = random.Next(100) == 0 ? Largest : Usual;
        byte[] bytes = content;
        for (int times = random.Next(1, 6); times > 0; times--)
        {
            bytes = Once(random, kind, bytes, other, most);
        }

        return bytes.Length > most ? bytes[..most] : bytes;
    }

    private static byte[] Once(Random random, string kind, byte[] bytes, byte[] other, int most) => random.Next(14) switch
    {
        0 => Flip(random, bytes),
        1 => bytes[..random.Next(bytes.Length + 1)],
        2 => Without(random, bytes),
        3 => Repeat(random, bytes, most),
        4 => [.. bytes[..random.Next(bytes.Length + 1)], .. other[random.Next(other.Length + 1)..]],
        5 or 6 or 7 => Insert(random, bytes, FuzzWords.Pick(random, kind)),
        8 or 9 => Number(random, bytes),
        10 => Insert(random, bytes, Repeated(FuzzWords.Opening(random, kind), Pick(random, 10, 100, 1_000, 20_000), most)),
        11 => Edge(random, bytes),
        12 => Insert(random, bytes, Noise(random)),
        _ => Insert(random, bytes, Block(random, bytes)),
    };

    private static byte[] Flip(Random random, byte[] bytes)
    {
        byte[] flipped = [.. bytes];
        for (int times = random.Next(1, 20); times > 0 && flipped.Length > 0; times--)
        {
            flipped[random.Next(flipped.Length)] ^= (byte)(1 << random.Next(8));
        }

        return flipped;
    }

    private static byte[] Without(Random random, byte[] bytes)
    {
        int start = random.Next(bytes.Length + 1), end = Math.Min(bytes.Length, start + random.Next(2_000));
        return [.. bytes[..start], .. bytes[end..]];
    }

    private static byte[] Repeat(Random random, byte[] bytes, int most) =>
        Insert(random, bytes, Repeated(Block(random, bytes), Pick(random, 2, 10, 100, 10_000), most));

    private static byte[] Repeated(byte[] block, int times, int most)
    {
        times = Math.Min(times, most / Math.Max(1, block.Length));
        byte[] repeated = new byte[block.Length * times];
        for (int index = 0; index < times; index++)
        {
            block.CopyTo(repeated, index * block.Length);
        }

        return repeated;
    }

    private static byte[] Block(Random random, byte[] bytes)
    {
        int start = random.Next(bytes.Length + 1);
        return bytes[start..Math.Min(bytes.Length, start + random.Next(1, 3_000))];
    }

    private static byte[] Insert(Random random, byte[] bytes, byte[] inserted)
    {
        int at = random.Next(bytes.Length + 1);
        return [.. bytes[..at], .. inserted, .. bytes[at..]];
    }

    /// <summary>Puts another number in the place of one that is written in digits.</summary>
    private static byte[] Number(Random random, byte[] bytes)
    {
        int from = random.Next(bytes.Length + 1);
        int start = bytes.AsSpan(from).IndexOfAnyInRange((byte)'0', (byte)'9');
        if (start < 0)
        {
            return bytes;
        }

        start += from;
        int length = bytes.AsSpan(start).IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        int end = length < 0 ? bytes.Length : start + length;
        string number = random.Next(4) == 0 ? random.NextInt64().ToString(CultureInfo.InvariantCulture) : Numbers[random.Next(Numbers.Length)];
        return [.. bytes[..start], .. Encoding.ASCII.GetBytes(number), .. bytes[end..]];
    }

    /// <summary>Overwrites four bytes with a number at the edge of some range: sizes and offsets of binary files.</summary>
    private static byte[] Edge(Random random, byte[] bytes)
    {
        if (bytes.Length < sizeof(int))
        {
            return bytes;
        }

        byte[] edged = [.. bytes];
        int value = (int)Edges[random.Next(Edges.Length)], at = random.Next(bytes.Length - sizeof(int) + 1);
        if (random.Next(2) == 0)
        {
            BinaryPrimitives.WriteInt32LittleEndian(edged.AsSpan(at), value);
        }
        else
        {
            BinaryPrimitives.WriteInt16LittleEndian(edged.AsSpan(at), (short)value);
        }

        return edged;
    }

    private static byte[] Noise(Random random)
    {
        byte[] noise = new byte[random.Next(1, 200)];
        random.NextBytes(noise);
        return noise;
    }

    private static int Pick(Random random, params ReadOnlySpan<int> values) => values[random.Next(values.Length)];
}
