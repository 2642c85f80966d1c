namespace DisclosureInsights.Import.Readers.Workbooks;

/// <summary>What a cell's number format makes of its number.</summary>
internal enum NumberFormat
{
    /// <summary>
    /// Shows the number, however: as 1,234, as 0.50, with words beside it, a zero as a stroke or as nothing. What is stored
    /// counts: a stored 0 is a 0.
    /// </summary>
    Plain,
    Date,

    /// <summary>Shows a hundredfold.</summary>
    Percent,

    /// <summary>Shows a thousandth or less (<c>0,</c>): what is stored and what a reader sees are different numbers.</summary>
    Scaled,
}

/// <summary>Tells what a format's code does.</summary>
internal static class NumberFormats
{
    /// <summary>A format that has no code in the file.</summary>
    public static NumberFormat BuiltIn(int id) => id switch
    {
        9 or 10 => NumberFormat.Percent,

        // 27 to 36 and 50 to 58 are the dates of Chinese editions.
        (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58) => NumberFormat.Date,
        _ => NumberFormat.Plain,
    };

    /// <summary>A format by its code, of which the part for positive numbers tells.</summary>
    public static NumberFormat Of(string code)
    {
        if (code.Contains("General", StringComparison.OrdinalIgnoreCase) || code.Contains("通用格式", StringComparison.Ordinal))
        {
            return NumberFormat.Plain;
        }

        bool percent = false, scaled = false;
        char before = '\0';
        for (int i = 0; i < code.Length; i++)
        {
            char c = char.ToLowerInvariant(code[i]);
            switch (c)
            {
                case ';':
                    return Kind(percent, scaled || before == ',');
                case '"':
                    int end = code.IndexOf('"', i + 1);
                    i = end < 0 ? code.Length : end;
                    continue;
                case '\\' or '!' or '_' or '*':
                    i++;
                    continue;
                case '[':
                    int close = code.IndexOf(']', i);
                    if (close < 0)
                    {
                        return NumberFormat.Plain;
                    }

                    if (close == i + 2 || (close == i + 3 && code[i + 1] == code[i + 2]))
                    {
                        if (char.ToLowerInvariant(code[i + 1]) is 'h' or 'm' or 's')
                        {
                            return NumberFormat.Date;
                        }
                    }

                    i = close;
                    continue;
                case 'y' or 'm' or 'd' or 'h' or 's':
                    return NumberFormat.Date;
                case '%':
                    percent = true;
                    break;
                case ',':
                    // 0, and 0,.0 divide by a thousand; #,##0 only groups.
                    if (before is '0' or '#' or '?' or ',')
                    {
                        before = ',';
                    }

                    continue;
                case '0' or '#' or '?':
                    before = c;
                    continue;
                default:
                    break;
            }

            scaled |= before == ',';
            before = before is ',' ? '\0' : before;
        }

        return Kind(percent, scaled || before == ',');
    }

    private static NumberFormat Kind(bool percent, bool scaled) =>
        percent ? NumberFormat.Percent : scaled ? NumberFormat.Scaled : NumberFormat.Plain;
}
