using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Import.Mapping;

namespace DisclosureInsights.Import.Datasets;

/// <summary>Reads the fields that wide and long datasets share.</summary>
internal static class DatasetFields
{
    private const int LongestUnit = 100;
    private const string ExpectedYear = "2008–2099";

    /// <summary>Unit, code and year of a row; false, and among the errors, where one is missing or wrong.</summary>
    public static bool TryIdentity(DatasetRows rows, DatasetHeader header, int unit, int code, int year, DatasetErrors errors,
        [NotNullWhen(true)] out DatasetRecord? record)
    {
        record = null;
        string name = DatasetReader.Text(rows, unit);
        if (name.Length is 0 or > LongestUnit)
        {
            errors.Invalid(rows, header.Names[unit], name, "1–100");
            return false;
        }

        string printedYear = rows.GetString(year).Trim();
        if (!TryYear(printedYear, out int known))
        {
            errors.Invalid(rows, header.Names[year], printedYear, ExpectedYear);
            return false;
        }

        string? unitCode = code >= 0 && DatasetReader.Text(rows, code) is { Length: > 0 } text ? text : null;
        record = new DatasetRecord(name, unitCode, known, rows.Part, rows.Line);
        return true;
    }

    /// <summary>Sets a field other than a cell; false where the value does not fit.</summary>
    public static bool Set(DatasetRecord record, DatasetColumn column, string value)
    {
        switch (column.Field)
        {
            case DatasetField.WrittenOn when TryDate(value, out DateOnly? written):
                record.WrittenOn = written;
                return true;
            case DatasetField.PublishedOn when TryDate(value, out DateOnly? published):
                record.PublishedOn = published;
                return true;
            case DatasetField.WrittenOn or DatasetField.PublishedOn:
                return false;
            case DatasetField.Source:
                string source = value.Trim();
                source = source is ['\'', '=' or '+' or '-' or '@', ..] ? source[1..] : source;
                record.Source = source.Length == 0 ? null : source;
                return true;
            case DatasetField.Channel:
                return record.SetChannel(column.Channel, value);
            case DatasetField.PublishedTotal:
                return record.SetTotal(value);
            default:
                return true;
        }
    }

    /// <summary>What a column can hold, for the message about a value that it cannot.</summary>
    public static string Expected(DatasetColumn column) => column.Field switch
    {
        DatasetField.WrittenOn or DatasetField.PublishedOn => "yyyy-MM-dd",
        DatasetField.Edition => "2014 | 2019 | 2021",
        DatasetField.Nothing => "",
        DatasetField.Cell when column.Keys is [(_, var key), ..] && FormCatalogue.Describe(key).Kind == CellKind.Amount => "12 | 3.5 | / |",
        _ => "12 | / |",
    };

    public static bool TryYear(string text, out int year)
    {
        ReadOnlySpan<char> digits = text.AsSpan().Trim();
        digits = digits.EndsWith("年度", StringComparison.Ordinal) ? digits[..^2] : digits.EndsWith("年", StringComparison.Ordinal) ? digits[..^1] : digits;
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out year) && ReportingPeriod.IsPlausible(year);
    }

    private static bool TryDate(string text, out DateOnly? date)
    {
        string trimmed = text.Trim();
        date = trimmed.Length == 0 ? null : DateText.Parse(trimmed);
        return trimmed.Length == 0 || date is not null;
    }
}
