using System.Globalization;
using DisclosureInsights.Core.Consistency;

namespace DisclosureInsights.Application.Texts;

/// <summary>Where a finding stands, in words: the main cell, or the section of the prose and the words there.</summary>
public static class FindingPlace
{
    public static string Describe(Finding finding, CultureInfo culture)
    {
        if (finding.Cells.Count > 0)
        {
            return CellTexts.Label(finding.Cells[0], culture);
        }

        if (finding.Evidence.Count == 0)
        {
            return "";
        }

        TextEvidence first = finding.Evidence[0];
        return Languages.IsEnglish(culture)
            ? $"Prose, section {first.Section}: {first.Text}"
            : $"正文{(first.Section.Length > 0 ? $"第{first.Section}部分" : "")}:{first.Text}";
    }
}
