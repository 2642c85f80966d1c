using System.Text;
using System.Text.RegularExpressions;

namespace DisclosureInsights.Import.Readers.Pdf;

/// <summary>
/// Removes what is printed on each page and belongs to none: page numbers, running headers and footers, the address and
/// time that a browser prints. Only the outermost lines of a page are looked at.
/// </summary>
internal static partial class RunningLines
{
    private const double Margin = 0.13;
    private const double BrowserMargin = 0.09;
    private const int Outermost = 3;

    // Points by which a running line may move from page to page.
    private const double SamePlace = 4;

    public static void Remove(IReadOnlyList<PdfPage> pages)
    {
        List<(PdfPage Page, GlyphLine Line, string Text)> found = [];
        foreach (PdfPage page in pages)
        {
            foreach (GlyphLine line in Candidates(page))
            {
                found.Add((page, line, Comparable(line.Text())));
            }
        }

        Dictionary<(string, bool), int> numbers = [];
        foreach ((PdfPage page, GlyphLine line, string text) in found)
        {
            if (int.TryParse(text, out int number))
            {
                (string, bool) place = ($"{number - page.Number}", line.Baseline > page.Height / 2);
                numbers[place] = numbers.GetValueOrDefault(place) + 1;
            }
        }

        foreach ((PdfPage page, GlyphLine line, string text) in found)
        {
            bool isNumber = int.TryParse(text, out int number)
                ? numbers[($"{number - page.Number}", line.Baseline > page.Height / 2)] > 1 || (pages.Count == 1 && number == 1)
                : PageNumber().IsMatch(text);
            if (isNumber || IsBrowsers(page, line, text) || Repeats(found, page, line, text, pages.Count))
            {
                page.Lines.Remove(line);
            }
        }
    }

    private static IEnumerable<GlyphLine> Candidates(PdfPage page)
    {
        double first = page.Tables.Count == 0 ? double.MaxValue : page.Tables.Min(table => table.Top);
        double last = page.Tables.Count == 0 ? 0 : page.Tables.Max(table => table.Bottom);
        for (int i = 0; i < page.Lines.Count; i++)
        {
            GlyphLine line = page.Lines[i];
            bool top = i < Outermost && line.Baseline < page.Height * Margin && line.Baseline < first;
            bool bottom = i >= page.Lines.Count - Outermost && line.Baseline > page.Height * (1 - Margin) && line.Top > last;
            if (top || bottom)
            {
                yield return line;
            }
        }
    }

    private static bool IsBrowsers(PdfPage page, GlyphLine line, string text) =>
        (line.Baseline < page.Height * BrowserMargin && PrintTime().IsMatch(text))
        || ((line.Baseline < page.Height * BrowserMargin || line.Baseline > page.Height * (1 - BrowserMargin)) && Address().IsMatch(text));

    // The same words at the same place of another page; numbers may count on. A row of numbers alone is a table's.
    private static bool Repeats(
        List<(PdfPage Page, GlyphLine Line, string Text)> found, PdfPage page, GlyphLine line, string text, int pages)
    {
        if (text.Count(c => char.IsLetter(c) && c > '\u2E7F') < 2 && text.Count(char.IsAsciiLetter) < 4)
        {
            return false;
        }

        string shape = Digits().Replace(text, "#");
        int count = found.Count(other => Math.Abs(other.Line.Baseline - line.Baseline) <= SamePlace
            && other.Page.Height == page.Height && Digits().Replace(other.Text, "#") == shape);
        return count >= 2 && count * 5 >= pages * 2;
    }

    private static string Comparable(string line)
    {
        StringBuilder text = new(line.Length);
        foreach (char c in line)
        {
            if (!char.IsWhiteSpace(c))
            {
                text.Append(c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - 0xFEE0) : c);
            }
        }

        return text.ToString();
    }

    // - 3 -, 第3页共6页, 第3页/共6页, 3/6, Page 3 of 6.
    [GeneratedRegex("^(?:[-—–―_~·.•|]+[0-9]{1,3}[-—–―_~·.•|]+|(?:[-—–]*)第[0-9]{1,3}页(?:[-—–]*)|第[0-9]{1,3}页[,/]?[(]?共[0-9]{1,3}页[)]?|共[0-9]{1,3}页[,/]?第[0-9]{1,3}页|[0-9]{1,3}/[0-9]{1,3}|page[0-9]{1,3}(?:(?:of|/)[0-9]{1,3})?|[0-9]{1,3}of[0-9]{1,3})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PageNumber();

    // 2024/1/31 15:20 and the page's title; 1/31/24, 3:20 PM.
    [GeneratedRegex("^(?:[0-9]{4}[/.-][0-9]{1,2}[/.-][0-9]{1,2}|[0-9]{1,2}/[0-9]{1,2}/[0-9]{2,4}),?(?:上午|下午)?[0-9]{1,2}:[0-9]{2}")]
    private static partial Regex PrintTime();

    [GeneratedRegex("^(?:https?|file|ftp)://|^www[.]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();
}
