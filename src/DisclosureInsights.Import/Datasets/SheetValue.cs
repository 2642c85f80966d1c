using System.Globalization;

namespace DisclosureInsights.Import.Datasets;

internal enum SheetValueKind
{
    Blank,
    Text,
    Heading,
    Number,
    Date,
}

/// <summary>What is written into a cell of a sheet.</summary>
/// <param name="Kind">How it is stored.</param>
/// <param name="Content">Its characters; the digits of a number, the day's number of a date.</param>
internal readonly record struct SheetValue(SheetValueKind Kind, string Content)
{
    public static readonly SheetValue Blank = new(SheetValueKind.Blank, "");

    public static SheetValue Text(string text) => new(SheetValueKind.Text, text);

    public static SheetValue Heading(string text) => new(SheetValueKind.Heading, text);

    public static SheetValue Number(string digits) => new(SheetValueKind.Number, digits);

    // Days count from 1900, whose 29 February spreadsheets have and the year had not: right from March of that year.
    public static SheetValue Date(DateOnly date) =>
        new(SheetValueKind.Date, (date.DayNumber - new DateOnly(1899, 12, 30).DayNumber).ToString(CultureInfo.InvariantCulture));
}
