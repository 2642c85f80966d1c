namespace DisclosureInsights.Core.Forms;

/// <summary>One row of section 三.</summary>
/// <param name="Position">0-based place in <see cref="Requests.AllRows"/>.</param>
/// <param name="Stem">The key without its applicant, e.g. <c>requests.refused.repeated</c>.</param>
/// <param name="Label">The full label: 三、本年度办理结果, the group and the item.</param>
/// <param name="Group">The group row the item belongs to, null for a row that stands alone.</param>
public sealed record RequestRow(int Position, string Stem, string Label, string? Group)
{
    /// <summary>The cell of this row under one applicant.</summary>
    public CellKey this[Applicant applicant] => new((ushort)((Position * Applicants.All.Count) + applicant.Offset));

    /// <summary>The cell in the row's 总计 column.</summary>
    public CellKey Total => this[Applicants.Total];

    /// <summary>The last part of the label: the item, the outcome or the row's own words.</summary>
    public string ShortLabel => Label[(Label.LastIndexOf(' ') + 1)..];
}

/// <summary>Outcome rows of section 三 that the form prints as a group of items, or as one aggregate row.</summary>
/// <param name="Id">Id of the outcome, e.g. <c>refused</c>.</param>
/// <param name="Aggregate">The row that stands for the whole group where the items are not printed.</param>
/// <param name="Items">The items in the form's order.</param>
public sealed record RequestGroup(string Id, RequestRow Aggregate, IReadOnlyList<RequestRow> Items);

/// <summary>Section 三, 收到和处理政府信息公开申请情况: 25 rows (2021) or 23 (2019) by seven applicant columns. Unit: 件.</summary>
public static class Requests
{
    private const string Results = "三、本年度办理结果 ";
    private static readonly List<RequestRow> Rows = [];

    public static readonly RequestRow New = Row("new", "一、本年新收政府信息公开申请数量");
    public static readonly RequestRow CarriedIn = Row("carried_in", "二、上年结转政府信息公开申请数量");
    public static readonly RequestRow Granted = Row("granted", Results + "(一)予以公开");
    public static readonly RequestRow PartlyGranted =
        Row("partly_granted", Results + "(二)部分公开(区分处理的,只计这一情形,不计其他情形)");

    private static readonly IReadOnlyList<RequestRow> RefusedItems = Items("refused", "(三)不予公开",
        ("state_secret", "1.属于国家秘密"),
        ("prohibited_by_law", "2.其他法律行政法规禁止公开"),
        ("security_stability", "3.危及“三安全一稳定”"),
        ("third_party_rights", "4.保护第三方合法权益"),
        ("internal_affairs", "5.属于三类内部事务信息"),
        ("process_information", "6.属于四类过程性信息"),
        ("enforcement_files", "7.属于行政执法案卷"),
        ("administrative_query", "8.属于行政查询事项"));

    private static readonly IReadOnlyList<RequestRow> UnavailableItems = Items("unavailable", "(四)无法提供",
        ("not_held", "1.本机关不掌握相关政府信息"),
        ("needs_creation", "2.没有现成信息需要另行制作"),
        ("still_unclear", "3.补正后申请内容仍不明确"));

    private static readonly IReadOnlyList<RequestRow> NotProcessedItems = Items("not_processed", "(五)不予处理",
        ("petition_complaint", "1.信访举报投诉类申请"),
        ("repeated", "2.重复申请"),
        ("publication", "3.要求提供公开出版物"),
        ("excessive", "4.无正当理由大量反复申请"),
        ("confirmation", "5.要求行政机关确认或重新出具已获取信息"));

    private static readonly IReadOnlyList<RequestRow> OtherItems = Items("other", "(六)其他处理",
        ("no_correction", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"),
        ("fee_unpaid", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"),
        ("other", "3.其他"));

    public static readonly RequestRow Handled = Row("handled", Results + "(七)总计");
    public static readonly RequestRow CarriedOut = Row("carried_out", "四、结转下年度继续办理");

    public static readonly RequestGroup Refused = new("refused", Row("refused", Results + "(三)不予公开"), RefusedItems);
    public static readonly RequestGroup Unavailable =
        new("unavailable", Row("unavailable", Results + "(四)无法提供"), UnavailableItems);
    public static readonly RequestGroup NotProcessed =
        new("not_processed", Row("not_processed", Results + "(五)不予处理"), NotProcessedItems);
    public static readonly RequestGroup Other = new("other", Row("other", Results + "(六)其他处理"), OtherItems);

    /// <summary>The four groups in the form's order, with 8, 3, 5 and 3 items.</summary>
    public static readonly IReadOnlyList<RequestGroup> Groups = [Refused, Unavailable, NotProcessed, Other];

    /// <summary>All rows of all editions; the aggregates of the groups stand last.</summary>
    public static readonly IReadOnlyList<RequestRow> AllRows = Rows;

    /// <summary>The 25 rows of the 2021 form in printed order.</summary>
    public static readonly IReadOnlyList<RequestRow> Rows2021 =
    [
        New, CarriedIn, Granted, PartlyGranted, .. RefusedItems, .. UnavailableItems, .. NotProcessedItems, .. OtherItems,
        Handled, CarriedOut,
    ];

    /// <summary>The 23 rows of the 2019 form in printed order: (六)其他处理 is one row.</summary>
    public static readonly IReadOnlyList<RequestRow> Rows2019 =
    [
        New, CarriedIn, Granted, PartlyGranted, .. RefusedItems, .. UnavailableItems, .. NotProcessedItems,
        Other.Aggregate, Handled, CarriedOut,
    ];

    /// <summary>The row and applicant of a cell of section 三; false for a cell of another section.</summary>
    public static bool TryLocate(CellKey key, out RequestRow row, out Applicant applicant)
    {
        int columns = Applicants.All.Count;
        bool inside = key.Index < AllRows.Count * columns;
        row = AllRows[inside ? key.Index / columns : 0];
        applicant = Applicants.All[inside ? key.Index % columns : 0];
        return inside;
    }

    private static RequestRow Row(string id, string label, string? group = null)
    {
        RequestRow row = new(Rows.Count, $"requests.{id}", label, group);
        Rows.Add(row);
        return row;
    }

    private static RequestRow[] Items(string group, string groupLabel, params (string Id, string Label)[] items) =>
        [.. items.Select(item => Row($"{group}.{item.Id}", $"{Results}{groupLabel} {item.Label}", group))];
}
