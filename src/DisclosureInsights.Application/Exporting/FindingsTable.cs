using System.Globalization;
using System.Runtime.CompilerServices;
using DisclosureInsights.Application.Texts;
using DisclosureInsights.Core.Consistency;

namespace DisclosureInsights.Application.Exporting;

/// <summary>A finding with the unit and year it stands on.</summary>
public sealed record FindingEntry(string Unit, int Year, Finding Finding);

/// <summary>The list of flagged issues as a table.</summary>
public static class FindingsTable
{
    public static ExportTable Create(IAsyncEnumerable<FindingEntry> entries, CultureInfo culture)
    {
        bool english = Languages.IsEnglish(culture);
        ExportColumn[] columns =
        [
            new(english ? "Unit" : "单位", Width: 18),
            new(english ? "Year" : "年度", ExportColumnKind.Year, 8),
            new(english ? "Severity" : "严重程度", Width: 10),
            new(english ? "Rule" : "规则", Width: 20),
            new(english ? "Rule id" : "规则编号", Width: 24),
            new(english ? "Place" : "位置", Width: 40),
            new(english ? "Expected" : "应为", ExportColumnKind.Number, 12),
            new(english ? "Actual" : "实际", ExportColumnKind.Number, 12),
            new(english ? "Difference" : "差额", ExportColumnKind.Number, 12),
            new(english ? "Operands" : "算式", Width: 36),
            new(english ? "Message" : "说明", Width: 60),
            new(english ? "Suggested value" : "建议改为", Width: 36),
            new(english ? "Cells to check" : "待核对单元格", Width: 36),
            new(english ? "What to do" : "处理办法", Width: 36),
            new(english ? "Legal basis" : "依据", Width: 40),
        ];
        return new ExportTable(english ? "Flagged issues" : "问题清单", columns, RowsAsync(entries, culture));
    }

    private static async IAsyncEnumerable<IReadOnlyList<object?>> RowsAsync(
        IAsyncEnumerable<FindingEntry> entries, CultureInfo culture, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        string separator = Languages.IsEnglish(culture) ? "; " : ";";
        await foreach (FindingEntry entry in entries.WithCancellation(cancellationToken))
        {
            Finding finding = entry.Finding;
            yield return
            [
                entry.Unit,
                (decimal)entry.Year,
                SeverityTexts.Name(finding.Severity, culture),
                RuleTexts.Name(finding.RuleId, culture),
                finding.RuleId,
                FindingPlace.Describe(finding, culture),
                finding.Expected,
                finding.Actual,
                finding.Difference,
                Sums(finding, culture),
                RuleTexts.Message(finding, culture),
                string.Join(separator, finding.Suggestions.Select(suggestion => RuleTexts.Suggestion(suggestion, culture))),
                string.Join(separator, finding.Candidates.Select(cell => CellTexts.Label(cell, culture))),
                RuleTexts.Advice(finding.RuleId, culture),
                RuleTexts.Basis(finding.RuleId, culture),
            ];
        }
    }

    /// <summary>Every sum that was tried: <c>84 + 166 + 325 + 39 = 614;166 + 325 + 39 = 530</c>.</summary>
    private static string Sums(Finding finding, CultureInfo culture) => string.Join(
        Languages.IsEnglish(culture) ? "; " : ";",
        finding.Alternatives.Prepend(new AlternativeSum(finding.Actual ?? 0, finding.Operands))
            // A named cell's value is not the sum of the numbers that betrayed it: no equation is printed that does not hold.
            .Where(sum => sum.Operands.Count > 1)
            .Select(sum => RuleTexts.Sum(sum.Operands, culture)));
}
