using System.Buffers;

namespace DisclosureInsights.Core.Prose;

/// <summary>Numbers written in Chinese: 十四, 两百零三, 廿六, 一万二千, 二〇二一.</summary>
internal static class ChineseNumerals
{
    /// <summary>Longer runs are no number (一一一一…).</summary>
    private const int Longest = 20;

    private static readonly SearchValues<char> Places = SearchValues.Create("十百千万亿廿卅");

    public static bool IsNumeral(char c) => DigitOf(c) >= 0 || PlaceOf(c) > 0 || c is '万' or '亿' or '廿' or '卅';

    /// <summary>Length of the run of numeral characters that begins at the index.</summary>
    public static int RunLength(string text, int index)
    {
        int end = index;
        while (end < text.Length && IsNumeral(text[end]))
        {
            end++;
        }

        return end - index;
    }

    /// <summary>The value of a run of numerals; false where it is not a well-formed number.</summary>
    public static bool TryRead(ReadOnlySpan<char> run, out decimal value)
    {
        value = 0;
        if (run.Length is 0 or > Longest)
        {
            return false;
        }

        return run.ContainsAny(Places) ? TryReadPlaces(run, out value) : TryReadDigits(run, out value);
    }

    private static bool TryReadDigits(ReadOnlySpan<char> run, out decimal value)
    {
        value = 0;
        foreach (char c in run)
        {
            value = value * 10 + DigitOf(c);
        }

        // 三四条 is a guess between two numbers; 二〇二一 and 一 are numbers.
        return run.Length != 2 || run.ContainsAny("〇零");
    }

    private static bool TryReadPlaces(ReadOnlySpan<char> run, out decimal value)
    {
        decimal total = 0;
        decimal section = 0;
        decimal digit = -1;
        decimal lastPlace = 0;
        value = 0;
        foreach (char c in run)
        {
            if (c is '廿' or '卅')
            {
                section += c == '廿' ? 20 : 30;
                lastPlace = 10;
            }
            else if (c is '〇' or '零')
            {
                lastPlace = 0;
            }
            else if (DigitOf(c) is >= 0 and int next)
            {
                if (digit >= 0)
                {
                    return false;
                }

                digit = next;
            }
            else if (PlaceOf(c) is > 0 and int place)
            {
                section += (digit < 0 ? 1 : digit) * place;
                digit = -1;
                lastPlace = place;
            }
            else
            {
                decimal large = c == '万' ? 10_000m : 100_000_000m;
                section += digit < 0 ? 0 : digit;
                total = (total + Math.Max(section, total == 0 && section == 0 ? 1 : section)) * large;
                section = 0;
                digit = -1;
                lastPlace = large;
            }
        }

        if (digit >= 0)
        {
            // 一百二 is 120, 一百零二 is 102; 廿六 and 十四 end in plain digits.
            section += lastPlace > 10 && digit > 0 ? digit * lastPlace / 10 : digit;
        }

        value = total + section;
        return true;
    }

    private static int DigitOf(char c) => c switch
    {
        '零' or '〇' => 0,
        '一' => 1,
        '二' or '两' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => -1,
    };

    private static int PlaceOf(char c) => c switch
    {
        '十' => 10,
        '百' => 100,
        '千' => 1000,
        _ => 0,
    };
}
