using DisclosureInsights.Import.Documents;

namespace DisclosureInsights.Import.Mapping;

/// <summary>
/// Labels of section 三 that a text breaks over lines: the first part stands alone on a line or ends a row without
/// values, the second begins the row that has them.
/// </summary>
internal static class BrokenLabels
{
    private const int LongestPart = 60;

    /// <summary>Whether two parts are a label of the form, and the second alone is none.</summary>
    public static bool Completes(string first, string second)
    {
        if (first.Length > LongestPart || second.Length > LongestPart || !LabelText.HasWords(first) || !LabelText.HasWords(second))
        {
            return false;
        }

        int none = 0;
        return RequestLabels.Match(LabelText.WithoutNumbering(second), ref none).Kind == RequestLabelKind.None
            && RequestLabels.Match(LabelText.WithoutNumbering(first + second), ref none).Kind is RequestLabelKind.Row or RequestLabelKind.Item;
    }

    /// <summary>The rows with broken labels put together.</summary>
    public static IReadOnlyList<FormRow> Join(IReadOnlyList<FormRow> rows)
    {
        List<FormRow>? joined = null;
        for (int i = 0; i < rows.Count; i++)
        {
            FormRow row = rows[i];
            FormRow? whole = row.Table.IsGrid ? null : JoinWithin(row);
            FormRow? above = joined is { Count: > 0 } ? joined[^1] : joined is null && i > 0 ? rows[i - 1] : null;
            FormRow? continued = above is null || row.Table.IsGrid ? null : JoinOver(above, whole ?? row);
            if (whole is null && continued is null)
            {
                joined?.Add(row);
                continue;
            }

            joined ??= [.. rows.Take(i)];
            if (continued is not null)
            {
                joined.RemoveAt(joined.Count - 1);
            }

            joined.Add(continued ?? whole!);
        }

        return joined ?? rows;
    }

    /// <summary>A row that begins with the words left before it.</summary>
    public static SourceRow Begin(SourceRow row, string words) =>
        row with { Cells = [row.Cells[0] with { Text = words + row.Cells[0].Text }, .. row.Cells.Skip(1)] };

    // One cell a line: both parts are cells of the row.
    private static FormRow? JoinWithin(FormRow row)
    {
        for (int i = 0; i + 1 < row.Cells.Count && i < 4; i++)
        {
            if (row.Label(i).Length > 0 && Completes(row.Cells[i].Text, row.Cells[i + 1].Text))
            {
                return Row(row, [.. row.Cells.Take(i), Joined(row.Cells[i], row.Cells[i + 1]), .. row.Cells.Skip(i + 2)]);
            }
        }

        return null;
    }

    private static FormRow? JoinOver(FormRow above, FormRow row)
    {
        int last = above.FilledCount - 1;
        if (last < 0 || row.Cells.Count == 0 || row.Label(0).Length == 0 || !Completes(above.Cells[last].Text, row.Cells[0].Text))
        {
            return null;
        }

        for (int i = 0; i < last; i++)
        {
            if (!above.Cells[i].IsBlank && above.Label(i).Length == 0)
            {
                return null;
            }
        }

        return Row(row, [.. above.Cells.Take(last), Joined(above.Cells[last], row.Cells[0]), .. row.Cells.Skip(1)]);
    }

    private static SourceCell Joined(SourceCell first, SourceCell second) => first with { Text = first.Text + second.Text };

    private static FormRow Row(FormRow from, IReadOnlyList<SourceCell> cells) => new(from.Table, new SourceRow(0, cells));
}
