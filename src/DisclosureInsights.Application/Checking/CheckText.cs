using System.Globalization;
using DisclosureInsights.Application.Texts;
using DisclosureInsights.Core.Consistency;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Import;

namespace DisclosureInsights.Application.Checking;

/// <summary>What <c>check</c> prints for a person.</summary>
public static class CheckText
{
    public static IEnumerable<string> Lines(CheckedFile file, CultureInfo culture, bool withEvaluations)
    {
        bool english = Languages.IsEnglish(culture);
        foreach (CheckedReport report in file.Reports)
        {
            AnnualReport read = report.Reading.Report;
            int doubtful = report.Reading.Readings.Count(cell => cell.IsDoubtful);
            string part = report.Reading.Part is { } name ? $" [{name}]" : "";
            string unit = read.Organisation ?? (english ? "unit unknown" : "单位未知");
            string year = read.Period?.ToString() ?? (english ? "year unknown" : "年度未知");
            yield return english
                ? $"{file.File}{part}: {unit}, {year}; {read.Cells.PresentCount} cells, {doubtful} doubtful; " +
                  $"{report.Result.Count(Severity.Error)} errors, {report.Result.Count(Severity.Warning)} warnings"
                : $"{file.File}{part}:{unit} {year}年；{read.Cells.PresentCount} 个单元格，{doubtful} 个存疑；" +
                  $"{report.Result.Count(Severity.Error)} 处错误，{report.Result.Count(Severity.Warning)} 处警告";
            foreach (Finding finding in report.Result.Findings)
            {
                yield return $"  {Mark(finding.Severity)} {RuleTexts.Name(finding.RuleId, culture)} ({finding.RuleId}): {RuleTexts.Message(finding, culture)}";
            }

            if (withEvaluations)
            {
                foreach (RuleEvaluation evaluation in report.Result.Evaluations.Where(evaluation => evaluation.Outcome == RuleOutcome.NotEvaluated))
                {
                    yield return $"  · {evaluation.Rule.Id}: {evaluation.Outcome.Id()} ({evaluation.Reason.Id()})";
                }
            }
        }

        foreach (ReadError error in file.Errors)
        {
            yield return $"{file.File}: ✗ {ReadErrorTexts.Message(error, culture)}";
        }
    }

    private static string Mark(Severity severity) => severity switch
    {
        Severity.Error => "●",
        Severity.Warning => "▲",
        _ => "■",
    };
}
