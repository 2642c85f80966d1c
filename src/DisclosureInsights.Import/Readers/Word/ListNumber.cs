using System.Globalization;

namespace DisclosureInsights.Import.Readers.Word;

/// <summary>Prints a number in one of the formats that lists of Word files have.</summary>
internal static class ListNumber
{
    private const string Counting = "〇一二三四五六七八九";
    private const string Legal = "零壹贰叁肆伍陆柒捌玖";
    private const string LegalTraditional = "零壹貳參肆伍陸柒捌玖";
    private const string Stems = "甲乙丙丁戊己庚辛壬癸";
    private const string Branches = "子丑寅卯辰巳午未申酉戌亥";

    private static readonly (int Value, string Letters)[] Roman =
    [
        (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ];

    /// <summary>The number as printed. What a format has no sign for, and a format that is not known, is printed as 1, 2, 3.</summary>
    public static string Print(int number, string format) => format switch
    {
        "none" or "bullet" => "",
        _ when number <= 0 => Decimal(number),
        "chineseCounting" or "chineseCountingThousand" or "japaneseCounting" or "taiwaneseCounting" or "taiwaneseCountingThousand"
            or "koreanCounting" => InWords(number, Counting, "十百千", isCounting: true),
        "chineseLegalSimplified" => InWords(number, Legal, "拾佰仟", isCounting: false),
        "ideographLegalTraditional" or "japaneseLegal" => InWords(number, LegalTraditional, "拾佰仟", isCounting: false),
        "ideographDigital" or "japaneseDigitalTenThousand" or "taiwaneseDigital" or "koreanDigital2" =>
            string.Concat(Decimal(number).Select(digit => Counting[digit - '0'])),
        "ideographTraditional" when number <= Stems.Length => Stems[number - 1].ToString(),
        "ideographZodiac" when number <= Branches.Length => Branches[number - 1].ToString(),
        "ideographZodiacTraditional" when number <= 60 => $"{Stems[(number - 1) % 10]}{Branches[(number - 1) % 12]}",
        "ideographEnclosedCircle" when number <= 10 => ((char)('㊀' + number - 1)).ToString(),
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" when number <= 20 => ((char)('①' + number - 1)).ToString(),
        "decimalEnclosedParen" when number <= 20 => ((char)('⑴' + number - 1)).ToString(),
        "decimalEnclosedFullstop" when number <= 20 => ((char)('⒈' + number - 1)).ToString(),
        "decimalFullWidth" or "decimalFullWidth2" => string.Concat(Decimal(number).Select(digit => (char)(digit + 0xFEE0))),
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        "upperRoman" => InRoman(number).ToUpperInvariant(),
        "lowerRoman" => InRoman(number),
        "upperLetter" => InLetters(number, 'A'),
        "lowerLetter" => InLetters(number, 'a'),
        _ => Decimal(number),
    };

    private static string Decimal(int number) => number.ToString(CultureInfo.InvariantCulture);

    // 一百零五; ten to nineteen are 十 to 十九 where things are counted, 壹拾 to 壹拾玖 where money is.
    private static string InWords(int number, string digits, string tens, bool isCounting)
    {
        if (number > 9_999)
        {
            return Decimal(number);
        }

        string text = "";
        bool gap = false;
        for (int power = 3, unit = 1_000; power >= 0; power--, unit /= 10)
        {
            int digit = number / unit % 10;
            if (digit == 0)
            {
                gap = text.Length > 0;
                continue;
            }

            text += gap ? "零" : "";
            gap = false;
            text += isCounting && digit == 1 && power == 1 && text.Length == 0 ? "" : digits[digit].ToString();
            text += power > 0 ? tens[power - 1].ToString() : "";
        }

        return text;
    }

    private static string InRoman(int number)
    {
        if (number > 3_999)
        {
            return Decimal(number);
        }

        string text = "";
        foreach ((int value, string letters) in Roman)
        {
            for (; number >= value; number -= value)
            {
                text += letters;
            }
        }

        return text;
    }

    // a to z, aa to zz, aaa to zzz.
    private static string InLetters(int number, char first) =>
        number > 26 * 5 ? Decimal(number) : new string((char)(first + ((number - 1) % 26)), 1 + ((number - 1) / 26));
}
