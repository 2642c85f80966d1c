using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Reports;

namespace DisclosureInsights.Tests.Shared.Rendering;

/// <summary>Damages of labels, headings and headers.</summary>
internal static class LabelDamages
{
    private static readonly Dictionary<char, char> Traditional = Reverse('\u4E00', '\u9FFF');

    private static readonly Dictionary<char, char> Kangxi = Reverse('\u2F00', '\u2FDF');

    public static PrintedReport LoseItemLabels(PrintedReport report) => report.WithTables(table => table with
    {
        Rows = [.. table.Rows.Select(row => (IReadOnlyList<RenderedCell>)[.. row.Where(cell => cell.Role != RenderedRole.ItemLabel)])],
    });

    public static PrintedReport ReplaceItemLabels(PrintedReport report, string text) =>
        report.WithCells((_, cell) => cell.Role == RenderedRole.ItemLabel ? cell with { Text = text } : cell);

    public static PrintedReport BreakDisputesHeader(PrintedReport report) => report.WithCells((section, cell) =>
        section == FormSection.Disputes && cell is { Role: RenderedRole.Header, Text: { Length: 4 } and not ("行政复议" or "行政诉讼" or "结果维持") }
            ? cell with { Text = cell.Text[..2] } : cell);

    public static PrintedReport SplitLabels(PrintedReport report, RenderedRole role) => report.WithCells((_, cell) =>
        cell.Role == role && cell.Text.Length > 5 ? cell with { Text = cell.Text.Insert(cell.Text.Length / 2, "\n") } : cell);

    public static PrintedReport PutYear(PrintedReport report, int year) => report.WithCells((_, cell) =>
        cell.Role == RenderedRole.Header && cell.Text.StartsWith("本年", StringComparison.Ordinal)
            ? cell with { Text = FormattableString.Invariant($"本年({year}){cell.Text[2..]}") } : cell);

    public static PrintedReport Replace(PrintedReport report, string old, string text) =>
        report.WithCells((_, cell) => cell with { Text = cell.Text.Replace(old, text, StringComparison.Ordinal) });

    /// <summary>A letter of every third label of sections 二 and 三 is replaced, left out or doubled.</summary>
    public static PrintedReport Misprint(PrintedReport report, Random random)
    {
        int labels = 0;
        return report.WithCells((section, cell) =>
        {
            bool mayBe = cell.Role is RenderedRole.Label or RenderedRole.ItemLabel && cell.Text.Length >= 8
                && section is FormSection.Proactive or FormSection.Requests;
            if (!mayBe || labels++ % 3 != 0)
            {
                return cell;
            }

            int at = random.Next(4, cell.Text.Length);
            string text = cell.Text.Remove(at, 1);
            return cell with { Text = random.Next(3) switch { 0 => text, 1 => text.Insert(at, "某"), _ => cell.Text.Insert(at, cell.Text[at].ToString()) } };
        });
    }

    public static PrintedReport MakeTraditional(PrintedReport report) => Map(report, Traditional, prose: false);

    public static PrintedReport MakeKangxi(PrintedReport report) => Map(report, Kangxi, prose: true);

    private static PrintedReport Map(PrintedReport report, Dictionary<char, char> letters, bool prose)
    {
        PrintedReport mapped = report.WithCells((_, cell) => cell with { Text = Put(cell.Text) });
        return mapped with
        {
            Title = mapped.Title is { } title ? Put(title) : null,
            Header = [.. mapped.Header.Select(entry => new PrintedEntry(Put(entry.Label), Put(entry.Text)))],
            Blocks =
            [
                .. mapped.Blocks.Select(block => block switch
                {
                    PrintedHeading heading => heading with { Text = Put(heading.Text) },
                    PrintedParagraph paragraph when prose => new PrintedParagraph(Put(paragraph.Text)),
                    _ => block,
                }),
            ],
        };

        string Put(string text) => string.Concat(text.Select(c => letters.GetValueOrDefault(c, c)));
    }

    private static Dictionary<char, char> Reverse(char first, char last)
    {
        Dictionary<char, char> letters = [];
        for (char c = first; c <= last; c++)
        {
            char plain = CharacterForms.Plain(c);
            if (plain != c)
            {
                letters.TryAdd(plain, c);
            }
        }

        return letters;
    }
}
