using System.Collections.Frozen;
using DisclosureInsights.Core.Forms;
using DisclosureInsights.Import.Documents;

namespace DisclosureInsights.Import.Mapping;

/// <summary>Labels of the 2014 table, which repeat themselves: 其他情形数 stands under 行政复议 and under 行政诉讼.</summary>
internal static class StatisticsLabels
{
    private static readonly FrozenDictionary<string, int[]> Cells = CreateCells();

    private static readonly FrozenDictionary<string, int> Groups = StatisticsForm.Groups
        .Select((group, index) => KeyValuePair.Create(Comparable(group.Label), index))
        .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Places of the cells with this label, in printed order; empty for another label.</summary>
    public static IReadOnlyList<int> Find(string label) =>
        label.Length > 0 && Cells.TryGetValue(Shorten(label), out int[]? places) ? places : [];

    /// <summary>The group with this heading, −1 for another label.</summary>
    public static int Group(string label)
    {
        string comparable = Shorten(label);
        if (Groups.TryGetValue(comparable, out int group))
        {
            return group;
        }

        return label.Length is 0 or > 40 ? -1
            : label.StartsWith("行政复议", StringComparison.Ordinal) ? 3
            : label.StartsWith("行政诉讼", StringComparison.Ordinal) ? 4
            : -1;
    }

    public static int GroupOf(int place)
    {
        for (int i = 0; i < StatisticsForm.Groups.Count; i++)
        {
            StatisticsGroup group = StatisticsForm.Groups[i];
            if (place >= group.First && place < group.First + group.Count)
            {
                return i;
            }
        }

        return -1;
    }

    private static FrozenDictionary<string, int[]> CreateCells()
    {
        Dictionary<string, List<int>> places = new(StringComparer.Ordinal);
        for (int i = 0; i < StatisticsForm.Cells.Count; i++)
        {
            FormCell cell = StatisticsForm.Cells[i];
            foreach (string label in cell.Aliases.Append(LastPart(cell.Label)))
            {
                string comparable = Comparable(label);
                if (!places.TryGetValue(comparable, out List<int>? list))
                {
                    places[comparable] = list = [];
                }

                if (!list.Contains(i))
                {
                    list.Add(i);
                }
            }
        }

        return places.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal);
    }

    // 四、行政复议 (二)被依法纠错数: the table prints the part behind the space.
    private static string LastPart(string label) => label[(label.LastIndexOf(' ') + 1)..];

    private static string Comparable(string label) => Shorten(LabelText.WithoutNumbering(label));

    /// <summary>Without what some print and others leave out: the unit, remarks in brackets, 数, 数量, 情况.</summary>
    private static string Shorten(string label)
    {
        ReadOnlySpan<char> text = label;
        foreach (string remark in (string[])["不同渠道", "不同方式", "不包括", "单位"])
        {
            int at = text.IndexOf(remark, StringComparison.Ordinal);
            text = at > 3 ? text[..at] : text;
        }

        foreach (string ending in (string[])["数量", "情况", "数"])
        {
            text = text.Length > ending.Length + 1 && text.EndsWith(ending, StringComparison.Ordinal) ? text[..^ending.Length] : text;
        }

        return text.ToString();
    }
}
