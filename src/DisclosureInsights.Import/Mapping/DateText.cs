using DisclosureInsights.Core.Reports;

namespace DisclosureInsights.Import.Mapping;

/// <summary>Dates as reports print them: 2022-01-24, 2022/1/24, 2022年1月24日, 20220124, 二〇二二年一月二十四日.</summary>
internal static class DateText
{
    private const int LongestDate = 40;

    /// <summary>The date at the beginning of a text, null where there is none or no such day.</summary>
    public static DateOnly? Parse(ReadOnlySpan<char> text) => Parse(text, out _);

    /// <param name="text">Begins with the date.</param>
    /// <param name="length">Characters that the date takes.</param>
    public static DateOnly? Parse(ReadOnlySpan<char> text, out int length)
    {
        length = 0;
        ReadOnlySpan<char> head = text[..Math.Min(text.Length, LongestDate)];
        int index = 0;
        if (!Number(head, ref index, out int year, out int digits))
        {
            return null;
        }

        if (digits == 8 && year > 0)
        {
            length = index;
            return Of(year / 10_000, year / 100 % 100, year % 100);
        }

        if (!Separator(head, ref index) || !Number(head, ref index, out int month, out _) || !Separator(head, ref index)
            || !Number(head, ref index, out int day, out _))
        {
            return null;
        }

        length = index < head.Length && head[index] == '日' ? index + 1 : index;
        return digits == 4 ? Of(year, month, day) : null;
    }

    /// <summary>The day and month at the beginning of a text without a year: 12月31日.</summary>
    public static DateOnly? ParseWithin(int year, ReadOnlySpan<char> text)
    {
        int index = 0;
        ReadOnlySpan<char> head = text[..Math.Min(text.Length, LongestDate)];
        return Number(head, ref index, out int month, out _) && Separator(head, ref index) && Number(head, ref index, out int day, out _)
            ? Of(year, month, day)
            : null;
    }

    /// <summary>A year in Arabic or Chinese digits followed by 年, at the beginning of a text; 0 where there is none.</summary>
    public static int Year(ReadOnlySpan<char> text)
    {
        if (text.Length < 5)
        {
            return 0;
        }

        int year = 0;
        for (int i = 0; i < 4; i++)
        {
            int digit = Digit(text[i]);
            if (digit < 0)
            {
                return 0;
            }

            year = (year * 10) + digit;
        }

        int next = 4;
        while (next < text.Length && text[next] == ' ')
        {
            next++;
        }

        return next < text.Length && text[next] == '年' && ReportingPeriod.IsPlausible(year) ? year : 0;
    }

    private static DateOnly? Of(int year, int month, int day) =>
        year is >= 1900 and <= 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    private static bool Separator(ReadOnlySpan<char> text, ref int index)
    {
        int before = index;
        while (index < text.Length && CharacterForms.Plain(text[index]) is '-' or '/' or '.' or '年' or '月' or ' ')
        {
            index++;
        }

        return index > before;
    }

    // 二十四 and 二〇二二 as well as 24 and 2022.
    private static bool Number(ReadOnlySpan<char> text, ref int index, out int value, out int digits)
    {
        (value, digits) = (0, 0);
        while (index < text.Length && char.IsWhiteSpace(text[index]))
        {
            index++;
        }

        while (index < text.Length && digits < 8)
        {
            if (text[index] == '十')
            {
                value = Math.Max(value, 1) * 10;
                bool more = index + 1 < text.Length && Digit(text[index + 1]) >= 0;
                value += more ? Digit(text[index + 1]) : 0;
                index += more ? 2 : 1;
                digits = 2;
                return true;
            }

            int digit = Digit(text[index]);
            if (digit < 0)
            {
                break;
            }

            value = (value * 10) + digit;
            digits++;
            index++;
        }

        return digits > 0;
    }

    private static int Digit(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= '０' and <= '９' => c - '０',
        '〇' or '○' or '零' or 'O' => 0,
        '一' => 1,
        '二' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => -1,
    };
}
