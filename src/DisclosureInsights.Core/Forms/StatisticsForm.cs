namespace DisclosureInsights.Core.Forms;

/// <summary>One of the nine groups of the 2014 table: a run of <see cref="StatisticsForm.Cells"/>.</summary>
/// <param name="Label">Heading of the group.</param>
/// <param name="First">0-based place of its first cell.</param>
/// <param name="Count">How many cells it has.</param>
public sealed record StatisticsGroup(string Label, int First, int Count);

/// <summary>
/// The 2014 form, 政府信息公开情况统计表: 58 rows of one number each, for reports on 2014 to 2018. Labels that were met
/// in real reports are verified; the others are still to be held against the notice (国办发〔2014〕32号).
/// </summary>
public static class StatisticsForm
{
    /// <summary>The rows in printed order.</summary>
    public static readonly IReadOnlyList<FormCell> Cells =
    [
        // 一、主动公开情况
        new("statistics.disclosed.total", "(一)主动公开政府信息数(不同渠道和方式公开相同信息计1条)", "条"),
        new("statistics.disclosed.normative_documents", "其中:主动公开规范性文件数", "条"),
        new("statistics.disclosed.normative_documents_made", "制发规范性文件总数", "件"),
        new("statistics.channel.gazette", "(二)1.政府公报公开政府信息数", "条") { Aliases = ["通过政府公报公开政府信息"] },
        new("statistics.channel.gov_website", "(二)2.政府网站公开政府信息数", "条") { Aliases = ["政府网站公开信息数"] },
        new("statistics.channel.weibo", "(二)3.政务微博公开政府信息数", "条") { Aliases = ["微博公开政府信息"] },
        new("statistics.channel.wechat", "(二)4.政务微信公开政府信息数", "条") { Aliases = ["政务微信公开数"] },
        new("statistics.channel.other", "(二)5.其他方式公开政府信息数", "条"),

        // 二、回应解读情况
        new("statistics.responses.total", "(一)回应公众关注热点或重大舆情数(不同方式回应同一热点或舆情计1次)", "次") { Aliases = ["回应公众关注热点或重大舆情"] },
        new("statistics.responses.press_conferences", "(二)1.参加或举办新闻发布会总次数", "次") { Aliases = ["举办新闻发布会"] },
        new("statistics.responses.press_conferences_by_head", "其中:主要负责同志参加新闻发布会次数", "次") { LabelVerified = false },
        new("statistics.responses.online_interviews", "(二)2.政府网站在线访谈次数", "次") { Aliases = ["组织政府网站在线访谈"] },
        new("statistics.responses.online_interviews_by_head", "其中:主要负责同志参加政府网站在线访谈次数", "次") { LabelVerified = false },
        new("statistics.responses.policy_interpretations", "(二)3.政策解读稿件发布数", "篇") { Aliases = ["发布政策解读稿"] },
        new("statistics.responses.weibo_wechat", "(二)4.微博微信回应事件数", "次") { Aliases = ["通过微博微信回应事件"] },
        new("statistics.responses.other", "(二)5.其他方式回应事件数", "次") { Aliases = ["通过新闻媒体等其他方式回应事件"] },

        // 三、依申请公开情况
        new("statistics.requests.received.total", "(一)收到申请数", "件") { Aliases = ["受理信息公开申请"] },
        new("statistics.requests.received.in_person", "1.当面申请数", "件") { Aliases = ["当面"] },
        new("statistics.requests.received.fax", "2.传真申请数", "件") { LabelVerified = false },
        new("statistics.requests.received.online", "3.网络申请数", "件") { Aliases = ["网上"] },
        new("statistics.requests.received.letter", "4.信函申请数", "件") { Aliases = ["信函"] },
        new("statistics.requests.closed.total", "(二)申请办结数", "件") { LabelVerified = false },
        new("statistics.requests.closed.on_time", "1.按时办结数", "件") { LabelVerified = false },
        new("statistics.requests.closed.extended", "2.延期办结数", "件") { LabelVerified = false },
        new("statistics.requests.answered.total", "(三)申请答复数", "件") { LabelVerified = false },
        new("statistics.requests.answered.already_public", "1.属于已主动公开范围数", "件") { LabelVerified = false },
        new("statistics.requests.answered.granted", "2.同意公开答复数", "件") { Aliases = ["同意公开"] },
        new("statistics.requests.answered.partly_granted", "3.同意部分公开答复数", "件") { Aliases = ["同意部分公开"] },
        new("statistics.requests.answered.refused.total", "4.不同意公开答复数", "件") { Aliases = ["不予公开"] },
        new("statistics.requests.answered.refused.state_secret", "其中:1.涉及国家秘密", "件") { LabelVerified = false },
        new("statistics.requests.answered.refused.trade_secret", "2.涉及商业秘密", "件") { LabelVerified = false },
        new("statistics.requests.answered.refused.privacy", "3.涉及个人隐私", "件") { LabelVerified = false },
        new("statistics.requests.answered.refused.security_stability", "4.危及国家安全、公共安全、经济安全和社会稳定", "件") { LabelVerified = false },
        new("statistics.requests.answered.refused.not_government_information", "5.不是《条例》所指政府信息", "件") { LabelVerified = false },
        new("statistics.requests.answered.refused.other", "6.法律法规规定的其他情形", "件") { LabelVerified = false },
        new("statistics.requests.answered.not_this_body", "5.不属于本行政机关公开数", "件") { Aliases = ["非本机关政府信息"] },
        new("statistics.requests.answered.does_not_exist", "6.申请信息不存在数", "件") { Aliases = ["信息不存在"] },
        new("statistics.requests.answered.asked_to_correct", "7.告知作出更改补充数", "件") { Aliases = ["申请内容不明确"] },
        new("statistics.requests.answered.other_procedure", "8.告知通过其他途径办理数", "件") { LabelVerified = false },

        // 四、行政复议数量
        new("statistics.review.upheld", "四、行政复议 (一)维持具体行政行为数", "件") { LabelVerified = false },
        new("statistics.review.corrected", "四、行政复议 (二)被依法纠错数", "件") { LabelVerified = false },
        new("statistics.review.other", "四、行政复议 (三)其他情形数", "件") { LabelVerified = false },
        new("statistics.review.total", "四、行政复议数量", "件") { LabelVerified = false },

        // 五、行政诉讼数量
        new("statistics.litigation.upheld", "五、行政诉讼 (一)维持具体行政行为或者驳回原告诉讼请求数", "件") { LabelVerified = false },
        new("statistics.litigation.corrected", "五、行政诉讼 (二)被依法纠错数", "件") { LabelVerified = false },
        new("statistics.litigation.other", "五、行政诉讼 (三)其他情形数", "件") { LabelVerified = false },
        new("statistics.litigation.total", "五、行政诉讼数量", "件") { LabelVerified = false },

        // 六、举报投诉数量
        new("statistics.complaints.total", "六、举报投诉数量", "件") { LabelVerified = false },

        // 七、依申请公开信息收取的费用
        new("statistics.request_fees.amount", "七、依申请公开信息收取的费用", "万元", CellKind.Amount) { Aliases = ["依申请公开收取的费用"] },

        // 八、机构建设和保障经费情况
        new("statistics.staff.offices", "(一)政府信息公开工作专门机构数", "个") { LabelVerified = false },
        new("statistics.staff.reading_points", "(二)设置政府信息公开查阅点数", "个") { LabelVerified = false },
        new("statistics.staff.total", "(三)从事政府信息公开工作人员数", "人") { LabelVerified = false },
        new("statistics.staff.full_time", "1.专职人员数(不包括政府公报及政府网站工作人员数)", "人") { LabelVerified = false },
        new("statistics.staff.part_time", "2.兼职人员数", "人") { LabelVerified = false },
        new("statistics.staff.budget", "(四)政府信息公开专项经费(不包括用于政府公报编辑管理及政府网站建设维护等方面的经费)", "万元", CellKind.Amount) { LabelVerified = false },

        // 九、政府信息公开会议和培训情况
        new("statistics.training.meetings", "(一)召开政府信息公开工作会议或专题会议数", "次") { LabelVerified = false },
        new("statistics.training.courses", "(二)举办各类培训班数", "次") { LabelVerified = false },
        new("statistics.training.participants", "(三)接受培训人员数", "人次") { LabelVerified = false },
    ];

    /// <summary>The nine groups in printed order.</summary>
    public static readonly IReadOnlyList<StatisticsGroup> Groups =
    [
        new("一、主动公开情况", 0, 8),
        new("二、回应解读情况", 8, 8),
        new("三、依申请公开情况", 16, 23),
        new("四、行政复议数量", 39, 4),
        new("五、行政诉讼数量", 43, 4),
        new("六、举报投诉数量", 47, 1),
        new("七、依申请公开信息收取的费用", 48, 1),
        new("八、机构建设和保障经费情况", 49, 6),
        new("九、政府信息公开会议和培训情况", 55, 3),
    ];
}
