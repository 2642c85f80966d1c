using System.Buffers;
using DisclosureInsights.Core.Reports;

namespace DisclosureInsights.Import.Documents;

/// <summary>
/// Labels in the form they are compared in: letters, digits and Chinese characters only, full width made half, common
/// traditional characters made simplified, Kangxi radicals made ordinary.
/// </summary>
public static class LabelText
{
    /// <summary>Longer texts are no labels of a form.</summary>
    public const int LongestLabel = 120;

    /// <summary>The comparable form of a label; empty for a text too long to be one.</summary>
    public static string Normalize(ReadOnlySpan<char> text)
    {
        if (text.Length > LongestLabel * 3)
        {
            return "";
        }

        char[] rented = ArrayPool<char>.Shared.Rent(Math.Max(1, text.Length));
        int length = 0;
        foreach (char c in text)
        {
            char plain = CharacterForms.Plain(c);
            if (char.IsLetterOrDigit(plain))
            {
                rented[length++] = char.ToLowerInvariant(plain);
            }
        }

        string result = rented.AsSpan(0, length).ToString();
        ArrayPool<char>.Shared.Return(rented);
        return result;
    }

    /// <summary>The comparable form without the numbering before it: 三、, (三), 1., 其中: and the like.</summary>
    public static string WithoutNumbering(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> rest = text.Trim();
        while (true)
        {
            int length = NumberingLength(rest);
            if (length == 0)
            {
                return Normalize(rest);
            }

            rest = rest[length..].TrimStart();
        }
    }

    /// <summary>Length of the numbering that a text begins with, 0 where it begins with none.</summary>
    public static int NumberingLength(ReadOnlySpan<char> text)
    {
        if (text.Length == 0)
        {
            return 0;
        }

        if (text.StartsWith("其中", StringComparison.Ordinal))
        {
            return text.Length > 2 && At(text, 2) is ':' or ',' ? 3 : 2;
        }

        bool bracketed = At(text, 0) is '(' or '[' or '【' or '﹙';
        int index = bracketed ? 1 : 0, digits = 0;
        while (index < text.Length && index < 6 && IsNumeral(text[index]))
        {
            index++;
            digits++;
        }

        if (digits == 0)
        {
            return text[0] is (>= '①' and <= '⑳') or (>= '⒈' and <= '⒛') or (>= '㈠' and <= '㈩') ? 1 : 0;
        }

        bool closed = index < text.Length
            && (bracketed ? At(text, index) is ')' or ']' or '】' or '﹚' : At(text, index) is '.' or '、' or '。' or ')');

        // 1.5 is a number, 1.重复申请 an item.
        bool number = !bracketed && closed && At(text, index) == '.' && index + 1 < text.Length && char.IsAsciiDigit(At(text, index + 1));
        return closed && !number ? index + 1 : 0;
    }

    /// <summary>Whether a text holds words: a Chinese character or a letter that is no unit of a number.</summary>
    public static bool HasWords(ReadOnlySpan<char> text)
    {
        int words = 0;
        foreach (char c in text)
        {
            words += c >= '\u2E80' && char.IsLetter(c) && c is < '０' or > '９' ? 1 : 0;
        }

        return words >= 2;
    }

    private static char At(ReadOnlySpan<char> text, int index) => CharacterForms.Plain(text[index]);

    private static bool IsNumeral(char c) =>
        char.IsAsciiDigit(c) || c is (>= '０' and <= '９') or '一' or '二' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十';
}
