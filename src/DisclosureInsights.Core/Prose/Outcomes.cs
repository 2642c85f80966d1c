namespace DisclosureInsights.Core.Prose;

/// <summary>The six results of a request and the words for them.</summary>
internal static class Outcomes
{
    public static readonly IReadOnlyList<string> Ids = ["granted", "partly_granted", "refused", "unavailable", "not_processed", "other"];

    public static readonly IReadOnlyList<(int Outcome, string Words)> Words =
    [
        (0, "予以公开 同意公开 全部公开 已公开 准予公开 给予公开 予以全部公开 同意公开答复"),
        (1, "部分公开 同意部分公开 予以部分公开"),
        (2, "不予公开 不同意公开 不予以公开 不公开 决定不予公开 属于国家秘密 国家秘密 商业秘密 个人隐私 涉及个人隐私 涉及商业秘密 三安全一稳定 保护第三方合法权益 第三方合法权益 "
            + "内部事务信息 三类内部事务信息 过程性信息 四类过程性信息 行政执法案卷 行政执法案卷信息 行政查询事项"),
        (3, "无法提供 信息不存在 本机关不掌握 不掌握相关信息 政府信息不存在 不掌握 没有现成信息 无此信息 未制作 不存在信息 非本机关 不属于本机关 不属于本机关公开 非本机关政府信息 非本机关掌握"),
        (4, "不予处理 不再处理 不再重复处理 重复申请 不予重复处理"),
        (5, "其他处理 其它处理 其他情形 逾期不补正 主动撤回 撤回申请 申请撤销 申请撤回 撤销申请 撤回 申请人撤回 申请人撤销 主动撤销 自主撤销"),
    ];

    /// <summary>其他处理.</summary>
    public const int Other = 5;

    public static string? Id(int outcome) => outcome >= 0 && outcome < Ids.Count ? Ids[outcome] : null;
}
