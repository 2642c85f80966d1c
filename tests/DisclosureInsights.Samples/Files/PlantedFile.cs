using System.Globalization;
using DisclosureInsights.Core.Consistency;
using DisclosureInsights.Samples.Mistakes;

namespace DisclosureInsights.Samples.Files;

/// <summary><c>planted.csv</c>: what is wrong in the samples and what should be found. One row a finding.</summary>
public static class PlantedFile
{
    public const string Name = "planted.csv";

    private static readonly string[] Header =
        ["mistake", "file", "unit_code", "unit", "year", "rule", "severity", "place", "expected", "actual", "suggestion", "change"];

    public static byte[] Write(IEnumerable<PlantedMistake> planted) =>
        CsvText.Write(planted.Select(mistake => (string[])
        [
            mistake.Number.ToString(CultureInfo.InvariantCulture), mistake.File, mistake.UnitCode, mistake.Unit,
            mistake.Year.ToString(CultureInfo.InvariantCulture), mistake.Rule, mistake.Severity.Id(), mistake.Place,
            Text(mistake.Expected), Text(mistake.Actual), mistake.Suggestion, mistake.Change,
        ]).Prepend(Header));

    public static IReadOnlyList<PlantedMistake> Read(byte[] content) =>
    [
        .. CsvText.Read(content).Skip(1).Select(row => new PlantedMistake(
            int.Parse(row[0], CultureInfo.InvariantCulture), row[1], row[2], row[3], int.Parse(row[4], CultureInfo.InvariantCulture),
            row[5], SeverityExtensions.TryParse(row[6], out Severity severity) ? severity : throw new FormatException(row[6]), row[7],
            Number(row[8]), Number(row[9]), row[10], row[11])),
    ];

    private static string Text(decimal? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static decimal? Number(string text) => text.Length == 0 ? null : decimal.Parse(text, CultureInfo.InvariantCulture);
}
