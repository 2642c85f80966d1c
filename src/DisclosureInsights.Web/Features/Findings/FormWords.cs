using System.Globalization;
using DisclosureInsights.Application.Texts;

namespace DisclosureInsights.Web.Features.Findings;

/// <summary>The form's words as the notice prints them: the catalogue keeps punctuation in half width, Chinese print has it in full width.</summary>
public static class FormWords
{
    public static string Printed(string label)
    {
        string joined = label.Replace(" | ", " · ", StringComparison.Ordinal);
        return Languages.IsEnglish(CultureInfo.CurrentUICulture)
            ? joined
            : joined.Replace('(', '（').Replace(')', '）').Replace(',', '，').Replace(':', '：').Replace(';', '；');
    }
}
