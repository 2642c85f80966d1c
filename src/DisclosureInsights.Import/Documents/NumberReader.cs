using System.Globalization;
using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Reports;

namespace DisclosureInsights.Import.Documents;

/// <summary>
/// Reads one printed cell. A blank stays blank, a lone stroke does not apply, a number is a number, and whatever else is
/// unreadable: nothing becomes zero.
/// </summary>
public static class NumberReader
{
    /// <summary>
    /// Confidence in a cell that holds no number, blank or stroke: 0.5, so that a person sees it (below
    /// <see cref="CellReading.DoubtfulBelow"/>).
    /// </summary>
    public const double UnreadableConfidence = 0.5;

    private const int LongestNumber = 40;

    /// <summary>Whether a text may stand in a number's place: blank, stroke or number.</summary>
    public static bool IsValue(ReadOnlySpan<char> text) => Read(text).State != CellState.Unreadable;

    /// <summary>Reads a cell.</summary>
    /// <param name="text">The printed characters.</param>
    /// <param name="kind">Change cells may say 增3 or 减2.</param>
    /// <param name="unit">Unit of the column; an amount with another unit printed behind it is converted to it (元 to 万元).</param>
    public static Cell Read(ReadOnlySpan<char> text, CellKind kind = CellKind.Count, string unit = "件")
    {
        ReadOnlySpan<char> trimmed = text.Trim();
        if (trimmed.Length == 0 || IsInvisible(trimmed))
        {
            return Cell.Blank;
        }

        if (trimmed.Length > LongestNumber)
        {
            return Cell.Unreadable;
        }

        if (IsStroke(trimmed))
        {
            return Cell.NotApplicable;
        }

        Span<char> plain = stackalloc char[LongestNumber];
        int length = 0;
        foreach (char c in trimmed)
        {
            char p = CharacterForms.Plain(c);
            if (p is '\n' or '\t')
            {
                return Cell.Unreadable;
            }

            if (!char.IsWhiteSpace(p) && p is not ('\u200B' or '\uFEFF'))
            {
                plain[length++] = p is '−' or '–' or '—' ? '-' : p;
            }
        }

        return Parse(plain[..length], kind, unit);
    }

    private static Cell Parse(ReadOnlySpan<char> text, CellKind kind, string unit)
    {
        bool negative = false;
        if (text is ['-', ..] or ['+', ..])
        {
            negative = text[0] == '-';
            text = text[1..];
        }
        else if (kind == CellKind.Change && text is ['增', ..] or ['减', ..])
        {
            negative = text[0] == '减';
            text = text[1..];
            text = text is ['加' or '少', ..] ? text[1..] : text;
        }

        int digits = 0;
        while (digits < text.Length && (char.IsAsciiDigit(text[digits]) || text[digits] is '.' or ','))
        {
            digits++;
        }

        if (!TryDecimal(text[..digits], out decimal value) || !TryScale(text[digits..], kind, unit, out decimal factor))
        {
            return Cell.Unreadable;
        }

        value = factor == 0.0001m ? value / 10_000 : value * factor;
        return Cell.TryNumber(negative ? -value : value, out Cell cell) ? cell : Cell.Unreadable;
    }

    private static bool TryDecimal(ReadOnlySpan<char> digits, out decimal value)
    {
        value = 0;
        if (digits.Length is 0 or > 18 || !char.IsAsciiDigit(digits[0]) || !char.IsAsciiDigit(digits[^1]) || !GroupsFit(digits))
        {
            return false;
        }

        return decimal.TryParse(
            digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out value);
    }

    // 1,234 is a number; 1,2 are two cells run together.
    private static bool GroupsFit(ReadOnlySpan<char> digits)
    {
        int point = digits.IndexOf('.');
        ReadOnlySpan<char> whole = point < 0 ? digits : digits[..point];
        if (point >= 0 && digits[(point + 1)..].IndexOfAny('.', ',') >= 0)
        {
            return false;
        }

        int comma = whole.IndexOf(',');
        if (comma < 0)
        {
            return true;
        }

        if (comma is 0 or > 3 || (whole.Length - comma) % 4 != 0)
        {
            return false;
        }

        for (int i = comma; i < whole.Length; i++)
        {
            if ((whole[i] == ',') != ((i - comma) % 4 == 0))
            {
                return false;
            }
        }

        return true;
    }

    private static bool TryScale(ReadOnlySpan<char> printedUnit, CellKind kind, string unit, out decimal factor)
    {
        factor = 1;
        if (printedUnit.Length == 0)
        {
            return true;
        }

        if (kind == CellKind.Amount)
        {
            bool inTenThousands = unit == "万元";
            factor = printedUnit switch
            {
                "元" => inTenThousands ? 0.0001m : 1,
                "万元" or "万" => 1,
                "亿元" => inTenThousands ? 10_000 : 1,
                _ => 0,
            };
            return factor != 0;
        }

        return printedUnit is "件" or "条" or "项" or "个" or "次" or "篇" or "人" or "人次" or "份" or "期" or "起" or "宗";
    }

    private static bool IsStroke(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (c is not ('/' or '／' or '-' or '－' or '—' or '–' or '―' or '─' or '\\' or '＼' or '﹣' or ' '))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsInvisible(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (!char.IsWhiteSpace(c) && c is not ('\u200B' or '\u200C' or '\u200D' or '\uFEFF' or '\u00A0'))
            {
                return false;
            }
        }

        return true;
    }
}
