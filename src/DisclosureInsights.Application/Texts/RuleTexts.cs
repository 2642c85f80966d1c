using System.Globalization;
using DisclosureInsights.Core.Consistency;
using DisclosureInsights.Core.Forms;

namespace DisclosureInsights.Application.Texts;

/// <summary>Texts of the rules, keyed by rule id: name, message, explanation, advice and legal basis in both languages.</summary>
public static class RuleTexts
{
    /// <summary>A list of cells longer than this is cut, with the number of all of them.</summary>
    private const int CellsNamed = 6;

    private static readonly TextTable Table = new("RuleTexts");

    public static string Name(string ruleId, CultureInfo culture) => Table.Get(ruleId + ".name", culture);

    public static string Explanation(string ruleId, CultureInfo culture) => Table.Get(ruleId + ".explain", culture);

    public static string Advice(string ruleId, CultureInfo culture) => Table.Get(ruleId + ".advice", culture);

    public static string Basis(string ruleId, CultureInfo culture) => Table.Get(ruleId + ".basis", culture);

    /// <summary>What a finding says, in one sentence with its numbers.</summary>
    public static string Message(Finding finding, CultureInfo culture)
    {
        string key = finding.RuleId + ".message";
        string template = (finding.Variant.Length > 0 ? Table.Find($"{key}.{finding.Variant}", culture) : null) ?? Table.Get(key, culture);
        return Template.Fill(template, name => Value(name, finding, culture));
    }

    /// <summary>The operands written out with their sum: <c>166 + 325 + 39 = 530</c>, <c>12 − 4 = 8</c>; a single one alone.</summary>
    public static string Sum(IReadOnlyList<decimal> operands, CultureInfo culture)
    {
        decimal[] written = [.. operands.Where(operand => operand != 0)];
        if (written.Length < 2)
        {
            return Number(operands.Sum(), culture);
        }

        string rest = string.Concat(written.Skip(1).Select(value => (value < 0 ? " − " : " + ") + Number(Math.Abs(value), culture)));
        return $"{Number(written[0], culture)}{rest} = {Number(operands.Sum(), culture)}";
    }

    private static string Value(string name, Finding finding, CultureInfo culture)
    {
        CellKey? main = finding.Cells.Count > 0 ? finding.Cells[0].Key : null;
        return name switch
        {
            "actual" => Number(finding.Actual, culture),
            "expected" => Number(finding.Expected, culture),
            "difference" => Number(finding.Difference is { } difference ? Math.Abs(difference) : null, culture),
            "sum" => Sum(finding.Operands, culture),
            "alternatives" => string.Concat(finding.Alternatives.Select(alternative =>
                (Languages.IsEnglish(culture) ? ", or " : "，或 ") + Sum(alternative.Operands, culture))),
            "cell" => finding.Cells.Count > 0 ? CellTexts.Label(finding.Cells[0], culture) : "",
            "cells" => Cells(finding.Cells, culture),
            "count" => finding.Cells.Count.ToString(culture),
            "suggestions" => string.Join(Languages.IsEnglish(culture) ? "; " : ";", finding.Suggestions.Select(suggestion => Suggestion(suggestion, culture))),
            "row" when main is { } key && Requests.TryLocate(key, out RequestRow row, out _) => CellTexts.Row(row, culture),
            "column" when main is { } key && Requests.TryLocate(key, out _, out Applicant column) => CellTexts.Column(column, culture),
            "block" when main is { } key => CellTexts.Block(Disputes.AllBlocks.First(block => key.Name.StartsWith(block.Stem, StringComparison.Ordinal)), culture),
            "edition_expected" => finding.Expected?.ToString("0", CultureInfo.InvariantCulture) ?? "",
            "edition_actual" => finding.Actual?.ToString("0", CultureInfo.InvariantCulture) ?? "",
            "year" => finding.Cells.FirstOrDefault(cell => cell.Year is not null).Year?.ToString(CultureInfo.InvariantCulture) ?? "",
            _ => throw new FormatException($"The message of {finding.RuleId} names {{{name}}}, which this finding does not have."),
        };
    }

    /// <summary>A suggestion in words: the cell and the value to write.</summary>
    public static string Suggestion(Suggestion suggestion, CultureInfo culture) => Languages.IsEnglish(culture)
        ? $"{CellTexts.Label(suggestion.Cell, culture)} → {Number(suggestion.Value, culture)}"
        : $"“{CellTexts.Label(suggestion.Cell, culture)}”改为 {Number(suggestion.Value, culture)}";

    private static string Cells(IReadOnlyList<CellReference> cells, CultureInfo culture)
    {
        string separator = Languages.IsEnglish(culture) ? "; " : "、";
        string named = string.Join(separator, cells.Take(CellsNamed).Select(cell => CellTexts.Label(cell, culture)));
        return cells.Count <= CellsNamed
            ? named
            : named + (Languages.IsEnglish(culture) ? $" and {cells.Count - CellsNamed} more" : $"等 {cells.Count} 处");
    }

    private static string Number(decimal? value, CultureInfo culture) => value?.ToString("#,0.######", culture) ?? "—";
}
