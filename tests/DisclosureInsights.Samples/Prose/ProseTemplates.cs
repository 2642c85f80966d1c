namespace DisclosureInsights.Samples.Prose;

/// <summary>
/// Sentences written for the samples, with places for figures and names in braces. A voice takes the wording with its
/// number from each list, counted round.
/// </summary>
public static class ProseTemplates
{
    public static readonly IReadOnlyList<string> Openings =
    [
        "{year}年，{we}认真落实《中华人民共和国政府信息公开条例》，围绕群众办事和基层治理的需要推进公开工作。本报告所列数据的统计期限自{year}年1月1日起至{year}年12月31日止。",
        "现将{name}{year}年度政府信息公开工作情况汇报如下，统计时段为{year}年1月1日至{year}年12月31日。",
        "一年来，{we}把公开透明作为改进作风的抓手，凡是与群众利益相关的事项，做到应公开尽公开。",
        "按照上级政务公开工作安排，{we}对照年度要点逐项抓落实，公开的内容更贴近群众，公开的时效也比往年好。",
        "{we}坚持以公开促落实、促规范、促服务，把信息公开纳入日常工作一并部署、一并检查。",
        "过去一年，{we}继续完善公开目录，理顺审核流程，各项公开任务按期完成。",
    ];

    /// <summary>The overview of a report on the form of 2014, whose figures stand in its table.</summary>
    public const string StatisticsOverview =
        "全年主动公开政府信息{published}条，其中规范性文件{documents}件。收到政府信息公开申请{received}件，已全部办结，未收取费用。"
        + "因政府信息公开引发的行政复议{reviews}件、行政诉讼{lawsuits}件。";

    public static readonly IReadOnlyList<string> Highlights =
    [
        "重点公开了惠民补贴发放、工程建设招标和应急管理方面的内容。发布政策解读材料{interpretations}篇，解释了医保缴费和农机补贴的办理条件。",
        "围绕乡村振兴、农房建设和环境整治公开信息，项目进度按季度更新。",
        "财政预决算、机构职能和办事指南按目录公开；对群众关心的停水停电、道路施工等事项提前告知。",
        "公开内容以民生实事为主，包括养老服务、困难群众救助和义务教育招生。",
        "就业招聘、技能培训和安全生产检查结果按月公开，方便企业和群众随时查看。",
        "政府工作报告确定的事项逐项公开进展；发布政策解读材料{interpretations}篇，以问答为主。",
    ];

    public static readonly IReadOnlyList<string> Requests =
    [
        "全年新收政府信息公开申请{new}件，上年结转{in}件，办结{handled}件，结转下年度继续办理{out}件。",
        "依申请公开方面，本年新收申请{new}件，上年度结转{in}件；答复{handled}件，其中{outcomes}；结转下年度{out}件。",
        "本年度收到政府信息公开申请{new}件，上年结转{in}件，共答复{handled}件，其余{out}件结转下年度办理，没有超期答复的情形。",
    ];

    public static readonly IReadOnlyList<string> RequestsWithoutCarryOver =
    [
        "全年收到政府信息公开申请{new}件，均在法定期限内答复。",
        "本年新收政府信息公开申请{new}件，全部办结，其中{outcomes}。",
        "共收到群众和企业提出的政府信息公开申请{new}件，已答复{new}件，没有需要结转的申请。",
    ];

    public static readonly IReadOnlyList<string> NoRequests =
    [
        "本年度未收到政府信息公开申请，也没有上年结转的申请。",
        "{year}年，{we}没有收到政府信息公开申请，受理渠道保持畅通。",
    ];

    public static readonly IReadOnlyList<string> Disputes =
    [
        "因政府信息公开引发的行政复议{review}件、行政诉讼{litigation}件。",
        "全年涉及政府信息公开的行政复议{review}件，行政诉讼{litigation}件。",
    ];

    public static readonly IReadOnlyList<string> NoDisputes =
    [
        "未发生因政府信息公开引发的行政复议和行政诉讼。",
        "全年没有因政府信息公开被申请行政复议或者被提起行政诉讼的情况。",
    ];

    public static readonly IReadOnlyList<string> Management =
    [
        "拟发布的信息由经办人初核、科室负责人复核、分管领导签发，保密审查记录随件归档；对已经失效的页面逐条清理，避免误导群众。",
        "重新梳理了公开事项清单，明确每一类信息由谁制作、由谁审核、多久更新，责任落到具体岗位。",
        "坚持先审查后公开，涉及个人信息的名单一律做去标识处理；公文起草时同步确定公开属性，不公开的写明理由。",
        "建立了信息台账，按月核对应公开与已公开的事项，漏项当月补齐。",
        "把公文公开属性的认定放在拟稿环节，主动公开的文件印发后及时上网，并与纸质档案一并留存。",
        "修订了信息发布审核办法，对标题、落款、附件和敏感用语分别设定核对要点，差错明显减少。",
    ];

    public static readonly IReadOnlyList<string> Platforms =
    [
        "按照{district}里的统一要求调整了公开专栏的栏目，合并了内容重复的目录，检索更加方便。",
        "便民服务大厅设有信息查阅点，配有电脑和打印设备，专人引导老年群众查询。“{account}”微信公众号关注人数{followers}人，成为群众了解政策的主要窗口。",
        "线上以网站和微信为主，线下在村（社区）公开栏张贴，做到年轻人看得到、老年人也看得懂。",
        "对网站栏目开展了错链和空白栏目排查，发现的问题均已整改；新媒体账号由专人值守，留言当日回应。",
        "整合了多个长期不更新的账号，集中力量办好“{account}”，图文和短视频配合使用，阅读效果较好。",
        "村务、居务公开与政务公开衔接，涉农补贴、低保评议等事项在村一级同步张贴，方便群众就近查看。",
    ];

    public static readonly IReadOnlyList<string> Supervision =
    [
        "将信息公开列入各科室年度考核，每季度通报一次更新情况；主动接受社会评议，全年没有发生责任追究的情形。",
        "由党政综合办公室牵头开展自查，发现问题列单销号；信息公开工作考核结果与评优挂钩，未发生需要追究责任的情况。",
        "邀请村民代表和商户对公开工作提意见，社会评议总体良好；对更新迟缓的栏目进行了提醒，没有责任追究事项。",
        "组织业务培训，重点讲解申请答复的格式和期限；工作考核、社会评议按要求开展，全年无责任追究。",
        "分管领导每月听取一次汇报，对照考核指标查漏补缺；社会评议中群众反映的意见已逐条答复，无人因公开工作被追责。",
    ];

    public static readonly IReadOnlyList<(string Problem, string Remedy)> Themes =
    [
        ("个别栏目更新不够及时，会议类信息多、办事类信息少", "把更新任务分解到月，到期未更新的由专人催办"),
        ("政策解读以文字转载为主，图表和问答形式用得少", "重要政策出台后同步准备一图读懂和常见问答"),
        ("从事公开工作的人员变动较多，新接手的同志对条例掌握不深", "建立老带新的交接制度，上岗前先学条例和答复范例"),
        ("群众参与的渠道还不够宽，意见征集的反馈率偏低", "在公开栏和公众号同步征集意见，采纳情况逐条反馈"),
        ("申请答复的文书不够规范，说理部分较为简单", "统一答复文书样式，疑难件会同司法所研究后答复"),
        ("村（社区）一级公开的标准不一，张贴的期限长短不同", "制定村级公开事项一览表，明确张贴期限和撤下后的归档办法"),
        ("新媒体推送的内容与群众关心的事项结合不紧", "按照热线和窗口的高频问题安排推送选题"),
        ("各科室之间信息报送衔接不畅，同一事项重复发布", "由办公室统一编号登记，一事一稿、一稿多用"),
    ];

    public static readonly IReadOnlyList<string> ProblemOpenings =
        ["主要问题：", "存在的问题有：", "对照群众的期待，工作中还有不足：", "一年来的工作还存在以下不足："];

    public static readonly IReadOnlyList<string> RemedyOpenings =
        ["改进情况：", "下一步的改进措施：", "针对上述问题，将采取以下办法：", "改进的做法："];

    public static readonly IReadOnlyList<string> Fees =
    [
        "本年度没有收取政府信息公开信息处理费。",
        "按照信息处理费收取的有关规定，{year}年{we}未向申请人收取信息处理费。没有其他需要报告的事项。",
        "{we}本年度未发出收费通知，收取信息处理费的总金额为0元。",
        "无信息处理费收取情况，其他事项无需报告。",
    ];

    public static readonly IReadOnlyList<string> Headings = ["主动公开", "依申请公开", "政府信息管理", "平台建设", "监督保障"];
}
