using System.Collections.Frozen;
using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Publication;
using DisclosureInsights.Import.Documents;

namespace DisclosureInsights.Import.Datasets;

/// <summary>The names that a dataset's columns may have: keys, their Chinese labels, and the names of the other columns.</summary>
public static class DatasetVocabulary
{
    public const string PublishedTotal = "published_total";
    public const string ChannelPrefix = "channel.";

    private static readonly (string Name, DatasetField Field, string[] Chinese)[] Fields =
    [
        ("unit", DatasetField.Unit, ["单位", "单位名称", "报告单位"]),
        ("unit_code", DatasetField.UnitCode, ["单位代码", "单位编码"]),
        ("year", DatasetField.Year, ["年度", "年份", "年"]),
        ("edition", DatasetField.Edition, ["版本", "格式版本"]),
        ("written_on", DatasetField.WrittenOn, ["成文日期"]),
        ("published_on", DatasetField.PublishedOn, ["发布日期"]),
        ("source", DatasetField.Source, ["来源"]),
        ("key", DatasetField.Key, ["指标", "键"]),
        ("value", DatasetField.Value, ["值", "数值"]),
        (PublishedTotal, DatasetField.PublishedTotal, ["公开信息总数"]),
    ];

    private static readonly FrozenDictionary<string, DatasetColumn> ByName;
    private static readonly FrozenDictionary<string, DatasetColumn> ByLabel;

    static DatasetVocabulary()
    {
        Dictionary<string, DatasetColumn> names = new(StringComparer.OrdinalIgnoreCase);
        Dictionary<string, DatasetColumn> labels = new(StringComparer.Ordinal);
        foreach ((string name, DatasetField field, string[] chinese) in Fields)
        {
            names[name] = new DatasetColumn(name, field);
            foreach (string label in chinese)
            {
                labels[label] = names[name];
            }
        }

        foreach (Channel channel in Channels.All)
        {
            DatasetColumn column = new(ChannelPrefix + channel.Code(), DatasetField.Channel, channel, []);
            names[column.Name] = column;
            labels[LabelText.Normalize(channel.ChineseName())] = column;
        }

        foreach (CellKey key in CellVocabulary.All)
        {
            names[key.Name] = new DatasetColumn(key.Name, DatasetField.Cell, default, [(null, key)]);
        }

        AddCellLabels(labels);
        ByName = names.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        ByLabel = labels.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The names of the columns before the cells, in order.</summary>
    public static IReadOnlyList<string> LeadingColumns { get; } =
        ["unit", "unit_code", "year", "edition", "written_on", "published_on", "source"];

    /// <summary>The Chinese name of a column that is neither a cell's nor a channel's.</summary>
    public static string ChineseName(string name) => Array.Find(Fields, field => field.Name == name).Chinese[0];

    /// <summary>Every name that a column may have in its standard form.</summary>
    public static IEnumerable<string> Names => ByName.Keys;

    /// <summary>The column with this header, null where no such column is known.</summary>
    public static DatasetColumn? Find(string header)
    {
        string trimmed = header.Trim().Trim('\uFEFF');
        return ByName.TryGetValue(trimmed, out DatasetColumn? named) ? named
            : ByLabel.TryGetValue(LabelText.Normalize(trimmed), out DatasetColumn? labelled) ? labelled
            : null;
    }

    /// <summary>The known name that is most like an unknown one.</summary>
    public static string Nearest(string header)
    {
        string text = header.Trim().ToLowerInvariant();
        text = text.Length > 80 ? text[..80] : text;
        IEnumerable<string> candidates = text.Any(c => c >= '\u2E80') ? ByLabel.Keys : ByName.Keys;
        string nearest = candidates.MinBy(name => (Distance(text, name), name))!;
        return ByLabel.TryGetValue(nearest, out DatasetColumn? labelled) ? labelled.Name : nearest;
    }

    private static void AddCellLabels(Dictionary<string, DatasetColumn> labels)
    {
        foreach (FormTable table in FormCatalogue.All)
        {
            foreach (FormCell cell in table.Cells)
            {
                foreach (string label in cell.Aliases.Prepend(cell.Label))
                {
                    AddLabel(labels, LabelText.Normalize(label), table.Edition, cell.CellKey);
                }
            }
        }

        foreach (CellKey key in Requests.Groups.SelectMany(group => Applicants.All.Select(applicant => group.Aggregate[applicant])))
        {
            string label = LabelText.Normalize(FormCatalogue.Describe(key).Label);
            labels.TryAdd(label, new DatasetColumn(key.Name, DatasetField.Cell, default, [(null, key)]));
        }
    }

    private static void AddLabel(Dictionary<string, DatasetColumn> labels, string label, Edition edition, CellKey key)
    {
        if (!labels.TryGetValue(label, out DatasetColumn? column))
        {
            labels[label] = new DatasetColumn(key.Name, DatasetField.Cell, default, [(edition, key)]);
        }
        else if (column.Field == DatasetField.Cell && !column.Keys.Any(known => known.Edition == edition))
        {
            labels[label] = column with { Keys = [.. column.Keys, (edition, key)] };
        }
    }

    private static int Distance(string left, string right)
    {
        int[] previous = [.. Enumerable.Range(0, right.Length + 1)];
        int[] current = new int[right.Length + 1];
        for (int i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int replaced = previous[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                current[j] = Math.Min(replaced, Math.Min(previous[j], current[j - 1]) + 1);
            }

            (previous, current) = (current, previous);
        }

        return previous[right.Length];
    }
}
