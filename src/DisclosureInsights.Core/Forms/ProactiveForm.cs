namespace DisclosureInsights.Core.Forms;

/// <summary>A row of section 二: one kind of information.</summary>
/// <param name="Article">The heading over it, e.g. 第二十条第(一)项.</param>
/// <param name="Label">The kind of information, e.g. 行政许可.</param>
/// <param name="Cells">Its cells, in printed order.</param>
public sealed record ProactiveRow(string Article, string Label, IReadOnlyList<FormCell> Cells);

/// <summary>Section 二, 主动公开政府信息情况, of the 2019 and the 2021 form: small blocks, each under an item of article 20.</summary>
public static class ProactiveForm
{
    private const string First = "第二十条第(一)项";
    private const string Fifth = "第二十条第(五)项";
    private const string Sixth = "第二十条第(六)项";
    private const string Eighth = "第二十条第(八)项";
    private const string Ninth = "第二十条第(九)项";

    /// <summary>The six rows of the 2021 form, ten cells.</summary>
    public static readonly IReadOnlyList<ProactiveRow> Rows2021 =
    [
        Row(First, "规章", "rules", Made2021, Repealed2021, InForce2021),
        Row(First, "行政规范性文件", "normative_documents", Made2021, Repealed2021, InForce2021),
        Row(Fifth, "行政许可", "licensing", ("decisions", "本年处理决定数量", "件", CellKind.Count)),
        Row(Sixth, "行政处罚", "penalties", ("decisions", "本年处理决定数量", "件", CellKind.Count)),
        Row(Sixth, "行政强制", "coercion", ("decisions", "本年处理决定数量", "件", CellKind.Count)),
        Row(Eighth, "行政事业性收费", "fees", ("amount", "本年收费金额", "万元", CellKind.Amount)),
    ];

    /// <summary>The eight rows of the 2019 form, 22 cells.</summary>
    public static readonly IReadOnlyList<ProactiveRow> Rows2019 =
    [
        Row(First, "规章", "rules", Made2019, Disclosed2019, TotalDisclosed2019),
        Row(First, "规范性文件", "normative_documents", Made2019, Disclosed2019, TotalDisclosed2019),
        Row(Fifth, "行政许可", "licensing", Previous2019, Change2019, Decisions2019),
        Row(Fifth, "其他对外管理服务事项", "other_services", Previous2019, Change2019, Decisions2019),
        Row(Sixth, "行政处罚", "penalties", Previous2019, Change2019, Decisions2019),
        Row(Sixth, "行政强制", "coercion", Previous2019, Change2019, Decisions2019),
        Row(Eighth, "行政事业性收费", "fees", Previous2019, Change2019),
        Row(Ninth, "政府集中采购", "procurement",
            ("items", "采购项目数量", "项", CellKind.Count), ("amount", "采购总金额", "元 or 万元 as printed", CellKind.Amount)),
    ];

    public static readonly CellNames Rules = new("proactive.rules");
    public static readonly CellNames NormativeDocuments = new("proactive.normative_documents");

    private static (string, string, string, CellKind) Made2021 => ("made", "本年制发件数", "件", CellKind.Count);

    private static (string, string, string, CellKind) Repealed2021 => ("repealed", "本年废止件数", "件", CellKind.Count);

    private static (string, string, string, CellKind) InForce2021 => ("in_force", "现行有效件数", "件", CellKind.Count);

    private static (string, string, string, CellKind) Made2019 => ("made", "本年新制作数量", "件", CellKind.Count);

    private static (string, string, string, CellKind) Disclosed2019 => ("disclosed", "本年新公开数量", "件", CellKind.Count);

    private static (string, string, string, CellKind) TotalDisclosed2019 => ("total_disclosed", "对外公开总数量", "件", CellKind.Count);

    private static (string, string, string, CellKind) Previous2019 => ("previous", "上一年项目数量", "项", CellKind.Count);

    private static (string, string, string, CellKind) Change2019 => ("change", "本年增/减", "项", CellKind.Change);

    private static (string, string, string, CellKind) Decisions2019 => ("decisions", "处理决定数量", "件", CellKind.Count);

    /// <summary>The keys of both editions, each once.</summary>
    public static IEnumerable<string> Keys =>
        Rows2021.Concat(Rows2019).SelectMany(row => row.Cells).Select(cell => cell.Key).Distinct(StringComparer.Ordinal);

    private static ProactiveRow Row(
        string article, string label, string id, params (string Id, string Label, string Unit, CellKind Kind)[] cells) =>
        new(article, label,
            [.. cells.Select(c => new FormCell($"proactive.{id}.{c.Id}", $"{article} {label} {c.Label}", c.Unit, c.Kind))]);
}

/// <summary>Makes the keys of one kind of information.</summary>
public sealed record CellNames(string Stem)
{
    public CellKey this[string item] => CellKey.Parse($"{Stem}.{item}");
}
