namespace DisclosureInsights.Core.Forms;

/// <summary>The parts of the forms that hold a table. The edition is decided for each of them apart.</summary>
public enum FormSection : byte
{
    /// <summary>The one table of the 2014 form, 政府信息公开情况统计表.</summary>
    Statistics = 0,

    /// <summary>二、主动公开政府信息情况.</summary>
    Proactive = 2,

    /// <summary>三、收到和处理政府信息公开申请情况.</summary>
    Requests = 3,

    /// <summary>四、政府信息公开行政复议、行政诉讼情况.</summary>
    Disputes = 4,
}

/// <summary>Ids and titles of the sections.</summary>
public static class FormSectionExtensions
{
    public static readonly IReadOnlyList<FormSection> All =
        [FormSection.Statistics, FormSection.Proactive, FormSection.Requests, FormSection.Disputes];

    /// <summary>The section's id in files and exports: <c>统计表</c>, <c>二</c>, <c>三</c>, <c>四</c>.</summary>
    public static string Id(this FormSection section) => section switch
    {
        FormSection.Statistics => "统计表",
        FormSection.Proactive => "二",
        FormSection.Requests => "三",
        FormSection.Disputes => "四",
        _ => throw new ArgumentOutOfRangeException(nameof(section), section, null),
    };

    /// <summary>The section's heading as the form prints it.</summary>
    public static string Title(this FormSection section) => section switch
    {
        FormSection.Statistics => "政府信息公开情况统计表",
        FormSection.Proactive => "二、主动公开政府信息情况",
        FormSection.Requests => "三、收到和处理政府信息公开申请情况",
        FormSection.Disputes => "四、政府信息公开行政复议、行政诉讼情况",
        _ => throw new ArgumentOutOfRangeException(nameof(section), section, null),
    };
}
