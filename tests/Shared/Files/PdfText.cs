namespace DisclosureInsights.Tests.Shared.Files;

/// <summary>Breaks texts into lines as word processors do: numbers stay whole, a line begins with no closing mark.</summary>
internal static class PdfText
{
    private const string Closing = "，。、；：）》”！？,.;:)%";

    /// <param name="text">One paragraph.</param>
    /// <param name="width">In points.</param>
    /// <param name="size">Of the letters.</param>
    /// <param name="indent">Of the first line, in points.</param>
    public static List<string> Wrap(string text, double width, double size, double indent = 0)
    {
        List<string> lines = [];
        string line = "";
        double used = indent;
        foreach (string word in Words(text))
        {
            double wide = PdfFile.Width(word) * size;
            if (line.Length > 0 && used + wide > width)
            {
                lines.Add(line);
                (line, used) = ("", 0);
            }

            line += word;
            used += wide;
        }

        lines.Add(line);
        return lines;
    }

    private static IEnumerable<string> Words(string text)
    {
        int start = 0;
        for (int i = 1; i <= text.Length; i++)
        {
            bool together = i < text.Length && (Closing.Contains(text[i], StringComparison.Ordinal)
                || (text[i - 1] < '\u2E80' && text[i] < '\u2E80' && text[i] != ' ' && text[i - 1] != ' '));
            if (!together)
            {
                yield return text[start..i];
                start = i;
            }
        }
    }
}
