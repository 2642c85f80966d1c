using System.Globalization;
using DisclosureInsights.Core.Consistency;

namespace DisclosureInsights.Application.Texts;

/// <summary>Words and shapes of the severities.</summary>
public static class SeverityTexts
{
    public static string Name(Severity severity, CultureInfo culture) => (severity, Languages.IsEnglish(culture)) switch
    {
        (Severity.Error, false) => "错误",
        (Severity.Error, true) => "Error",
        (Severity.Warning, false) => "警告",
        (Severity.Warning, true) => "Warning",
        (_, false) => "提示",
        _ => "Info",
    };
}
