using DisclosureInsights.Data.Imports;

namespace DisclosureInsights.Web.Features.Imports;

/// <summary>The outcome that a list of lines is narrowed to, as the address names it.</summary>
public static class OutcomeFilter
{
    /// <summary>In the order of the filter: what asks for an act first.</summary>
    public static readonly IReadOnlyList<ImportOutcome> All =
        [ImportOutcome.Failed, ImportOutcome.UnknownUnit, ImportOutcome.New, ImportOutcome.Revised, ImportOutcome.Unchanged];

    /// <summary>Id in addresses and in the API: <c>new</c>, <c>revised</c>, <c>unchanged</c>, <c>failed</c>, <c>waiting</c>.</summary>
    public static string Id(this ImportOutcome outcome) => outcome switch
    {
        ImportOutcome.New => "new",
        ImportOutcome.Revised => "revised",
        ImportOutcome.Unchanged => "unchanged",
        ImportOutcome.Failed => "failed",
        _ => "waiting",
    };

    /// <summary>The outcome with this id; null, which is all of them, where there is none.</summary>
    public static ImportOutcome? Find(string? id) =>
        All.Where(outcome => outcome.Id() == id).Select(outcome => (ImportOutcome?)outcome).FirstOrDefault();

    public static int Count(this ImportCounts counts, ImportOutcome outcome) => outcome switch
    {
        ImportOutcome.New => counts.New,
        ImportOutcome.Revised => counts.Revised,
        ImportOutcome.Unchanged => counts.Unchanged,
        ImportOutcome.Failed => counts.Failed,
        _ => counts.Waiting,
    };
}
