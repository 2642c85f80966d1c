using DisclosureInsights.Data.Imports;
using DisclosureInsights.Import.Readers;

namespace DisclosureInsights.Web.Features.Reports;

/// <summary>An original file as plain text, line by line, so that a place in it can be looked up.</summary>
/// <param name="Lines">The first <see cref="MostLines"/> lines, each cut at <see cref="LongestLine"/> characters.</param>
/// <param name="TotalLines">How many lines the file has.</param>
/// <param name="IsCut">Whether lines or ends of lines are left out here; the download has them.</param>
public sealed record SourceText(IReadOnlyList<string> Lines, int TotalLines, bool IsCut)
{
    /// <summary>More than a report has; a page of it stays light.</summary>
    public const int MostLines = 3000;

    public const int LongestLine = 2000;

    /// <summary>The text of a file; null where it is not a text.</summary>
    public static SourceText? Of(SourceFile file)
    {
        if (ContentSniffer.Binary(file.Content) is not null)
        {
            return null;
        }

        string text = TextDecoder.Decode(file.Content);
        if (!ContentSniffer.IsText(text))
        {
            return null;
        }

        string[] lines = text.ReplaceLineEndings("\n").Split('\n');
        string[] shown = [.. lines.Take(MostLines).Select(line => line.Length > LongestLine ? line[..LongestLine] + "…" : line)];
        return new SourceText(shown, lines.Length, lines.Length > MostLines || lines.Take(MostLines).Any(line => line.Length > LongestLine));
    }
}
