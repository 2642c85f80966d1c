using DisclosureInsights.Core.Reports;
using DisclosureInsights.Import.Documents;

namespace DisclosureInsights.Import.Mapping;

/// <summary>
/// Makes rows of text that has one cell a line: a label begins a row, the values below it belong to it, and as many
/// values as the form has columns end it.
/// </summary>
internal static class LineCells
{
    private const int MostLines = 2_000;

    /// <summary>Columns of section 三.</summary>
    private const int Columns = 7;

    /// <summary>The rows, none where the lines hold no values.</summary>
    /// <param name="lines">Lines of a section that has no table.</param>
    /// <param name="width">Columns of the section's form: 7 or 15; 0 where rows differ.</param>
    public static List<FormRow> Rows(IReadOnlyList<SourceParagraph> lines, int width)
    {
        List<List<SourceParagraph>> groups = [];
        List<SourceParagraph>? group = null;
        int values = 0;
        foreach (SourceParagraph line in lines.Take(MostLines))
        {
            if (line.Text.Length > 60)
            {
                group = null;
                continue;
            }

            bool label = LabelText.HasWords(line.Text);
            if (group is null || (label && values > 0))
            {
                groups.Add(group = []);
                values = 0;
            }

            // 规章000 is a row of its own.
            group.Add(line);
            values += label && !char.IsDigit(line.Text[^1]) ? 0 : 1;
        }

        int lost = width == Columns ? LostLabel(groups) : 0;
        List<List<SourceParagraph>> rows = width == 0 ? groups : [.. groups.SelectMany(g => Divide(g, width, lost))];
        return rows.Exists(row => row.Exists(line => !LabelText.HasWords(line.Text))) ? Build(rows) : [];
    }

    // Values of rows without labels follow those of the row above; each may begin with the 0 that its label became.
    private static IEnumerable<List<SourceParagraph>> Divide(List<SourceParagraph> group, int width, int lost)
    {
        int labels = FirstValue(group), count = group.Count - labels;
        bool plain = count > width && count % width == 0, shifted = width == Columns && IsShifted(group, labels);
        int step = plain && shifted ? (lost == 0 ? 0 : width + (lost > 0 ? 1 : 0))
            : plain ? width
            : shifted ? width + 1
            : 0;
        if (step == 0)
        {
            yield return group;
            yield break;
        }

        yield return group.GetRange(0, labels + step);
        for (int i = labels + step; i < group.Count; i += step)
        {
            yield return group.GetRange(i, step);
        }
    }

    // Seven rows of eight are also eight rows of seven: +1 where groups that can only be one of the two say that labels
    // became zeros, −1 where they say that labels are gone, 0 where they say nothing or both.
    private static int LostLabel(List<List<SourceParagraph>> groups)
    {
        bool plain = false, shifted = false;
        foreach (List<SourceParagraph> group in groups)
        {
            int labels = FirstValue(group), count = group.Count - labels;
            bool mayBePlain = count > Columns && count % Columns == 0, mayBeShifted = count > Columns && IsShifted(group, labels);
            plain |= mayBePlain && !mayBeShifted;
            shifted |= mayBeShifted && !mayBePlain;
        }

        return plain == shifted ? 0 : shifted ? 1 : -1;
    }

    private static int FirstValue(List<SourceParagraph> group)
    {
        int first = group.FindIndex(line => !LabelText.HasWords(line.Text));
        return first < 0 ? group.Count : first;
    }

    private static bool IsShifted(List<SourceParagraph> group, int start)
    {
        const int Step = Columns + 1;
        if (group.Count - start < Step || (group.Count - start) % Step != 0)
        {
            return false;
        }

        for (int i = start; i < group.Count; i += Step)
        {
            if (group[i].Text != "0")
            {
                return false;
            }
        }

        return true;
    }

    private static List<FormRow> Build(List<List<SourceParagraph>> rows)
    {
        List<SourceRow> built = [];
        foreach (List<SourceParagraph> row in rows)
        {
            int number = built.Count + 1;
            built.Add(new SourceRow(number, [.. row.Select((line, i) =>
                new SourceCell(line.Text, i, 1, new SourceLocation(line.Place.Page, null, number, i + 1, line.Place.Line)))]));
        }

        SourceTable table = new(0, isGrid: false, built);
        return [.. built.Select(row => new FormRow(table, row))];
    }
}
