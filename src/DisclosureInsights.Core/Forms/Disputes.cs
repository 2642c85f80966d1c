namespace DisclosureInsights.Core.Forms;

/// <summary>One of the five columns of a block of section 四.</summary>
public sealed record DisputeResult(int Offset, string Id, string Label);

/// <summary>One of the three blocks of section 四.</summary>
/// <param name="Position">0-based place among the blocks.</param>
/// <param name="Stem">The key without its result, e.g. <c>disputes.review</c>.</param>
/// <param name="Label">As the form prints it.</param>
public sealed record DisputeBlock(int Position, string Stem, string Label)
{
    public CellKey this[DisputeResult result] => new((ushort)(
        (Requests.AllRows.Count * Applicants.All.Count) + (Position * Disputes.Results.Count) + result.Offset));

    public CellKey Total => this[Disputes.Total];

    public CellKey Pending => this[Disputes.Pending];

    public CellKey Corrected => this[Disputes.Corrected];

    public CellKey Upheld => this[Disputes.Upheld];

    public CellKey Other => this[Disputes.Other];
}

/// <summary>Section 四, 政府信息公开行政复议、行政诉讼情况: three blocks of five numbers. Unit: 件.</summary>
public static class Disputes
{
    public static readonly DisputeResult Upheld = new(0, "upheld", "结果维持");
    public static readonly DisputeResult Corrected = new(1, "corrected", "结果纠正");
    public static readonly DisputeResult Other = new(2, "other", "其他结果");
    public static readonly DisputeResult Pending = new(3, "pending", "尚未审结");
    public static readonly DisputeResult Total = new(4, "total", "总计");

    /// <summary>The five columns of a block: four results and their total.</summary>
    public static readonly IReadOnlyList<DisputeResult> Results = [Upheld, Corrected, Other, Pending, Total];

    public static readonly DisputeBlock Review = new(0, "disputes.review", "行政复议");
    public static readonly DisputeBlock LitigationDirect = new(1, "disputes.litigation_direct", "行政诉讼 未经复议直接起诉");
    public static readonly DisputeBlock LitigationAfterReview = new(2, "disputes.litigation_after_review", "行政诉讼 复议后起诉");

    public static readonly IReadOnlyList<DisputeBlock> AllBlocks = [Review, LitigationDirect, LitigationAfterReview];
}
