using System.Globalization;

namespace DisclosureInsights.Core.Prose;

/// <summary>Reads a number with its approximation and counting word. Numbers that count nothing (document and phone
/// numbers, list numbers, addresses) are passed over.</summary>
internal static class NumberReader
{
    private const int LongestDigits = 12;

    /// <summary>Whether a number could begin here.</summary>
    public static bool CanBegin(char c) => char.IsAsciiDigit(c) || ChineseNumerals.IsNumeral(c) || c is '*' or '×' or '数' or '几';

    /// <summary>Reads what begins at the index.</summary>
    /// <param name="text">The evened text.</param>
    /// <param name="index">Where to read.</param>
    /// <param name="end">Behind the characters that were taken, also when they are no count.</param>
    /// <returns>The number with its counting word, null where the characters are none.</returns>
    public static NumberPhrase? Read(string text, int index, out int end)
    {
        char first = text[index];
        if (first is '*' or '×')
        {
            return ReadMasked(text, index, out end);
        }

        if (first is '数' or '几')
        {
            return ReadHint(text, index, out end);
        }

        decimal value;
        decimal step;
        if (char.IsAsciiDigit(first))
        {
            if (!TryReadDigits(text, index, out end, out value, out step))
            {
                return null;
            }
        }
        else
        {
            end = index + ChineseNumerals.RunLength(text, index);
            step = 1;
            if (!ChineseNumerals.TryRead(text.AsSpan(index, end - index), out value))
            {
                return null;
            }

            // 十几条, 几十: between this and the next ten.
            if (end < text.Length && text[end] == '几')
            {
                CountUnit hinted = CountUnits.Read(text, end + 1, out int hintedLength);
                Amount between = new(value, FactQualifier.AtLeast, value, value + 9);
                end += 1 + hintedLength;
                return new NumberPhrase(between, hinted, index, end);
            }
        }

        return WithUnit(text, index, ref end, value, step, isChinese: !char.IsAsciiDigit(first));
    }

    private static NumberPhrase? WithUnit(string text, int index, ref int end, decimal value, decimal step, bool isChinese)
    {
        bool more = false;
        bool rounded = false;
        Multiply(text, ref end, ref value, ref step, ref rounded, isChinese);
        if (end < text.Length && text[end] is '余' or '多')
        {
            more = true;
            end++;
            Multiply(text, ref end, ref value, ref step, ref rounded, isChinese);
        }

        int unitAt = end;
        CountUnit unit = CountUnits.Read(text, end, out int unitLength);
        end += unitLength;
        if (unit == CountUnit.Yuan && unitLength == 2)
        {
            decimal factor = text[unitAt] == '万' ? 10_000m : 100_000_000m;
            value *= factor;
            step *= factor;
        }

        if (unit is CountUnit.Item or CountUnit.Piece)
        {
            end = SkipAlternativeUnit(text, end);
            if (end < text.Length && text[end] == '余')
            {
                more = true;
                end++;
            }
        }

        bool over = Suffix(text, ref end, "以上");
        bool about = !over && (Suffix(text, ref end, "左右") || Suffix(text, ref end, "上下"));
        Prefix(text, index, ref over, ref about);
        if (IsOrdinal(text, index) || IsInsideCode(text, index, end, unit) || (isChinese && unit == CountUnit.None))
        {
            return null;
        }

        Amount amount = more || over ? Amount.AtLeast(value)
            : about ? Amount.About(value)
            : rounded && step > 1 ? Amount.Rounded(value, step)
            : Amount.Exact(value);
        return new NumberPhrase(amount, unit, index, end);
    }

    private static void Multiply(string text, ref int end, ref decimal value, ref decimal step, ref bool rounded, bool isChinese)
    {
        if (isChinese || end >= text.Length || Follows(text, end, "万元") || Follows(text, end, "亿元") || Follows(text, end, "千字"))
        {
            return;
        }

        decimal factor = text[end] switch { '万' => 10_000m, '亿' => 100_000_000m, '千' => 1000m, '百' => 100m, _ => 0 };
        if (factor > 0)
        {
            value *= factor;
            step *= factor;
            rounded = true;
            end++;
        }
    }

    private static bool TryReadDigits(string text, int index, out int end, out decimal value, out decimal step)
    {
        value = 0;
        step = 1;
        end = index;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        int length = end - index;
        Span<char> digits = stackalloc char[LongestDigits];
        if (length > LongestDigits)
        {
            return false;
        }

        text.AsSpan(index, length).CopyTo(digits);

        // 1,234: only groups of exactly three digits, so that 50条,100 and 3,12 stay apart.
        bool canGroup = length <= 3;
        while (canGroup && IsGroup(text, end) && length + 3 <= LongestDigits)
        {
            text.AsSpan(end + 1, 3).CopyTo(digits[length..]);
            length += 3;
            end += 4;
        }

        value = decimal.Parse(digits[..length], NumberStyles.None, CultureInfo.InvariantCulture);
        if (end + 1 < text.Length && text[end] == '.' && char.IsAsciiDigit(text[end + 1]))
        {
            decimal place = 1;
            int i = end + 1;
            for (; i < text.Length && char.IsAsciiDigit(text[i]); i++)
            {
                if (place > 0.000001m)
                {
                    place /= 10;
                    value += place * (text[i] - '0');
                }
            }

            end = i;
            step = place;
        }

        return true;
    }

    private static bool IsGroup(string text, int at) =>
        at + 3 < text.Length && text[at] == ',' && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at + 2])
        && char.IsAsciiDigit(text[at + 3]) && (at + 4 >= text.Length || !char.IsAsciiDigit(text[at + 4]));

    private static NumberPhrase? ReadMasked(string text, int index, out int end)
    {
        end = index;
        while (end < text.Length && text[end] is '*' or '×')
        {
            end++;
        }

        CountUnit unit = CountUnits.Read(text, end, out int length);
        end += length;
        return unit == CountUnit.None ? null : new NumberPhrase(default, unit, index, end, IsMasked: true);
    }

    /// <summary>数百条, 几十条: a count without a number.</summary>
    private static NumberPhrase? ReadHint(string text, int index, out int end)
    {
        end = index + 1;
        int run = ChineseNumerals.RunLength(text, end);
        CountUnit unit = CountUnits.Read(text, end + run, out int length);
        if (run is 0 or > 3 || length == 0)
        {
            return null;
        }

        end += run + length;
        return new NumberPhrase(default, unit, index, end, IsMasked: true);
    }

    /// <summary>件/次, 条(次): one counting word, two names.</summary>
    private static int SkipAlternativeUnit(string text, int end)
    {
        if (end + 1 < text.Length && text[end] == '/' && CountUnits.Read(text, end + 1, out int length) != CountUnit.None)
        {
            return end + 1 + length;
        }

        return end + 2 < text.Length && text[end] == '(' && text[end + 2] == ')'
            && CountUnits.Read(text, end + 1, out length) != CountUnit.None && length == 1
            ? end + 3
            : end;
    }

    private static void Prefix(string text, int index, ref bool over, ref bool about)
    {
        if (index == 0)
        {
            return;
        }

        char before = text[index - 1];
        about |= before is '约' or '近' && !Precedes(text, index, "最近");
        over |= (before is '上' && text[index] is ('百' or '千' or '万'))
            || before is '超' or '逾' || Precedes(text, index, "超过") || Precedes(text, index, "突破")
            || Precedes(text, index, "不少于") || Precedes(text, index, "不低于");
        about |= Precedes(text, index, "大概") || Precedes(text, index, "接近");
    }

    /// <summary>第五十条, 第711号, 之一, 统一: not counted things.</summary>
    private static bool IsOrdinal(string text, int index) => index > 0 && text[index - 1] is '第' or '之' or '唯';

    /// <summary>Digits within addresses, phone and document numbers.</summary>
    private static bool IsInsideCode(string text, int index, int end, CountUnit unit)
    {
        char before = index > 0 ? text[index - 1] : ' ';
        char after = end < text.Length ? text[end] : ' ';
        return char.IsAsciiLetter(before) || before is '/' or '_' or '@' or '〔' or '[' or '【' or '.'
            || (before is '-' or '—' or '~' or '－' && unit is CountUnit.None)
            || (unit == CountUnit.None && (char.IsAsciiLetter(after) || after is '-' or '—' or '~' or '/' or '〕' or ']' or '@' or '.' or '、'));
    }

    private static bool Suffix(string text, ref int end, string word)
    {
        if (!Follows(text, end, word))
        {
            return false;
        }

        end += word.Length;
        return true;
    }

    private static bool Follows(string text, int index, string word) =>
        string.CompareOrdinal(text, index, word, 0, word.Length) == 0;

    private static bool Precedes(string text, int index, string word) =>
        index >= word.Length && string.CompareOrdinal(text, index - word.Length, word, 0, word.Length) == 0;
}
