namespace DisclosureInsights.Web.Features.Findings;

/// <summary>The form's words as the notice prints them: the catalogue keeps punctuation in half width, print has it in full width.</summary>
public static class FormWords
{
    public static string Printed(string label) => label.Any(IsChinese)
        ? label.Replace('(', '（').Replace(')', '）').Replace(',', '，').Replace(':', '：').Replace(" | ", " · ", StringComparison.Ordinal)
        : label.Replace(" | ", " · ", StringComparison.Ordinal);

    private static bool IsChinese(char letter) => letter is >= '一' and <= '鿿';
}
