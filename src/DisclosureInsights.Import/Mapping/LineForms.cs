using DisclosureInsights.Core.Forms;
using DisclosureInsights.Import.Documents;

namespace DisclosureInsights.Import.Mapping;

/// <summary>
/// Finds forms among the lines of a text that has one cell a line and no table at all: the 2014 table by its labels, the
/// others where their headings are missing.
/// </summary>
internal static class LineForms
{
    private const int LongestCell = 60;
    private const int FewestStatistics = 8;

    /// <summary>The paragraphs of the 2014 table as (first, count), null where it is not among them.</summary>
    public static (int First, int Count)? Statistics(IReadOnlyList<SourceParagraph> lines)
    {
        int first = -1, last = -1, labels = 0, others = 0, misprints = 0;
        for (int i = 0; i < lines.Count; i++)
        {
            if (!IsCell(lines[i].Text))
            {
                continue;
            }

            string label = LabelText.WithoutNumbering(lines[i].Text);
            if (label == "统计指标" || StatisticsLabels.Find(label).Count > 0)
            {
                first = first < 0 ? i : first;
                labels++;
                last = i;
            }
            else if (first >= 0 && !LabelText.HasWords(lines[i].Text) && i - last <= 3)
            {
                last = i;
            }

            others += RequestLabels.Match(label, ref misprints).Kind == RequestLabelKind.Item ? 1 : 0;
        }

        return labels >= FewestStatistics && labels > others ? (first, last - first + 1) : null;
    }

    /// <summary>The section whose form begins at a line, null for another line.</summary>
    public static FormSection? Beginning(SourceParagraph line)
    {
        if (!IsCell(line.Text))
        {
            return null;
        }

        SourceRow row = new(1, [new SourceCell(line.Text, 0, 1, line.Place)]);
        return FormKind.Beginning(new FormRow(new SourceTable(0, isGrid: false, [row]), row));
    }

    // A cell is no sentence: 本年新收政府信息公开申请3件,均已答复。 is one.
    private static bool IsCell(string text) => text.Length <= LongestCell && text.AsSpan().IndexOfAny("。；;") < 0;
}
