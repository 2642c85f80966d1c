using DisclosureInsights.Core.Forms;
using DisclosureInsights.Import.Documents;

namespace DisclosureInsights.Import.Mapping;

/// <summary>Maps the 2014 table: a label, a unit and one number a row, in nine groups.</summary>
internal static class StatisticsMapper
{
    private const int MostUnknownRows = 40;

    /// <summary>Maps the rows; false where none has a label of the form.</summary>
    public static bool Map(IReadOnlyList<FormRow> rows, CellCollector cells)
    {
        int group = 0, last = -1, unknown = 0;
        bool any = false;
        foreach (FormRow row in rows)
        {
            (int labelIndex, string label) = LastLabel(row);
            if (labelIndex < 0)
            {
                continue;
            }

            int heading = StatisticsLabels.Group(label);
            if (heading >= 0 && label.Length > 0 && (heading != group || last < 0) && heading >= group)
            {
                group = heading;
            }

            SourceCell? value = Value(row, labelIndex);
            int place = Choose(StatisticsLabels.Find(label), group, last, cells);
            if (place >= 0 && value is { } source)
            {
                FormCell form = StatisticsForm.Cells[place];
                cells.Add(form.CellKey, source, kind: form.Kind, unit: form.Unit);
                (last, group, any) = (place, StatisticsLabels.GroupOf(place), true);
            }
            else if (place < 0 && value is { IsBlank: false } && unknown++ < MostUnknownRows
                && NumberReader.Read(value.Value.Text).IsNumber)
            {
                cells.Leave(row, UnreadReasons.LabelUnknown);
            }
        }

        return any;
    }

    // The label is the last cell of words before the unit: a heading of the group may stand to its left.
    private static (int Index, string Label) LastLabel(FormRow row)
    {
        int index = -1;
        string label = "";
        for (int i = 0; i < row.Cells.Count && i < 8; i++)
        {
            string words = row.Label(i);
            if (words.Length == 0)
            {
                if (index >= 0)
                {
                    break;
                }

                continue;
            }

            if (index >= 0 && IsUnit(words))
            {
                break;
            }

            (index, label) = (i, words);
        }

        return (index, label);
    }

    private static SourceCell? Value(FormRow row, int labelIndex)
    {
        int next = labelIndex + 1;
        if (next < row.Cells.Count && IsUnit(LabelText.Normalize(row.Cells[next].Text)))
        {
            next++;
        }

        return next < row.Cells.Count ? row.Cells[next] : null;
    }

    private static bool IsUnit(string text) =>
        text is "条" or "件" or "次" or "篇" or "个" or "人" or "万元" or "元" or "人次" or "份" or "项";

    // A label that stands in several groups means the one of the group we are in, else the next one down the form.
    private static int Choose(IReadOnlyList<int> places, int group, int last, CellCollector cells)
    {
        int choice = -1;
        foreach (int place in places)
        {
            if (cells.Cells[StatisticsForm.Cells[place].CellKey].IsPresent)
            {
                continue;
            }

            if (StatisticsLabels.GroupOf(place) == group)
            {
                return place;
            }

            choice = choice < 0 && place > last ? place : choice;
        }

        return choice >= 0 ? choice : places.Count == 1 && !cells.Cells[StatisticsForm.Cells[places[0]].CellKey].IsPresent ? places[0] : -1;
    }
}
