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

            group.Add(line);
            values += label ? 0 : 1;
        }

        List<List<SourceParagraph>> rows = width == 0 ? groups : [.. groups.SelectMany(g => Divide(g, width))];
        return rows.Exists(row => row.Exists(line => !LabelText.HasWords(line.Text))) ? Build(rows) : [];
    }

    // Values of rows without labels follow those of the row above.
    private static IEnumerable<List<SourceParagraph>> Divide(List<SourceParagraph> group, int width)
    {
        int labels = group.FindIndex(line => !LabelText.HasWords(line.Text));
        int count = labels < 0 ? 0 : group.Count - labels;
        int step = count > width && count % width == 0 ? width
            : count > width && width == 7 && count % 8 == 0 && EveryFirstIsZero(group, labels) ? 8
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

    private static bool EveryFirstIsZero(List<SourceParagraph> group, int start)
    {
        for (int i = start; i < group.Count; i += 8)
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
