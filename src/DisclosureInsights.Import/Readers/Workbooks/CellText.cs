using System.Globalization;

namespace DisclosureInsights.Import.Readers.Workbooks;

/// <summary>
/// A cell's stored value as characters, so that nothing downstream takes it for more than it is: a number as digits, a
/// date as a date, and what holds no number (an error, a truth value, a formula nobody has calculated) as words that no
/// number reader accepts.
/// </summary>
internal static class CellText
{
    private const int LongestFormula = 60;
    private static readonly string[] SmallNumbers = [.. Enumerable.Range(0, 1000).Select(i => i.ToString(CultureInfo.InvariantCulture))];

    /// <summary>A number under its format.</summary>
    /// <param name="value">As stored.</param>
    /// <param name="format">Format of the cell.</param>
    /// <param name="from1904">The workbook counts days from 1904.</param>
    public static string Number(double value, NumberFormat format, bool from1904) => format switch
    {
        NumberFormat.Date => Date(value, from1904),
        NumberFormat.Percent => Digits(value * 100) + "%",
        NumberFormat.Scaled => Digits(value) + " [,]",
        _ => Digits(value),
    };

    /// <summary>
    /// A formula without a value to trust. Programs that write workbooks without calculating leave none behind, or a 0 for
    /// all of them.
    /// </summary>
    public static string Formula(string formula) =>
        "=" + (formula.Length > LongestFormula ? formula[..LongestFormula] + "…" : formula);

    public static string Truth(bool value) => value ? "TRUE" : "FALSE";

    /// <summary>An error by its code in binary files.</summary>
    public static string Error(int code) => code switch
    {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0F => "#VALUE!",
        0x17 => "#REF!",
        0x1D => "#NAME?",
        0x24 => "#NUM!",
        _ => "#N/A",
    };

    // Spreadsheets calculate with 15 digits: 4068.2080000000001 is stored where 4068.208 was entered.
    private static string Digits(double value)
    {
        if (value >= 0 && value < SmallNumbers.Length && value == Math.Floor(value))
        {
            return SmallNumbers[(int)value];
        }

        string digits = value.ToString("G15", CultureInfo.InvariantCulture);
        return digits.Contains('E', StringComparison.Ordinal)
            && decimal.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal exact)
            && exact != 0
            ? exact.ToString(CultureInfo.InvariantCulture)
            : digits;
    }

    private static string Date(double serial, bool from1904)
    {
        double whole = Math.Floor(serial);
        if (!(serial >= 0) || whole > 2_958_465 - (from1904 ? 1462 : 0))
        {
            return "#" + Digits(serial);
        }

        TimeSpan time = TimeSpan.FromSeconds(Math.Round((serial - whole) * 86_400));
        if (whole == 0 && !from1904)
        {
            return serial == 0 ? "1900-01-00" : time.ToString("hh\\:mm\\:ss", CultureInfo.InvariantCulture);
        }

        // The calendar of 1900 has a 29 February, which that year had not: the days before it are counted one less.
        DateTime day = from1904 ? new DateTime(1904, 1, 1).AddDays(whole) : new DateTime(1899, 12, whole < 60 ? 31 : 30).AddDays(whole);
        return time == TimeSpan.Zero
            ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : day.Add(time).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
    }
}
