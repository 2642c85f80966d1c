using DisclosureInsights.Core.Forms;
using DisclosureInsights.Import.Documents;

namespace DisclosureInsights.Import.Mapping;

/// <summary>What the label cells of a row of section 三 say.</summary>
internal enum RequestLabelKind
{
    None,

    /// <summary>三、本年度办理结果 over all outcomes: says nothing about the row.</summary>
    Above,

    /// <summary>A row that stands alone.</summary>
    Row,

    /// <summary>The name of a group of items.</summary>
    Group,

    Item,
}

/// <summary>A label of section 三.</summary>
/// <param name="Kind">What it names.</param>
/// <param name="Slot">0-based row of the 2021 form; for a group, that of its first item.</param>
internal readonly record struct RequestLabel(RequestLabelKind Kind, int Slot);

/// <summary>The row labels of section 三 as they are printed, misprinted and shortened.</summary>
internal static class RequestLabels
{
    /// <summary>Where each group begins among the 25 rows, and how many items it has.</summary>
    public static readonly IReadOnlyList<(int First, int Count)> GroupSlots = [(4, 8), (12, 3), (15, 5), (20, 3)];

    public const int Handled = 23;
    public const int OtherItem = 22;
    public const int SlotCount = 25;

    // Beginnings of the comparable labels, the longer before the shorter that it begins with.
    private static readonly (string Start, RequestLabelKind Kind, int Slot)[] Starts =
    [
        ("本年新收", RequestLabelKind.Row, 0),
        ("新收政府信息公开申请", RequestLabelKind.Row, 0),
        ("上年结转", RequestLabelKind.Row, 1),
        ("上年度结转", RequestLabelKind.Row, 1),
        ("本年度办理结果", RequestLabelKind.Above, 0),
        ("本年办理结果", RequestLabelKind.Above, 0),
        ("予以公开", RequestLabelKind.Row, 2),
        ("部分公开", RequestLabelKind.Row, 3),
        ("不予公开", RequestLabelKind.Group, 4),
        ("属于国家秘密", RequestLabelKind.Item, 4),
        ("其他法律行政法规禁止公开", RequestLabelKind.Item, 5),
        ("其它法律行政法规禁止公开", RequestLabelKind.Item, 5),
        ("危及三安全一稳定", RequestLabelKind.Item, 6),
        ("危及国家安全", RequestLabelKind.Item, 6),
        ("保护第三方合法权益", RequestLabelKind.Item, 7),
        ("属于三类内部事务信息", RequestLabelKind.Item, 8),
        ("属于四类过程性信息", RequestLabelKind.Item, 9),
        ("属于行政执法案卷", RequestLabelKind.Item, 10),
        ("属于行政查询事项", RequestLabelKind.Item, 11),
        ("无法提供", RequestLabelKind.Group, 12),
        ("本机关不掌握", RequestLabelKind.Item, 12),
        ("没有现成信息", RequestLabelKind.Item, 13),
        ("补正后申请内容", RequestLabelKind.Item, 14),
        ("不予处理", RequestLabelKind.Group, 15),
        ("信访举报投诉", RequestLabelKind.Item, 15),
        ("重复申请", RequestLabelKind.Item, 16),
        ("要求提供公开出版物", RequestLabelKind.Item, 17),
        ("无正当理由大量反复申请", RequestLabelKind.Item, 18),
        ("要求行政机关确认", RequestLabelKind.Item, 19),
        ("其他处理", RequestLabelKind.Group, 20),
        ("其它处理", RequestLabelKind.Group, 20),
        ("申请人无正当理由逾期不补正", RequestLabelKind.Item, 20),
        ("申请人逾期未按收费通知", RequestLabelKind.Item, 21),
        ("结转下年度", RequestLabelKind.Row, 24),
        ("结转下年", RequestLabelKind.Row, 24),
        ("结转下一年度", RequestLabelKind.Row, 24),
    ];

    private static readonly Dictionary<char, (string Start, RequestLabelKind Kind, int Slot)[]> ByFirst =
        Starts.GroupBy(start => start.Start[0]).ToDictionary(group => group.Key, group => group.ToArray());

    private static readonly string[] FullItems =
        [.. Requests.Rows2021.Select(row => LabelText.WithoutNumbering(row.ShortLabel))];

    /// <summary>What a comparable label says.</summary>
    /// <param name="label">Without numbering.</param>
    /// <param name="misprints">How many labels may still be compared letter by letter; counted down.</param>
    public static RequestLabel Match(string label, ref int misprints)
    {
        if (label.Length == 0)
        {
            return default;
        }

        if (ByFirst.TryGetValue(label[0], out (string Start, RequestLabelKind Kind, int Slot)[]? candidates))
        {
            foreach ((string start, RequestLabelKind kind, int slot) in candidates)
            {
                if (label.StartsWith(start, StringComparison.Ordinal))
                {
                    return Glued(label, start, kind, slot, ref misprints);
                }
            }
        }

        return label switch
        {
            "总计" => new RequestLabel(RequestLabelKind.Row, Handled),
            "其他" or "其它" => new RequestLabel(RequestLabelKind.Item, OtherItem),
            _ => Misprinted(label, ref misprints),
        };
    }

    // (三)不予公开1.属于国家秘密 in one cell: the item is what the row is about.
    private static RequestLabel Glued(string label, string start, RequestLabelKind kind, int slot, ref int misprints)
    {
        if (kind is RequestLabelKind.Group or RequestLabelKind.Above && label.Length > start.Length + 3)
        {
            ReadOnlySpan<char> rest = label.AsSpan(start.Length).TrimStart("0123456789一二三四五六七");
            RequestLabel inner = Match(rest.ToString(), ref misprints);
            if (inner.Kind != RequestLabelKind.None)
            {
                return inner;
            }
        }

        return new RequestLabel(kind, slot);
    }

    private static RequestLabel Misprinted(string label, ref int misprints)
    {
        if (label.Length is < 4 or > 60 || misprints <= 0)
        {
            return default;
        }

        misprints--;
        for (int slot = 0; slot < FullItems.Length; slot++)
        {
            string full = FullItems[slot];
            int allowed = Math.Max(1, full.Length / 6);
            if (full.Length >= 4 && Math.Abs(full.Length - label.Length) <= allowed && Misprint.Within(label, full, allowed))
            {
                return new RequestLabel(slot is < 4 or > 22 ? RequestLabelKind.Row : RequestLabelKind.Item, slot);
            }
        }

        return default;
    }
}
