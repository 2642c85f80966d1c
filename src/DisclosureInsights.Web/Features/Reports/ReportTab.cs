namespace DisclosureInsights.Web.Features.Reports;

/// <summary>Three views of one report.</summary>
public enum ReportTab
{
    /// <summary>表格: the official form.</summary>
    Table,

    /// <summary>正文: the prose with the figures read out of it.</summary>
    Prose,

    /// <summary>原文: the file that it was read from.</summary>
    Source,
}

/// <summary>Ids of the views in addresses.</summary>
public static class ReportTabs
{
    public static readonly IReadOnlyList<ReportTab> All = [ReportTab.Table, ReportTab.Prose, ReportTab.Source];

    public static string Id(this ReportTab tab) => tab switch
    {
        ReportTab.Prose => "prose",
        ReportTab.Source => "source",
        _ => "table",
    };

    /// <summary>The view with this id, null where there is none.</summary>
    public static ReportTab? Find(string? id) => All.Select(tab => (ReportTab?)tab).FirstOrDefault(tab => tab!.Value.Id() == id);
}
