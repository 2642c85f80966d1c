using System.Text;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Import.Documents;

namespace DisclosureInsights.Import.Readers.Pdf;

/// <summary>
/// Joins lines to paragraphs: a line that fills the page's width goes on in the next one, unless that is indented or
/// stands further below than lines of a paragraph do.
/// </summary>
internal static class Paragraphs
{
    private const double Indent = 1.2;
    private const double Looser = 1.3;
    private const double Larger = 1.12;

    public static IEnumerable<SourceParagraph> Of(List<FlowLine> lines, TextMargins margins)
    {
        StringBuilder text = new();
        for (int i = 0; i < lines.Count; i++)
        {
            FlowLine first = lines[i];
            text.Clear().Append(first.Line.Text());
            while (i + 1 < lines.Count && GoesOn(lines[i], lines[i + 1], margins))
            {
                Append(text, lines[i + 1].Line.Text());
                i++;
            }

            string joined = text.ToString().Trim();
            if (joined.Length > 0)
            {
                bool heading = first.Line.Size > margins.BodySize * Larger && joined.Length < 90;
                yield return new SourceParagraph(joined) { IsHeading = heading, Place = new SourceLocation(first.Page.Number) };
            }
        }
    }

    private static bool GoesOn(FlowLine above, FlowLine below, TextMargins margins)
    {
        GlyphLine line = above.Line, next = below.Line;
        if (Math.Abs(line.Size - next.Size) > 0.12 * line.Size)
        {
            return false;
        }

        bool samePage = above.Page == below.Page;
        double gap = (next.Baseline - line.Baseline) / line.Size;
        if (samePage && gap > (margins.Pitch * Looser) + 0.2)
        {
            return false;
        }

        if (samePage && IsTitle(line, above.Page, margins) && IsTitle(next, below.Page, margins))
        {
            return true;
        }

        double right = margins.Sides(above.Page).Right, nextLeft = margins.Sides(below.Page).Left;
        // What begins the next line did not fit in this one. Squeezed punctuation leaves some room; a sentence's end more
        // often ends the paragraph.
        double room = right - line.Right, spare = line.Glyphs[^1].End == '。' ? 0.1 : 0.6;
        if (next.Left - nextLeft > Indent * next.Size || room > next.FirstWord + (spare * next.Size))
        {
            return false;
        }

        // 。一、 begins another paragraph, however the margins look.
        return !(line.Glyphs[^1].End is '。' or '；' or '：' && LabelText.NumberingLength(next.Text()) > 0);
    }

    // A title broken over lines is centred and larger than the text.
    private static bool IsTitle(GlyphLine line, PdfPage page, TextMargins margins) =>
        line.Size > margins.BodySize * Larger && Math.Abs(line.Left + line.Right - page.Width) < 1.5 * line.Size;

    private static void Append(StringBuilder text, string line)
    {
        char last = text[^1];
        if (char.IsAsciiLetter(last) && char.IsAsciiLetter(line[0]))
        {
            text.Append(' ');
        }

        text.Append(line);
    }
}
